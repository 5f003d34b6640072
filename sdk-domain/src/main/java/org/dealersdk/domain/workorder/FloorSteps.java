package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.workorder.Promises.plus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.policy.RepairPhase;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.jspecify.annotations.Nullable;

/** What goes on around the work: who gets the car, who is at it, who asks whom, and whether it is a repair of a repair. */
public sealed interface FloorSteps permits WorkOrder {

    /** What went on around the work so far; empty where nothing was recorded. */
    default ShopFloor shopFloor() {
        ShopFloor known = ((WorkOrder) this).floor();
        return known == null ? ShopFloor.EMPTY : known;
    }

    /**
     * The car is given to a team. A team other than the adviser's own, or a car whose turn it is not, needs a reason.
     *
     * @param passedOver orders whose turn it would have been, as {@link DispatchQueue} says
     * @param reason why, or null in turn and within the team
     */
    @Requirement({"R115", "R116", "M27"})
    default Change<WorkOrder> dispatch(
            String team,
            @Nullable StaffId technician,
            List<WorkOrderId> passedOver,
            @Nullable String reason,
            Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        Dispatch made = new Dispatch(occasion.at(), occasion.actor().staff(), team, technician, passedOver, reason);
        DispatchQueue.problems(order, made, occasion.policy()).orThrow();
        WorkshopStage to = order.stage() == WorkshopStage.DISPATCHED
                ? order.stage()
                : order.mayI(StageMove.DISPATCH, occasion).orThrow();
        WorkOrder after =
                new Draft(order).stage(to).floor(shopFloor().with(made)).build();
        List<DomainEvent> events = new ArrayList<>();
        if (to != order.stage()) {
            events.add(new WorkOrderEvent.StageMoved(order.stage(), to));
        }
        events.add(new WorkOrderEvent.Dispatched(team, technician, made.passedOver()));
        return new Change<>(after, events);
    }

    /** A technician begins to work on an agreed line somebody has taken up; any number of them may work on one line. */
    @Requirement({"R101", "M09"})
    default Change<WorkOrder> clockOn(LineId line, StaffId technician, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        Lines.replace(order.lines(), List.of(line), one -> one);
        List<Punch> punches = shopFloor().punches();
        Punch begun = new Punch(punches.size() + 1, line, technician, occasion.at(), null, List.of());
        WorkOrder after = order.step(
                WorkOrderTrigger.CLOCK_ON, new Draft(order).floor(shopFloor().punched(plus(punches, begun))), occasion);
        return Change.of(after, new WorkOrderEvent.ClockedOn(line, technician));
    }

    /** A technician stops; WSH-003 when he is not at it. */
    @Requirement("M09")
    default Change<WorkOrder> clockOff(StaffId technician, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        Punch running = shopFloor().punches().stream()
                .filter(punch -> punch.goesOn() && punch.technician().equals(technician))
                .findFirst()
                .orElseThrow(WorkshopProblem.NOT_CLOCKED_ON::failure);
        WorkOrder after = order.step(
                WorkOrderTrigger.CLOCK_OFF,
                new Draft(order).floor(shopFloor().punched(Punches.with(order, running.ended(occasion.at())))),
                occasion);
        return Change.of(after, new WorkOrderEvent.ClockedOff(running.line(), technician));
    }

    /** A punch is put right; what it said before stays with it. Possible until the order is settled. */
    default Change<WorkOrder> correctPunch(
            int number, Instant on, @Nullable Instant off, String reason, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        Punch corrected = Punches.corrected(order, number, on, off, reason, occasion);
        WorkOrder after = new Draft(order)
                .floor(shopFloor().punched(Punches.with(order, corrected)))
                .build();
        return Change.of(
                after,
                new WorkOrderEvent.PunchCorrected(
                        number,
                        corrected.line(),
                        corrected.technician(),
                        occasion.actor().staff()));
    }

    /** A technician in difficulty asks for help. */
    @Requirement("R106")
    default Change<WorkOrder> askForHelp(LineId line, String question, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        Lines.replace(order.lines(), List.of(line), one -> one);
        StaffId technician = occasion.actor().staff();
        HelpRequest asked = new HelpRequest(line, technician, occasion.at(), question, null);
        WorkOrder after = order.step(
                WorkOrderTrigger.ASK_HELP,
                new Draft(order).floor(shopFloor().helped(plus(shopFloor().help(), asked))),
                occasion);
        return Change.of(after, new WorkOrderEvent.HelpAsked(line, technician));
    }

    /** Somebody else helps; WSH-010 when nobody has asked. */
    @Requirement("R106")
    default Change<WorkOrder> answerHelp(LineId line, String text, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        HelpAnswer answer = new HelpAnswer(occasion.actor().staff(), occasion.at(), text);
        boolean asked = shopFloor().help().stream()
                .anyMatch(one -> one.unanswered() && one.line().equals(line));
        new Problems()
                .require(asked, WorkshopProblem.NOBODY_ASKED, "line", line.value())
                .orThrow();
        List<HelpRequest> answered = shopFloor().help().stream()
                .map(one -> one.unanswered() && one.line().equals(line) ? one.answered(answer) : one)
                .toList();
        WorkOrder after = order.step(
                WorkOrderTrigger.ANSWER_HELP, new Draft(order).floor(shopFloor().helped(answered)), occasion);
        return Change.of(after, new WorkOrderEvent.HelpAnswered(line, answer.by()));
    }

