package org.dealersdk.domain.workorder;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.aggregate.Extensions;
import org.dealersdk.domain.aggregate.HouseRules;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.ForeignStatus;
import org.dealersdk.domain.lifecycle.HouseRuleProblem;
import org.dealersdk.domain.lifecycle.HouseStatus;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.lifecycle.ShownStatus;
import org.dealersdk.domain.lifecycle.StatusCode;
import org.dealersdk.domain.lifecycle.StatusMapping;
import org.dealersdk.domain.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A repair as the trade lives it: taken in, diagnosed, estimated, agreed, worked on, inspected, settled, handed over. Its business
 * status and where the car stands are two axes. Immutable; every command answers with the order as it is afterwards and what
 * happened, or refuses with all reasons ({@link org.dealersdk.domain.lifecycle.TransitionRefused}).
 *
 * @param id identifies it
 * @param number the number people call it by, unique within the store
 * @param state business status
 * @param stage where the car stands
 * @param intake the reception
 * @param diagnosis the last diagnosis, or null
 * @param estimate the last estimate, or null
 * @param agreements every revision of the contract, oldest first; the last one is in force
 * @param lines what was proposed, with the customer's answer to each
 * @param findings hidden faults found in the workshop
 * @param report the technician's report, or null; void once the car was sent back
 * @param inspection the final inspection, or null; void once the car was sent back
 * @param reworks each time the car was sent back
 * @param settlements one per payer, empty until settled
 * @param handOver the hand-over, or null
 * @param closing what is prepared, told, paid in advance and waived besides, or null
 * @param insured the accident case behind insured lines and who is responsible for it, or null
 * @param hold why the work stands still, or null
 * @param cancellation why it was called off, or null
 * @param milestones when it reached which state
 * @param floor what went on around the work, or null; see {@link #shopFloor}
 * @param promises what became of promised times, or null; see {@link #promised}
 * @param houseStatus the status in the words of the store and of other systems, or null
 * @param notes remarks
 * @param extensions unknown fields of its document, kept
 */
public record WorkOrder(
        WorkOrderId id,
        String number,
        WorkOrderState state,
        WorkshopStage stage,
        Intake intake,
        @Nullable Diagnosis diagnosis,
        @Nullable Estimate estimate,
        List<Agreement> agreements,
        List<WorkLine> lines,
        List<Finding> findings,
        @Nullable RepairReport report,
        @Nullable Inspection inspection,
        List<Rework> reworks,
        List<Settlement> settlements,
        @Nullable HandOver handOver,
        @Nullable Closing closing,
        @Nullable InsuredRepair insured,
        @Nullable Hold hold,
        @Nullable CancelReason cancellation,
        Milestones milestones,
        @Nullable ShopFloor floor,
        @Nullable Promises promises,
        @Nullable HouseStatus houseStatus,
        List<Note> notes,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions)
        implements RolledUp,
                ReceptionSteps,
                WorkshopSteps,
                FloorSteps,
                PromiseSteps,
                InsuredSteps,
                ClosingSteps,
                SettlementSteps {

    /** The business status. */
    public static final Lifecycle<WorkOrderState, WorkOrderTrigger, Attempt<WorkOrder>> LIFECYCLE =
            WorkOrderLifecycle.TABLE;

    /** Where the car stands. */
    public static final Lifecycle<WorkshopStage, StageMove, Attempt<WorkOrder>> STAGES = WorkshopLifecycle.TABLE;

    /** The declaration. */
    public static final AggregateType<WorkOrder> TYPE = WorkOrderDeclaration.TYPE;

    public WorkOrder {
        agreements = List.copyOf(agreements);
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
        reworks = List.copyOf(reworks);
        settlements = List.copyOf(settlements);
        notes = List.copyOf(notes);
        extensions = Extensions.copy(extensions);
    }

    /**
     * Takes a car in.
     *
     * @param id a new id, usually from the occasion
     * @param number unique within the store
     * @throws org.dealersdk.domain.problem.DealerException with everything that is wrong with the number or the intake
     */
    public static Change<WorkOrder> open(WorkOrderId id, String number, Intake intake, Occasion occasion) {
        Draft draft = new Draft(id, number, intake);
        WorkOrder order = draft.houseStatus(occasion.rules().entered(LIFECYCLE, LIFECYCLE.initial(), null))
                .build();
        new Problems().addAll(TYPE.problems(order)).orThrow();
        List<DomainEvent> events = new ArrayList<>();
        events.add(new WorkOrderEvent.Opened(
                number,
                intake.customer(),
                intake.vehicle(),
                intake.adviser(),
                intake.origin(),
                intake.jobType(),
                intake.receivedAt()));
        events.addAll(LineEvents.seen(intake.walkAround()));
        return new Change<>(order, events);
    }

    /** Puts the survivor of a merge in the place of the customer; an order that is over, or the dealer's own, stays as it is. */
    public Change<WorkOrder> passOn(CustomerId survivor) {
        CustomerId before = intake.customer();
        return before == null || LIFECYCLE.isFinal(state)
                ? Change.of(this)
                : Change.of(new Draft(this).customer(survivor).build(), new WorkOrderEvent.PassedOn(before, survivor));
    }

    /** The order is called off; possible until work is done or parts are issued. */
    public Change<WorkOrder> cancel(CancelReason reason, Occasion occasion) {
        WorkOrder after = step(
                WorkOrderTrigger.CANCEL, new Draft(this).cancellation(reason).hold(null), occasion);
        return Change.of(after, new WorkOrderEvent.Cancelled(reason));
    }

    /** Adds a remark; possible in every state, closed and cancelled included. */
    public Change<WorkOrder> note(String text, Occasion occasion) {
        new Problems()
                .require(!text.isBlank(), WorkOrderProblem.MISSING, "text", "text")
                .orThrow();
        Note note = new Note(occasion.actor().staff(), occasion.at(), text);
        return Change.of(new Draft(this).noted(note).build(), new WorkOrderEvent.Noted(note.by()));
    }

    /**
     * Enters one of the store's own statuses within the present state.
     *
     * @throws org.dealersdk.domain.lifecycle.TransitionRefused HSE-020, HSE-021, and everything the status demands in vain
     */
    public Change<WorkOrder> enterStatus(String code, Occasion occasion) {
        StatusCode entered = new Attempt<>(this, occasion)
                .mayEnter(TYPE, LIFECYCLE, state, code)
                .orThrow();
        WorkOrder after = new Draft(this)
                .houseStatus(HouseStatus.entered(entered, houseStatus))
                .build();
        return Change.of(after, new WorkOrderEvent.StatusEntered(code));
    }

    /** Keeps what another system says of the order, verbatim; the order's own state stays as it is. Possible in every state. */
    public Change<WorkOrder> noteForeignStatus(String system, String code, Occasion occasion) {
        new Problems()
                .require(WorkOrderGuards.isPresent(system), WorkOrderProblem.MISSING, "system", "system")
                .require(
                        WorkOrderGuards.isPresent(code) && code.length() <= StatusMapping.MAX_CODE,
                        HouseRuleProblem.STATUS_FORM,
                        "code",
                        StatusMapping.MAX_CODE)
                .orThrow();
        HouseStatus told = HouseStatus.told(new ForeignStatus(system, code, occasion.at()), houseStatus);
        return Change.of(
                new Draft(this).houseStatus(told).build(), new WorkOrderEvent.ForeignStatusNoted(system, code));
    }

    /** The status as people of the house see it, with the store's own code and another system's beside the canonical one. */
    public ShownStatus status(HouseRules rules) {
        return rules.shown(LIFECYCLE, state, houseStatus);
    }

    /** May this be done to the order as it is, and if not, what is missing? */
    public Decision<WorkOrderState> mayI(WorkOrderTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    /** May the car be moved so? */
    public Decision<WorkshopStage> mayI(StageMove move, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(STAGES, stage, move);
    }

    /** The answer for every trigger. */
    public Map<WorkOrderTrigger, Decision<WorkOrderState>> mayIAll(Occasion occasion) {
        return new Attempt<>(this, occasion).decideAll(LIFECYCLE, state);
    }

    /** Id, number and state; nothing of persons. */
    @Override
    public String toString() {
        return "WorkOrder[" + id.value() + ", " + number + ", " + state.code() + "]";
    }

    WorkOrder step(WorkOrderTrigger trigger, Draft draft, Occasion occasion) {
        WorkOrder candidate = draft.build();
        WorkOrderState to = new Attempt<>(candidate, occasion)
                .decide(LIFECYCLE, state, trigger)
                .orThrow();
        return to == state
                ? candidate
                : draft.state(to)
                        .houseStatus(occasion.rules().entered(LIFECYCLE, to, houseStatus))
                        .milestones(milestones.reached(to, occasion.at()))
                        .build();
    }
}
