package org.dealersdk.domain.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.workorder.WorkOrders.*;

import java.math.BigDecimal;
import java.util.List;
import org.dealersdk.domain.kpi.WorkshopKpis;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkshopFiguresTest {

    @Test
    @Requirement({"R036", "R113"})
    void first_maintenance_is_counted_within_maintenance_and_maintenance_apart_from_other_visits() {
        WorkshopFigures month = count(
                visit(JobType.FIRST_MAINTENANCE, Origin.WALK_IN),
                visit(JobType.MAINTENANCE, Origin.WALK_IN),
                visit(JobType.MAINTENANCE, Origin.WALK_IN),
                visit(JobType.GENERAL_REPAIR, Origin.WALK_IN));

        assertThat(month.visits()).isEqualTo(4);
        assertThat(WorkshopKpis.MAINTENANCE.of(month))
                .hasValueSatisfying(count -> assertThat(count).isEqualByComparingTo("3"));
        assertThat(WorkshopKpis.FIRST_MAINTENANCE.of(month))
                .hasValueSatisfying(count -> assertThat(count).isEqualByComparingTo("1"));
    }

    @Test
    @Requirement({"R055", "K28"})
    void who_comes_by_appointment_is_counted_and_who_only_booked_is_not() {
        WorkshopFigures month = count(
                visit(JobType.MAINTENANCE, Origin.APPOINTMENT),
                visit(JobType.GENERAL_REPAIR, Origin.APPOINTMENT),
                visit(JobType.GENERAL_REPAIR, Origin.WALK_IN),
                opened(intake(JobType.MAINTENANCE, Origin.APPOINTMENT)));

        assertThat(month.visits()).as("visits with agreed work").isEqualTo(3);
        assertThat(month.booked()).isEqualTo(2);
    }

    @Test
    @Requirement({"R141", "K39"})
    void a_visit_sent_back_twice_is_one_reworked_visit() {
        WorkOrder completed = in(WorkOrderState.WORK_COMPLETED);
        WorkOrder once =
                completed.sendBack(List.of(LABOUR), "loose", occasion()).after();
        WorkOrder twice = once.finishLines(List.of(LABOUR), occasion())
                .then(order -> order.completeWork(report(), occasion()))
                .then(order -> order.sendBack(List.of(LABOUR), "still loose", occasion()))
                .after();
        WorkshopFigures month = count(completed, twice, authorised(), authorised());

        assertThat(twice.reworks()).hasSize(2);
        assertThat(WorkshopKpis.REWORK_RATE.of(month)).contains(new BigDecimal("25.00"));
    }

    private static WorkshopFigures count(WorkOrder... orders) {
        WorkshopFigures.Count count = new WorkshopFigures.Count(DealerPolicy.standard(), NOW);
        for (WorkOrder order : orders) {
            count.add(order);
        }
        return count.figures();
    }

    private static WorkOrder visit(JobType job, Origin origin) {
        return authorised(estimated(diagnosed(intake(job, origin)), lines()));
    }

    private static Intake intake(JobType job, Origin origin) {
        Intake usual = WorkOrders.intake();
        return new Intake(
                usual.customer(),
                usual.vehicle(),
                usual.receivedAt(),
                usual.adviser(),
                origin,
                origin == Origin.APPOINTMENT ? "B-1" : null,
                job,
                usual.fault(),
                usual.odometerKm(),
                usual.walkAround(),
                false);
    }
}
