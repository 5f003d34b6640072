package org.dealersdk.domain.appointment;

import org.dealersdk.domain.code.Coded;

/** What can happen to an inquiry. */
public enum InquiryTrigger implements Coded {
    /** Somebody answers. */
    ANSWER,
    /** Nobody answered within the rings of the policy, or the line was engaged. */
    MISS,
    /** The caller is called back and reached. */
    CALL_BACK,
    /** The call back is late. */
    NOTE_DUE,
    /** The caller cannot be reached. */
    GIVE_UP
}
