package org.dealersdk.domain.supervision;

import org.dealersdk.domain.code.Coded;

/** Where a supervision visit stands. */
public enum SupervisionState implements Coded {
    /** Findings wait for the store's answer. */
    OPEN,
    /** Every finding is answered, or nothing was found. */
    ANSWERED
}
