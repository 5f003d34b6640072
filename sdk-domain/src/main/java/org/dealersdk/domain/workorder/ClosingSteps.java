package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;

/** What is done with a work order once the work is done: inspection, hand-over and close. */
public sealed interface ClosingSteps permits WorkOrder {

    /** Somebody who has not worked on the car inspects it; refused with everything that is wrong, then {@link #sendBack}. */
    @Requirement({"R139", "R140", "R143", "R147"})
    default Change<WorkOrder> inspect(Inspection made, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        WorkOrder after = order.step(WorkOrderTrigger.INSPECT, new Draft(order).inspection(made), occasion);
        return Change.of(after, new WorkOrderEvent.Inspected(made.inspector()));
    }

    /**
     * The car goes back into the workshop; report, inspection and what was prepared for the hand-over are void, and these lines are to be
     * done again. Who had done them and who had passed them is kept.
     */
    @Requirement({"R141", "R142", "M31"})
    default Change<WorkOrder> sendBack(Collection<LineId> again, String reason, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        List<WorkLine> reopened = Lines.replace(
                order.lines(), again, line -> line.with(line.head().with(LineProgress.STARTED)));
        Rework rework = new Rework(
                occasion.at(),
                occasion.actor().staff(),
                reason,
                List.copyOf(again),
                technicians(order, new HashSet<>(again)),
                order.milestones().completed(),
                order.inspection(),
                null);
        Draft back =
                new Draft(order).lines(reopened).reworked(rework).report(null).inspection(null);
        back.closing(Closing.of(order).prepared(null).accepted(null));
        WorkOrder after = order.step(WorkOrderTrigger.SEND_BACK, back, occasion);
        return Change.of(after, new WorkOrderEvent.SentBack(rework.lines()));
    }

    private static List<StaffId> technicians(WorkOrder order, Set<LineId> again) {
        Set<StaffId> technicians = Lines.technicians(order.lines().stream()
                .filter(line -> again.contains(line.head().id()))
                .toList());
        order.shopFloor().punches().stream()
                .filter(punch -> again.contains(punch.line()))
                .forEach(punch -> technicians.add(punch.technician()));
        return technicians.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }

    /**
     * Root cause and responsible person of the first rework that has none are recorded.
     *
     * @throws org.dealersdk.domain.problem.DealerException CLO-008 when no rework lacks its cause or the order is over, WOR-001 when
     *     words are missing
     */
    @Requirement({"R144", "V14"})
    default Change<WorkOrder> explainRework(ReworkCause found, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        List<Rework> reworks = new ArrayList<>(order.reworks());
        int open = 0;
        while (open < reworks.size() && reworks.get(open).cause() != null) {
            open++;
        }
        boolean possible = open < reworks.size() && !WorkOrder.LIFECYCLE.isFinal(order.state());
        new Problems()
                .require(possible, ClosingProblem.NOTHING_TO_EXPLAIN, "reworks")
                .require(!found.cause().isBlank(), WorkOrderProblem.MISSING, "cause", "cause")
                .require(!found.measure().isBlank(), WorkOrderProblem.MISSING, "measure", "measure")
                .orThrow();
        reworks.set(open, reworks.get(open).explained(found));
        return Change.of(
                new Draft(order).reworks(reworks).build(), new WorkOrderEvent.ReworkExplained(found.responsible()));
    }

    /** The inspected car is prepared for collection. */
    default Change<WorkOrder> makeReady(Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        return order.noteLate(occasion)
                .then(noted -> Change.of(
                        noted.step(WorkOrderTrigger.MAKE_READY, new Draft(noted), occasion),
                        new WorkOrderEvent.MadeReady()));
    }

    /** Both halves of the hand-over note are written, before the customer is told; a new note replaces the last. */
    @Requirement({"R149", "R152"})
    default Change<WorkOrder> prepareHandOver(
            List<WatchPoint> watch, List<NextService> nextServices, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        HandOverNote note = new HandOverNote(occasion.actor().staff(), occasion.at(), watch, nextServices);
        Closing prepared = Closing.of(order).prepared(note);
        return Change.of(
                order.step(WorkOrderTrigger.PREPARE_HAND_OVER, new Draft(order).closing(prepared), occasion),
                new WorkOrderEvent.HandOverPrepared());
    }

    /**
     * The customer was told that the car can be collected; refused until everything is prepared.
     *
     * @param reached he was reached himself; false for a message left
     */
    @Requirement({"R149", "R150"})
    default Change<WorkOrder> notifyCollection(ContactChannel channel, boolean reached, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        CollectionNotice notice =
                new CollectionNotice(occasion.at(), occasion.actor().staff(), channel, reached);
        Closing told = Closing.of(order).told(notice);
        return Change.of(
                order.step(WorkOrderTrigger.NOTIFY_COLLECTION, new Draft(order).closing(told), occasion),
                new WorkOrderEvent.CollectionNotified(channel, reached));
    }

    /** True once the customer should have been told that the car is ready and was not; never for the dealer's own cars. */
    @Requirement("R150")
    default boolean isNoticeLate(Occasion now) {
        WorkOrder order = (WorkOrder) this;
        Instant ready = order.milestones().ready();
        if (ready == null
                || order.milestones().delivered() != null
                || order.intake().customer() == null
                || !Closing.of(order).notices().isEmpty()) {
            return false;
        }
        Instant late = now.policy()
                .calendar()
                .workingCalendar()
                .plus(ready, now.policy().handOver().notifyWithin());
        return !now.at().isBefore(late);
    }

    /** The car is handed over, with the prepared note where there is one; what was put off is recommended for the next visit. */
    @Requirement({"R132", "R151", "R152", "R153", "R154", "R155", "R165"})
    default Change<WorkOrder> deliver(HandOver made, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        HandOverNote note = Closing.of(order).note();
        HandOver handedOver = Deferred.with(order, note == null ? made : made.with(note), occasion.policy());
        Draft draft =
                new Draft(order).handOver(handedOver).closing(Closing.of(order).prepared(null));
        WorkOrder after = order.step(WorkOrderTrigger.DELIVER, draft, occasion);
        return Change.of(
                after,
                new WorkOrderEvent.Delivered(
                        made.at(),
                        order.intake().jobType(),
                        order.intake().customer(),
                        order.intake().vehicle()));
    }

    /** The order is over; from now on notes are added and papers printed again, or it is opened again. */
    default Change<WorkOrder> close(Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        return Change.of(order.step(WorkOrderTrigger.CLOSE, new Draft(order), occasion), new WorkOrderEvent.Closed());
    }
}
