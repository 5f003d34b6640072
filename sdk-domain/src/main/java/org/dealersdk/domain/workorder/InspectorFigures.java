package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * What one inspector is assessed by, counted order by order. What is divided by what stands with the key figures.
 *
 * @param inspector who
 * @param volume inspections made: cars passed and cars sent back
 * @param passed cars passed
 * @param foundWrong of these, sent back afterwards
 * @param complete of the passed, with every item of the store's list recorded
 * @param timely of the passed, within the policy's time after the work was completed
 */
@Requirement("R142")
public record InspectorFigures(
        StaffId inspector, long volume, long passed, long foundWrong, long complete, long timely) {

    /** Nothing counted yet. */
    public static InspectorFigures none(StaffId inspector) {
        return new InspectorFigures(inspector, 0, 0, 0, 0, 0);
    }

    /** With what the inspector did on one more order. */
    public InspectorFigures plus(WorkOrder order, DealerPolicy policy) {
        InspectorFigures sum = this;
        for (Rework rework : order.reworks()) {
            if (rework.voided() != null) {
                sum = sum.passed(order, rework.voided(), rework.completedAt(), true, policy);
            } else if (rework.by().equals(inspector)) {
                sum = new InspectorFigures(
                        inspector, sum.volume + 1, sum.passed, sum.foundWrong, sum.complete, sum.timely);
            }
        }
        Inspection last = order.inspection();
        return last == null ? sum : sum.passed(order, last, order.milestones().completed(), false, policy);
    }

    private InspectorFigures passed(
            WorkOrder order, Inspection made, @Nullable Instant completed, boolean wrong, DealerPolicy policy) {
        if (!made.inspector().equals(inspector)) {
            return this;
        }
        Set<String> recorded = new HashSet<>();
        made.items().forEach(item -> recorded.add(item.item()));
        boolean all =
                recorded.containsAll(policy.inspection().itemsFor(order.intake().jobType()));
        boolean inTime = completed != null
                && !made.at()
                        .isAfter(policy.calendar()
                                .workingCalendar()
                                .plus(completed, policy.inspection().within()));
        return new InspectorFigures(
                inspector,
                volume + 1,
                passed + 1,
                foundWrong + (wrong ? 1 : 0),
                complete + (all ? 1 : 0),
                timely + (inTime ? 1 : 0));
    }
}
