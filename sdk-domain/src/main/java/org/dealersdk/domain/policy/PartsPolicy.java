package org.dealersdk.domain.policy;

import org.dealersdk.domain.requirement.Requirement;

/**
 * Policy for reservation and stock.
 *
 * @param genuineOnly true when only genuine parts may be reserved for a work order (R257)
 * @param returnDays for how many days an issued part may be returned to stock, 0 or more; afterwards its reservation is forgotten, so
 *     that a part's record does not grow with every sale. The sources name no number.
 */
@Requirement({"R257"})
public record PartsPolicy(boolean genuineOnly, int returnDays) {

    /** The sources' values: genuine parts only; returns within 7 days. */
    public static PartsPolicy standard() {
        return new PartsPolicy(true, 7);
    }
}
