package org.dealersdk.domain.policy;

import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Span;

/**
 * One quick lane: what it promises and how much of the workshop it is.
 *
 * @param within the promise, counted from the reception of the car; more than nothing
 * @param technicianPercent share of the technicians who work in the lane, 1 to 100
 * @param vehiclePercent share of such cars the lane can take, 1 to 100
 * @param rateTarget share of such cars that get the promise, in percent
 */
public record QuickLanePolicy(
        @Meaning(english = "Time promised, counted from reception.", chinese = "承诺时限，自接待起算。")
        @Requirement({"R083", "R119", "V22"})
        Span within,

        @Meaning(english = "Percent of the technicians in this lane.", chinese = "本快修通道技师占比（%）。") @Requirement("R118")
        int technicianPercent,

        @Meaning(english = "Percent of such cars the lane can take.", chinese = "本快修通道可承接同类车辆占比（%）。")
        @Requirement("R118")
        int vehiclePercent,

        @Meaning(english = "Percent of such cars that get the promise.", chinese = "同类车辆快修率（%）。") @Requirement("R120")
        Target rateTarget) {

    /**
     * A policy.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-004 with everything that is out of range
     */
    public QuickLanePolicy {
        Problems problems = new Problems();
        within(problems, "within", within.amount(), Span.MAX);
        within(problems, "technicianPercent", technicianPercent, 100);
        within(problems, "vehiclePercent", vehiclePercent, 100);
        problems.orThrow();
    }

    /** How many of so many technicians work in the lane: the share, rounded up, so that a small store has one. */
    @Requirement("R118")
    public int techniciansOf(int all) {
        return shareOf(all, technicianPercent);
    }

    /** How many of so many cars of its kind the lane can take: the share, rounded up. */
    @Requirement("R118")
    public int vehiclesOf(int all) {
        return shareOf(all, vehiclePercent);
    }

    private static int shareOf(int all, int percent) {
        return (int) ((all * (long) percent + 99) / 100);
    }

    private static void within(Problems problems, String where, int value, int most) {
        problems.require(value >= 1 && value <= most, PolicyProblem.OUT_OF_RANGE, where, value, 1, most);
    }
}
