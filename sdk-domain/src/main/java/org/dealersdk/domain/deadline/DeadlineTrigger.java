package org.dealersdk.domain.deadline;

import org.dealersdk.domain.code.Coded;

/** What can be done with a deadline. */
public enum DeadlineTrigger implements Coded {
    /** It falls due at another instant, later or earlier. */
    MOVE,
    /** What was due has happened. */
    COMPLETE,
    /** It is not wanted any more. */
    CANCEL
}
