package org.dealersdk.domain.insurance;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What can be done with an insurance contract. */
@Requirement({"R303", "R307"})
public enum ContractTrigger implements Coded {
    /** The insurer issues it. */
    ISSUE,
    /** Its sale is reported to finance. */
    ACCOUNT,
    /** Its last day is over. */
    EXPIRE,
    /** It is given up. */
    CANCEL,
    /** Its renewal or its report to finance is due. */
    NOTE_DUE
}