    /**
     * The front desk has talked with the customer or the workshop; at which stage of the repair follows from the order.
     *
     * @param finding the found fault it was about, or null
     */
    @Requirement({"R114", "R130"})
    default Change<WorkOrder> talk(Counterpart with, String text, @Nullable FindingId finding, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        boolean known = finding == null
                || order.findings().stream().anyMatch(one -> one.id().equals(finding));
        new Problems()
                .require(!WorkOrder.LIFECYCLE.isFinal(order.state()), WorkshopProblem.ORDER_OVER, "state")
                .require(!text.isBlank(), WorkshopProblem.NO_TEXT, "text")
                .require(known, WorkOrderProblem.UNKNOWN_FINDING, "finding", finding == null ? "" : finding.value())
                .orThrow();
        RepairPhase phase = phase(order.state());
        Exchange said = new Exchange(phase, with, occasion.actor().staff(), occasion.at(), text, finding);
        return Change.of(
                new Draft(order).floor(shopFloor().with(said)).build(),
                new WorkOrderEvent.Talked(phase, with, finding));
    }

    /** As the other one, where nothing but the covers protects the customer's property. */
    @Requirement({"R104", "M12"})
    default Change<WorkOrder> followProcedure(LineId id, Occasion occasion) {
        return followProcedure(id, List.of(), occasion);
    }

    /**
     * The technician confirms that he works by the line's procedure and with its tools.
     *
     * @param protection what protects the customer's property meanwhile; WSH-020 without something the procedure asks for
     */
    @Requirement({"R104", "R107", "M12"})
    default Change<WorkOrder> followProcedure(LineId id, Collection<String> protection, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        Lines.replace(order.lines(), List.of(id), line -> line);
        for (WorkLine line : order.lines()) {
            Procedure book = line.head().procedure();
            List<String> missing =
                    book == null || !line.head().id().equals(id) ? List.of() : book.unprotected(protection);
            new Problems()
                    .require(
                            missing.isEmpty(),
                            WorkshopProblem.UNPROTECTED,
                            "protection",
                            id.value(),
                            String.join(", ", missing))
                    .orThrow();
        }
        List<WorkLine> lines = order.lines().stream()
                .map(line -> {
                    Procedure book = line.head().procedure();
                    return book != null && line.head().id().equals(id)
                            ? line.with(line.head().by(book.confirmed(protection)))
                            : line;
                })
                .toList();
        new Problems()
                .require(!lines.equals(order.lines()), WorkshopProblem.NO_PROCEDURE, "lines", id.value())
                .require(
                        order.state() == WorkOrderState.IN_PROGRESS,
                        WorkshopProblem.LINE_NOT_BEGUN,
                        "state",
                        id.value())
                .orThrow();
        return Change.of(new Draft(order).lines(lines).build(), new WorkOrderEvent.ProcedureFollowed(id));
    }

    /** The serial number read off the piece that was fitted. Possible until the order is settled. */
    default Change<WorkOrder> recordSerial(LineId id, String serial, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        PartLine issued = order.approvedLines()
                .filter(line -> line.head().id().equals(id) && line instanceof PartLine)
                .map(PartLine.class::cast)
                .filter(part -> part.reservation() != null && !serial.isBlank())
                .findFirst()
                .orElseThrow(() -> WorkshopProblem.NO_SERIAL.failure(id.value()));
        Punches.requireOpenBook(order);
        List<WorkLine> lines = Lines.replace(order.lines(), List.of(id), line -> issued.fitted(serial));
        return Change.of(new Draft(order).lines(lines).build(), new WorkOrderEvent.SerialRecorded(id, issued.part()));
    }

    /**
     * Links every line that repairs again what was repaired on the same vehicle within the policy's time.
     *
     * @param earlier other orders of the vehicle, in any order
     */
    @Requirement({"R123", "M19", "M25", "M31"})
    default Change<WorkOrder> linkComebacks(Collection<WorkOrder> earlier, Occasion occasion) {
        WorkOrder order = (WorkOrder) this;
        List<Comeback> found = Comebacks.find(order, earlier, occasion);
        if (found.isEmpty()) {
            return Change.of(order);
        }
        List<Comeback> all = new ArrayList<>(shopFloor().comebacks());
        all.addAll(found);
        List<DomainEvent> events = new ArrayList<>();
        found.forEach(one -> events.add(new WorkOrderEvent.CameBack(
                one.line(), one.first(), one.previous(), one.technicians(), one.inspector())));
        return new Change<>(new Draft(order).floor(shopFloor().cameBack(all)).build(), events);
    }

    /** True when a line says by code what it repairs, so that earlier orders of the vehicle are worth looking at. */
    default boolean comparableWithEarlier() {
        return Comebacks.recognisable((WorkOrder) this);
    }

    private static RepairPhase phase(WorkOrderState state) {
        return switch (state) {
            case OPENED, DIAGNOSED, ESTIMATED, AUTHORISED, DECLINED, CANCELLED -> RepairPhase.BEFORE;
            case IN_PROGRESS, ON_HOLD -> RepairPhase.DURING;
            case WORK_COMPLETED, INSPECTED, READY, SETTLED, DELIVERED, CLOSED -> RepairPhase.AFTER;
        };
    }
}
