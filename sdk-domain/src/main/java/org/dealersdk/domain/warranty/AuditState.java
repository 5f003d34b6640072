package org.dealersdk.domain.warranty;

import org.dealersdk.domain.code.Coded;

/** Where an audit of warranty claims stands. */
public enum AuditState implements Coded {
    /** The team is named; the store does not know when it comes. */
    PLANNED,
    /** The team is at the store. */
    UNDER_WAY,
    /** The team has said what it found and what follows. */
    CONCLUDED,
    /** The group has approved it. */
    CLOSED,
    /** It does not take place. */
    CANCELLED
}
