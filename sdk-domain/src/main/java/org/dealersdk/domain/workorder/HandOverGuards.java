package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.workorder.ClosingProblem.*;
import static org.dealersdk.domain.workorder.WorkOrderGuards.guard;
import static org.dealersdk.domain.workorder.WorkOrderGuards.isPresent;
import static org.dealersdk.domain.workorder.WorkOrderProblem.*;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.policy.HandOverPolicy;
import org.dealersdk.domain.policy.HandOverStep;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;

/** The conditions on telling the customer and on the hand-over; which step has which stands in {@link WorkOrderLifecycle}. */
final class HandOverGuards {

    private static final Set<WorkshopStage> BEING_WORKED_ON =
            EnumSet.of(WorkshopStage.DISPATCHED, WorkshopStage.IN_BAY, WorkshopStage.SUBLET_OUT, WorkshopStage.WASHING);

    @Requirement("R152")
    static final Guard<Attempt<WorkOrder>> NOTE_SOUND = guard("note-sound", HandOverGuards::noteSound);

    @Requirement("R149")
    static final Guard<Attempt<WorkOrder>> PREPARED =
            new Guard<>("prepared", attempt -> prepared(attempt).toList());

    @Requirement("R150")
    static final Guard<Attempt<WorkOrder>> TOLD = guard(
            "told",
            (order, problems) ->
                    problems.require(!Closing.of(order).notices().isEmpty(), NOT_TOLD_YET, "closing.notices"));

    @Requirement("R165")
    static final Guard<Attempt<WorkOrder>> ON_CREDIT = new Guard<>("on-credit", attempt -> {
        boolean allowed = attempt.occasion().policy().workOrder().creditDelivery()
                && attempt.aggregate().intake().onAccount();
        return new Problems().require(allowed, NO_CREDIT, "intake.onAccount").toList();
    });

    @Requirement({"R151", "R152", "R153", "R154", "R155", "R157"})
    static final Guard<Attempt<WorkOrder>> HANDED_OVER =
            new Guard<>("handed-over", attempt -> handedOver(attempt).toList());

    private HandOverGuards() {}

    private static void noteSound(WorkOrder order, Problems problems) {
        HandOverNote note = Closing.of(order).note();
        if (note == null) {
            problems.add(NO_NOTE.at("closing.note"));
            return;
        }
        watchSound(order, note.watch(), "closing.note", problems);
        nextServicesSound(note.nextServices(), "closing.note", problems);
    }

    private static void watchSound(WorkOrder order, List<WatchPoint> watch, String at, Problems problems) {
        Set<LineId> open = performed(order);
        for (int i = 0; i < watch.size(); i++) {
            LineId line = watch.get(i).line();
            problems.require(open.remove(line), NOTE_ON_UNKNOWN_ITEM, at + ".watch[" + i + "]", line.value());
        }
    }

    private static void nextServicesSound(List<NextService> services, String at, Problems problems) {
        for (int i = 0; i < services.size(); i++) {
            NextService next = services.get(i);
            boolean complete = isPresent(next.description())
                    && (next.dueKm() != null || next.dueAt() != null)
                    && next.hours().signum() > 0
                    && !next.cost().isNegative();
            problems.require(
                    complete, NEXT_SERVICE_INCOMPLETE, at + ".nextServices[" + i + "]", Integer.toString(i + 1));
        }
    }

    private static Problems prepared(Attempt<WorkOrder> attempt) {
        Problems problems = new Problems();
        WorkOrder order = attempt.aggregate();
        problems.require(
                !BEING_WORKED_ON.contains(order.stage()),
                CAR_NOT_PREPARED,
                "stage",
                order.stage().code());
        HandOverNote note = Closing.of(order).note();
        if (!attempt.occasion().policy().handOver().noteBeforeNotice()) {
            return problems;
        }
        if (note == null) {
            return problems.add(NO_NOTE.at("closing.note"));
        }
        for (LineId line : Lines.ids(order.lines(), Lines::isApproved)) {
            problems.require(note.items().contains(line), ITEM_WITHOUT_NOTE, "closing.note.watch", line.value());
        }
        return problems;
    }

    private static Problems handedOver(Attempt<WorkOrder> attempt) {
        WorkOrder order = attempt.aggregate();
        Problems problems = new Problems();
        HandOver handOver = order.handOver();
        if (handOver == null) {
            return problems.add(NO_HAND_OVER.at("handOver"));
        }
        problems.require(handOver.explained(), NOT_EXPLAINED, "handOver.explained")
                .require(handOver.coversRemoved(), COVERS_NOT_REMOVED, "handOver.coversRemoved");
        watchSound(order, handOver.watch(), "handOver", problems);
        nextServicesSound(handOver.nextServices(), "handOver", problems);
        for (HandOverStep step : wanted(order, attempt.occasion().policy().handOver())) {
            problems.require(handOver.steps().contains(step), STEP_LEFT_OUT, "handOver.steps", step.code());
        }
        return problems;
    }

    /** What the policy asks for, as far as there is a customer, and something he pays at the counter. */
    private static Set<HandOverStep> wanted(WorkOrder order, HandOverPolicy policy) {
        Set<HandOverStep> steps = new HashSet<>(order.intake().customer() == null ? List.of() : policy.steps());
        boolean pays = !order.intake().onAccount()
                && order.settlements().stream()
                        .anyMatch(one ->
                                one.payer() == Payer.CUSTOMER && one.paid().isPositive());
        if (!pays) {
            steps.remove(HandOverStep.ACCOMPANIED_TO_PAY);
        }
        return steps;
    }

    private static Set<LineId> performed(WorkOrder order) {
        return new HashSet<>(Lines.ids(order.lines(), Lines::isApproved));
    }
}
