package org.dealersdk.domain.deadline;

import org.dealersdk.domain.code.Coded;

/** Where a deadline stands. */
public enum DeadlineState implements Coded {
    /** Waiting for its instant, or for somebody to work it off. */
    OPEN,
    /** What was due has happened. */
    DONE,
    /** It is not wanted any more. */
    CANCELLED
}
