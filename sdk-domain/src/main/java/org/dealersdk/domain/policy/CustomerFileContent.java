package org.dealersdk.domain.policy;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What a customer's file may be required to hold, besides the name that every file has. */
@Requirement("R004")
public enum CustomerFileContent implements Coded {
    ADDRESS,
    TELEPHONE
}
