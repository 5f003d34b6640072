package org.dealersdk.domain.policy;

import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;

/**
 * Policy for reservation and stock.
 *
 * @param genuineOnly true when only genuine parts may be used, whatever a customer agrees to; false when others may be used for which
 *     the customer's consent is on record
 * @param returnDays for how many days an issued part may be returned to stock, 0 to {@value #MAX_RETURN_DAYS}; afterwards its
 *     reservation is forgotten, so that a part's record does not grow with every sale
 */
public record PartsPolicy(
        @Meaning(
                english = "Whether only genuine parts may be used; otherwise others only with the customer's consent.",
                chinese = "是否只允许使用原厂配件；否则其他配件须经客户同意。")
        @Requirement({"R257", "M21"})
        boolean genuineOnly,

        @Meaning(
                english = "Days for which an issued part may be returned to stock; no source gives a number.",
                chinese = "领用配件可退库的天数；资料未给出数值。")
        int returnDays) {

    /** Longest time for a return, in days. */
    public static final int MAX_RETURN_DAYS = 365;

    /**
     * A policy.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-004 the days are out of range
     */
    public PartsPolicy {
        new Problems()
                .require(
                        returnDays >= 0 && returnDays <= MAX_RETURN_DAYS,
                        PolicyProblem.OUT_OF_RANGE,
                        "returnDays",
                        returnDays,
                        0,
                        MAX_RETURN_DAYS)
                .orThrow();
    }

    /** The sources' values: genuine parts only; returns within 7 days. */
    public static PartsPolicy standard() {
        return new PartsPolicy(true, 7);
    }
}
