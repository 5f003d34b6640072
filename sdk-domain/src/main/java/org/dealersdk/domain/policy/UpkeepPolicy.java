package org.dealersdk.domain.policy;

import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Span;

/**
 * Policy for what a vehicle has coming: reminders, agency services and the maintenance interval.
 *
 * @param maintenanceLead how long before its maintenance is due the customer is to be reminded
 * @param insuranceLead how long before the last day of its insurance
 * @param inspectionLead how long before the last day of its inspection
 * @param agencyForInsuredHere true when agency services are only for vehicles whose insurance was bought here
 * @param heavyUsePercent the maintenance interval of a heavily used vehicle in percent of the usual one, 10 to 100
 */
public record UpkeepPolicy(
        @Meaning(
                english = "How long before maintenance the customer is reminded; no source gives a number.",
                chinese = "保养到期前多久提醒客户；资料未给出数值。")
        @Requirement("R030")
        Span maintenanceLead,

        @Meaning(
                english = "How long before the insurance ends the customer is reminded; no source gives a number.",
                chinese = "保险到期前多久提醒客户；资料未给出数值。")
        @Requirement("R030")
        Span insuranceLead,

        @Meaning(
                english = "How long before the annual inspection the customer is reminded; no source gives a number.",
                chinese = "年审到期前多久提醒客户；资料未给出数值。")
        @Requirement("R030")
        Span inspectionLead,

        @Meaning(
                english = "Whether agency services are only for vehicles insured here.",
                chinese = "代办服务是否只针对在本店投保的车辆。")
        @Requirement({"R031", "R202"})
        boolean agencyForInsuredHere,

        @Meaning(
                english = "Maintenance interval under heavy use in percent of the usual one; no source gives a number.",
                chinese = "恶劣使用条件下的保养周期占常规周期的百分比；资料未给出数值。")
        @Requirement("R034")
        int heavyUsePercent) {

    /** The shortest interval, in percent of the usual one. */
    public static final int LEAST_PERCENT = 10;

    /**
     * A policy.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-004 the percentage is out of range
     */
    public UpkeepPolicy {
        new Problems()
                .require(
                        heavyUsePercent >= LEAST_PERCENT && heavyUsePercent <= 100,
                        PolicyProblem.OUT_OF_RANGE,
                        "heavyUsePercent",
                        heavyUsePercent,
                        LEAST_PERCENT,
                        100)
                .orThrow();
    }

    /** Two weeks before maintenance, a month before the other two; agency services for vehicles insured here; half the interval. */
    public static UpkeepPolicy standard() {
        return new UpkeepPolicy(Span.days(14), Span.days(30), Span.days(30), true, 50);
    }
}
