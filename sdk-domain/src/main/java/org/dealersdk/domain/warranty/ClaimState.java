package org.dealersdk.domain.warranty;

import org.dealersdk.domain.code.Coded;

/** Where a warranty claim stands. */
public enum ClaimState implements Coded {
    /** Being put together. */
    DRAFT,
    /** With the manufacturer. */
    SUBMITTED,
    /** Sent back to be corrected and handed in again. */
    RETURNED,
    /** Accepted, perhaps without some of its lines; not paid yet. */
    ACCEPTED,
    /** Refused as a whole. */
    REJECTED,
    /** Paid. */
    PAID,
    /** Paid, and checked by an audit since. */
    AUDITED,
    /** Given up before it was accepted; every line went elsewhere. */
    WITHDRAWN,
    /** Over: paid or refused, every line accounted for, no audit to come. */
    CLOSED
}
