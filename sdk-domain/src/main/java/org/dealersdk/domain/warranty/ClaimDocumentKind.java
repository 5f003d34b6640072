package org.dealersdk.domain.warranty;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** The set of documents every claim has (F41). */
@Requirement({"R287", "F41"})
public enum ClaimDocumentKind implements Coded {
    WORK_ORDER,
    CLAIM_APPLICATION,
    TECHNICAL_REPORT,
    /** The manufacturer's receipt of what he paid; there is none before. */
    PAYOUT_RECEIPT,
    OLD_PART_LIST
}
