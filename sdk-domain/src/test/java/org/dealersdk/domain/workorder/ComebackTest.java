package org.dealersdk.domain.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.workorder.WorkOrders.*;
import static org.dealersdk.domain.workorder.Workdays.*;
import static org.dealersdk.domain.workorder.Workdays.agreed;
import static org.dealersdk.domain.workorder.Workdays.opened;
import static org.dealersdk.domain.workorder.Workdays.ready;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Repairs of repairs are recognised and counted; what was put off is not forgotten. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComebackTest {

    private static final String SQUEAL = "BRK-SQUEAL";

    private final WorkOrder first = over(begun(agreed(opened("W1", JobType.GENERAL_REPAIR), at(400), coded())), at(90));

    @Test
    @Requirement({"R123", "M19", "M25", "M31"})
    void the_same_fault_on_the_same_car_is_linked_to_who_repaired_and_passed_it() {
        WorkOrder again = agreed(opened("W2", JobType.GENERAL_REPAIR), at(400), coded());
        WorkOrder later = received(again, Duration.ofDays(30));

        Change<WorkOrder> linked = later.linkComebacks(List.of(first, later), later(30));

        assertThat(linked.events())
                .containsExactly(
                        new WorkOrderEvent.CameBack(LABOUR, first.id(), first.id(), List.of(TECHNICIAN), INSPECTOR));
        assertThat(linked.after().linkComebacks(List.of(first), later(30)).events())
                .as("once")
                .isEmpty();

        WorkOrder secondOver = over(begun(linked.after()), at(95));
        WorkOrder third = received(agreed(opened("W3", JobType.GENERAL_REPAIR), at(400), coded()), Duration.ofDays(60));
        Comeback third2 = third.linkComebacks(List.of(first, received(secondOver, Duration.ofDays(30))), later(60))
                .after()
                .shopFloor()
                .comebacks()
                .get(0);
        assertThat(third2.first()).as("the first repair of all").isEqualTo(first.id());
        assertThat(third2.previous()).isEqualTo(secondOver.id());
    }

    @Test
    @Requirement({"R123", "M19"})
    void another_fault_another_car_or_a_time_long_gone_is_no_comeback() {
        WorkOrder inTime =
                received(agreed(opened("W2", JobType.GENERAL_REPAIR), at(400), coded()), Duration.ofDays(90));
        Instant lastMoment = first.milestones().delivered().plus(Duration.ofDays(90));
        assertThat(receivedAt(inTime, lastMoment)
                        .linkComebacks(List.of(first), later(91))
                        .events())
                .hasSize(1);
        assertThat(receivedAt(inTime, lastMoment.plus(MICRO))
                        .linkComebacks(List.of(first), later(91))
                        .events())
                .isEmpty();
        WorkOrder uncoded = received(agreed(JobType.GENERAL_REPAIR, at(400)), Duration.ofDays(10));
        assertThat(new Draft(uncoded)
                        .build()
                        .linkComebacks(List.of(first), later(10))
                        .events())
                .isEmpty();
        assertThat(uncoded.comparableWithEarlier()).isFalse();
        WorkOrder service =
                received(agreed(opened("W4", JobType.MAINTENANCE), at(400), operation()), Duration.ofDays(10));
        WorkOrder before = over(begun(agreed(opened("W5", JobType.MAINTENANCE), at(400), operation())), at(90));
        assertThat(service.linkComebacks(List.of(before), later(10)).events())
                .as("maintenance comes back by its nature")
                .isEmpty();
        WorkOrder repair =
                received(agreed(opened("W6", JobType.GENERAL_REPAIR), at(400), operation()), Duration.ofDays(10));
        WorkOrder repaired = over(begun(agreed(opened("W7", JobType.GENERAL_REPAIR), at(400), operation())), at(90));
        assertThat(repair.linkComebacks(List.of(repaired), later(10)).events())
                .as("the same operation of a repair")
                .hasSize(1);
    }

    @Test
    @Requirement({"R113", "R120", "R131", "R141", "M25", "M27"})
    void the_workshops_figures_are_counted_order_by_order() {
        WorkOrder back = received(agreed(opened("W2", JobType.GENERAL_REPAIR), at(400), coded()), Duration.ofDays(30))
                .linkComebacks(List.of(first), later(30))
                .after();
        WorkOrder quick = agreed(
                opened("W3", JobType.MAINTENANCE)
                        .promiseQuick(QuickLane.MAINTENANCE, adviser(1))
                        .after(),
                at(50),
                lines());
        WorkOrder extended = begun(quick)
                .estimate(EstimateMethod.SYSTEM, List.of(labour(EXTRA, Payer.CUSTOMER, "60.00")), at(50), adviser(22))
                .then(order -> order.authorise(confirmations(), signed(23), adviser(23)))
                .then(order -> order.start(TECHNICIAN, List.of(EXTRA), technician(24)))
                .after();
        WorkOrder missed = ready(extended, at(70));
        WorkOrder sentBack = ready(begun(agreed(opened("W4", JobType.GENERAL_REPAIR), at(400), lines())), at(100))
                .sendBack(List.of(LABOUR), "squeals", adviser(105))
                .after();

        WorkshopFigures.Count count = new WorkshopFigures.Count(STANDARD, at(120));
        List.of(first, back, missed, sentBack, opened("W8", JobType.PDI)).forEach(count::add);

        assertThat(count.figures()).isEqualTo(new WorkshopFigures(4, 0, 1, 0, 0, 1, 1, 0, 0, 1, 1, 1, 1, 1, 3, 0, 0));
        WorkshopFigures.Count alone = new WorkshopFigures.Count(STANDARD, at(120));
        alone.add(first);
        assertThat(alone.figures().firstTimeFixed()).as("until it comes back").isEqualTo(1);
    }

    @Test
    @Requirement({"R110", "R132"})
    void what_was_put_off_is_recommended_at_the_hand_over_and_until_it_is_done() {
        WorkOrder found = begun(agreed(JobType.GENERAL_REPAIR, at(400)))
                .reportFinding(finding(), technician(25))
                .then(order -> order.decideFinding(FINDING, Disposition.DEFERRED, "C1", adviser(27)))
                .after();
        WorkOrder over = over(found, at(90));

        NextService seal = over.handOver().nextServices().get(0);
        assertThat(seal.description()).isEqualTo("oil seal worn, first drops");
        assertThat(seal.cost()).isEqualTo(cny("60.00"));
        assertThat(seal.dueAt()).isEqualTo(at(90).plus(Duration.ofDays(30)));
        ServiceHistory history = ServiceHistory.of(List.of(over));
        assertThat(history.recommended()).containsExactly(seal);
        assertThat(history.visits().get(0).done()).containsExactly("brakes", "brake pads", "brakes");

        LabourLine cure = LabourLine.proposed(
                "1", Trade.MECHANICAL, seal.description(), Payer.CUSTOMER, seal.hours(), cny("60.00"));
        WorkOrder next = over(
                received(
                        begun(agreed(opened("W2", JobType.GENERAL_REPAIR), at(400), List.of(cure))),
                        Duration.ofDays(9)),
                at(95));
        assertThat(ServiceHistory.of(List.of(next, over)).recommended()).isEmpty();
        assertThat(ServiceHistory.of(List.of(next, over)).visits())
                .extracting(ServiceHistory.PastVisit::order)
                .as("the last visit first")
                .containsExactly(next.id(), over.id());
    }

    private static List<WorkLine> coded() {
        LabourLine line = labour(LABOUR, Payer.CUSTOMER, "300.00");
        return List.of(line.with(line.head().curing(SQUEAL)));
    }

    private static List<WorkLine> operation() {
        LabourLine line = labour(LABOUR, Payer.CUSTOMER, "300.00");
        return List.of(line.with(line.head().operation("OP-17")));
    }

    /** Ready at a time and handed over at once, on account of the store's own bookkeeping. */
    private static WorkOrder over(WorkOrder begun, Instant ready) {
        WorkOrder done = ready(begun, ready);
        HandOver made = Deferred.with(done, HandOver.complete("C1", ready), STANDARD);
        return new Draft(done)
                .handOver(made)
                .state(WorkOrderState.DELIVERED)
                .milestones(done.milestones().reached(WorkOrderState.DELIVERED, ready))
                .build();
    }

    private static WorkOrder received(WorkOrder order, Duration later) {
        return receivedAt(order, NINE.plus(later));
    }

    /** The same order of a car that came at another time. */
    private static WorkOrder receivedAt(WorkOrder order, Instant came) {
        DealerJson json = new DealerJson();
        String document = json.write(WorkOrder.TYPE, order);
        String later = document.replaceFirst("\"receivedAt\":\"[^\"]+\"", "\"receivedAt\":\"" + came + "\"");
        return json.read(WorkOrder.TYPE, later);
    }

    private static Occasion later(int days) {
        return when(NINE.plus(Duration.ofDays(days)), "A1", Role.SERVICE_ADVISER, STANDARD);
    }
}
