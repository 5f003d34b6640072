package org.dealersdk.domain.appointment;

import org.dealersdk.domain.code.Coded;

/** Where an inquiry stands. */
public enum InquiryState implements Coded {
    /** It rings, or waits to be read. */
    RECEIVED,
    /** Nobody answered in time; the caller is to be called back. */
    CALL_BACK_OWED,
    /** Somebody spoke to the caller. */
    ANSWERED,
    /** The caller could not be reached any more. */
    GIVEN_UP
}
