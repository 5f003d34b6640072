package org.dealersdk.domain.followup;

import org.dealersdk.domain.code.Coded;

/** What a follow-up follows. */
public enum FollowUpOrigin implements Coded {
    /** The customer collected the vehicle. */
    DELIVERY,
    /** The customer came or called for advice (R173). */
    CONSULTATION
}
