package org.dealersdk.domain.warranty;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What the manufacturer answered to an application. */
@Requirement("R283")
public enum SubmissionOutcome implements Coded {
    ACCEPTED,
    RETURNED,
    REJECTED
}
