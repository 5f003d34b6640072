package org.dealersdk.domain.accident;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** Why an accident car is not repaired here. */
@Requirement({"R310", "M23"})
public enum LossReason implements Coded {
    /** The customer wants another shop. */
    CUSTOMER_CHOSE_OTHER_SHOP,
    /** The insurer sent the customer to another shop. */
    INSURER_SENT_ELSEWHERE,
    /** The insurer does not pay. */
    CLAIM_REFUSED,
    /** The customer does without the repair. */
    NOT_REPAIRED
}
