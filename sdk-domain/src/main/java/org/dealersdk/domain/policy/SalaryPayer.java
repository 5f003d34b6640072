package org.dealersdk.domain.policy;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** Who bears the fixed salary of the renewal clerks. */
@Requirement("R294")
public enum SalaryPayer implements Coded {
    INSURANCE_AGENCY,
    DEALER
}
