package org.dealersdk.domain.policy;

import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Span;

/**
 * Policy for telling the customer that his car is ready, and for handing it over.
 *
 * @param noteBeforeNotice true when the customer is told only once the hand-over note is prepared for every performed item
 * @param notifyWithin how long after the car is ready the customer should have been told
 * @param repairLoungeWithin how long a facility of the customers' lounge may be out of order
 * @param steps what must have been done with the customer before the car counts as handed over; may be empty
 */
public record HandOverPolicy(
        @Meaning(
                english = "Whether the customer is told only once the hand-over note is prepared.",
                chinese = "是否须备好交车说明单后才可通知客户。")
        @Requirement({"R149", "R152"})
        boolean noteBeforeNotice,

        @Meaning(
                english =
                        "How long after the car is ready the customer should have been told; no source gives a number.",
                chinese = "车辆可交付后多久内应通知客户；资料未给出数值。")
        @Requirement("R150")
        Span notifyWithin,

        @Meaning(
                english = "How long a lounge facility may be out of order; no source gives a number.",
                chinese = "客户休息区设施的修复时限；资料未给出数值。")
        @Requirement("R158")
        Span repairLoungeWithin,

        @Meaning(
                english =
                        "What must be done with the customer: inspected-together, accompanied-to-pay, escorted-to-gate.",
                chinese = "交车时必须完成的环节：inspected-together（引导视检）、accompanied-to-pay（带领结账）、escorted-to-gate（送至大门）。")
        @Requirement({"R151", "R153", "R155"})
        List<HandOverStep> steps) {

    public HandOverPolicy {
        steps = List.copyOf(steps);
    }

    /** The sources' values: everything prepared before the call, every step of the hand-over. */
    public static HandOverPolicy standard() {
        return new HandOverPolicy(true, Span.minutes(30), Span.workingDays(1), List.of(HandOverStep.values()));
    }
}
