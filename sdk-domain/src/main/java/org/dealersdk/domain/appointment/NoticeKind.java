package org.dealersdk.domain.appointment;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What a customer is told about an appointment. */
@Requirement({"R045", "R049", "R052"})
public enum NoticeKind implements Coded {
    /** The time draws near. */
    REMINDER,
    /** Somebody else will receive the customer. */
    ADVISER_CHANGED,
    /** The dealer cannot keep the appointment. */
    CANCELLATION
}
