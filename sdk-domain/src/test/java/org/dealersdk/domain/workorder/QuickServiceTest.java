package org.dealersdk.domain.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.workorder.WorkOrders.*;
import static org.dealersdk.domain.workorder.Workdays.*;
import static org.dealersdk.domain.workorder.Workdays.agreed;
import static org.dealersdk.domain.workorder.Workdays.opened;
import static org.dealersdk.domain.workorder.Workdays.ready;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.QuickServicePolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The quick-service promise: an hour from reception for maintenance, four for body and paint, or the fees are waived. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuickServiceTest {

    private static final Instant TEN = at(60);

    @Test
    @Requirement({"R083", "R119", "V22"})
    void maintenance_is_promised_within_an_hour_of_reception_and_body_and_paint_within_four() {
        assertThat(opened("W1", JobType.MAINTENANCE)
                        .promiseQuick(QuickLane.MAINTENANCE, adviser(7))
                        .events())
                .containsExactly(new WorkOrderEvent.QuickServicePromised(QuickLane.MAINTENANCE, TEN));
        assertThat(opened("W1", JobType.BODY_PAINT)
                        .promiseQuick(QuickLane.BODY_PAINT, adviser(7))
                        .after()
                        .promised()
                        .quick())
                .isEqualTo(new QuickPromise(QuickLane.BODY_PAINT, at(240), at(7), ADVISER));
        DealerPolicy faster = policy("promise:\n  quickService:\n    maintenance:\n      within: 45 minutes\n");
        assertThat(opened("W1", JobType.MAINTENANCE)
                        .promiseQuick(QuickLane.MAINTENANCE, when(at(7), "A1", Role.SERVICE_ADVISER, faster))
                        .after()
                        .promised()
                        .quick()
                        .dueAt())
                .isEqualTo(at(45));
    }

    @Test
    @Requirement({"R119", "V22"})
    void other_jobs_have_their_time_by_order() {
        assertThat(problems(() -> opened("W1", JobType.GENERAL_REPAIR).promiseQuick(QuickLane.MAINTENANCE, adviser(7))))
                .containsExactly(PromiseProblem.WRONG_LANE);
        WorkOrder quick = quick(at(50));
        assertThat(problems(() -> quick.promiseQuick(QuickLane.MAINTENANCE, adviser(11))))
                .containsExactly(PromiseProblem.QUICK_ALREADY);
        assertThat(problems(() -> agreed(
                        opened("W1", JobType.MAINTENANCE)
                                .promiseQuick(QuickLane.MAINTENANCE, adviser(1))
                                .after(),
                        TEN.plus(MICRO),
                        lines())))
                .as("a signed time later than the lane promises")
                .containsExactly(PromiseProblem.LONGER_THAN_QUICK);
    }

    @Test
    @Requirement({"R083", "R119"})
    void the_promise_is_kept_to_the_microsecond_counted_from_reception() {
        assertThat(verdict(ready(begun(quick(at(50))), TEN))).isEqualTo(PromiseVerdict.KEPT);
        assertThat(verdict(ready(begun(quick(at(50))), TEN.plus(MICRO)))).isEqualTo(PromiseVerdict.BROKEN);
        assertThat(quick(at(50)).quickOutcome(STANDARD, TEN).orElseThrow().verdict())
                .isEqualTo(PromiseVerdict.PENDING);
        assertThat(agreed(JobType.MAINTENANCE, TEN).quickOutcome(STANDARD, TEN)).isEmpty();
    }

    @Test
    @Requirement({"R119", "R164", "A15"})
    void a_miss_waives_the_labour_or_all_or_nothing_as_the_store_says() {
        WorkOrder late = ready(begun(quick(at(50))), at(61));

        FeeWaiver labour = late.waiverDue(adviser(70)).orElseThrow();
        assertThat(labour.amount()).isEqualTo(cny("300.00"));
        assertThat(labour.lines()).containsExactly(LABOUR);
        assertThat(labour.reason()).isEqualTo(WaiverReason.PROMISE_BROKEN);
        assertThat(late.waiverDue(under("all")).orElseThrow().amount()).isEqualTo(cny("500.00"));
        assertThat(late.waiverDue(under("none"))).isEmpty();
        assertThat(ready(begun(quick(at(50))), at(59)).waiverDue(adviser(70))).isEmpty();
        assertThat(ready(begun(agreed(JobType.MAINTENANCE, at(50))), at(90)).waiverDue(adviser(95)))
                .as("no quick-service promise, no waiver")
                .isEmpty();
    }

    @Test
    @Requirement("R119")
    void additional_work_the_customer_signs_for_in_time_moves_the_promise() {
        WorkOrder working = begun(quick(at(50)));
        WorkOrder more = working.estimate(
                        EstimateMethod.SYSTEM, List.of(labour(EXTRA, Payer.CUSTOMER, "60.00")), at(90), adviser(40))
                .then(order -> order.authorise(confirmations(), signed(45), adviser(45)))
                .then(order -> order.start(TECHNICIAN, List.of(EXTRA), technician(45)))
                .after();

        assertThat(verdict(ready(more, at(90)))).isEqualTo(PromiseVerdict.KEPT);
        assertThat(verdict(ready(more, at(91)))).isEqualTo(PromiseVerdict.BROKEN);
    }

    @Test
    @Requirement("R118")
    void a_tenth_of_the_technicians_take_thirty_of_a_hundred_cars() {
        QuickServicePolicy policy = QuickServicePolicy.standard();
        assertThat(policy.maintenance().techniciansOf(20)).isEqualTo(2);
        assertThat(policy.maintenance().techniciansOf(21)).as("rounded up").isEqualTo(3);
        assertThat(policy.maintenance().vehiclesOf(100)).isEqualTo(30);
        assertThat(policy.bodyPaint().techniciansOf(20)).isEqualTo(3);
        assertThat(policy.bodyPaint().vehiclesOf(10)).isEqualTo(3);
        DealerPolicy half = policy("promise:\n  quickService:\n    bodyPaint:\n      technicianPercent: 50\n");
        assertThat(half.promise().quickService().bodyPaint().techniciansOf(20)).isEqualTo(10);
    }

    private static WorkOrder quick(Instant promisedAt) {
        WorkOrder opened = opened("W1", JobType.MAINTENANCE)
                .promiseQuick(QuickLane.MAINTENANCE, adviser(1))
                .after();
        return agreed(opened, promisedAt, lines());
    }

    private static org.dealersdk.domain.aggregate.Occasion under(String scope) {
        return when(at(70), "A1", Role.SERVICE_ADVISER, policy("settlement:\n  promiseWaiver: " + scope + "\n"));
    }

    private static PromiseVerdict verdict(WorkOrder order) {
        return order.quickOutcome(STANDARD, at(300)).orElseThrow().verdict();
    }
}
