package org.dealersdk.domain.workorder;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Extensions;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.parts.ReservationId;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.VehicleId;
import org.joda.money.Money;
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
 * @param hold why the work stands still, or null
 * @param cancellation why it was called off, or null
 * @param milestones when it reached which state
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
        @Nullable Hold hold,
        @Nullable CancelReason cancellation,
        Milestones milestones,
        List<Note> notes,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions)
        implements RolledUp {

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
        WorkOrder order = new Draft(id, number, intake).build();
        new Problems().addAll(TYPE.problems(order)).orThrow();
        return Change.of(
                order,
                new WorkOrderEvent.Opened(
                        number,
                        intake.customer(),
                        intake.vehicle(),
                        intake.adviser(),
                        intake.origin(),
                        intake.jobType(),
                        intake.receivedAt()));
    }

    /** Names the vehicle's record once there is one; refused when there is one already or the order is over (WOR-060). */
    public Change<WorkOrder> identifyVehicle(VehicleId vehicle) {
        new Problems()
                .require(
                        intake.vehicle() == null && !LIFECYCLE.isFinal(state),
                        WorkOrderProblem.VEHICLE_KNOWN,
                        "intake.vehicle")
                .orThrow();
        return Change.of(new Draft(this).vehicle(vehicle).build(), new WorkOrderEvent.VehicleIdentified(vehicle));
    }

    /** Puts the survivor of a merge in the place of the customer; an order that is over, or the dealer's own, stays as it is. */
    public Change<WorkOrder> passOn(CustomerId survivor) {
        CustomerId before = intake.customer();
        return before == null || LIFECYCLE.isFinal(state)
                ? Change.of(this)
                : Change.of(new Draft(this).customer(survivor).build(), new WorkOrderEvent.PassedOn(before, survivor));
    }

    /** Records the diagnosis; a second one replaces the first while nothing is estimated. */
    public Change<WorkOrder> diagnose(Diagnosis made, Occasion occasion) {
        WorkOrder after = step(WorkOrderTrigger.DIAGNOSE, new Draft(this).diagnosis(made), occasion);
        return Change.of(after, new WorkOrderEvent.Diagnosed(made.by()));
    }

    /**
     * Proposes lines and makes the estimate from them. Earlier proposals without an answer are replaced; agreed lines stay as they
     * are, whatever is given. With the car in the workshop this proposes additional work.
     *
     * @param proposed new lines; their approval is set to proposed
     */
    @Requirement({"R088", "R102", "R127"})
    public Change<WorkOrder> estimate(
            EstimateMethod method, List<? extends WorkLine> proposed, Instant promisedAt, Occasion occasion) {
        List<WorkLine> all = Lines.propose(lines, proposed);
        Totals totals = Lines.sum(all, Lines::isWanted);
        int revision = estimate == null ? 1 : estimate.revision() + 1;
        Estimate made = totals == null ? null : new Estimate(revision, method, totals, promisedAt, occasion.at());
        WorkOrder after =
                step(WorkOrderTrigger.ESTIMATE, new Draft(this).lines(all).estimate(made), occasion);
        return Change.of(after, LineEvents.estimated(after));
    }

    /** The customer, or the dealer where he pays everything himself, agrees to all that is proposed. */
    public Change<WorkOrder> authorise(
            @Nullable Confirmations confirmations, @Nullable Signature signature, Occasion occasion) {
        return authorise(confirmations, signature, Map.of(), occasion);
    }

    /**
     * The customer answers line by line, confirms five times and signs: a new revision of the contract. An agreed line on which nobody
     * has begun may be withdrawn by the same means. What lines were charged so far becomes their agreed price.
     *
     * @param answers approved, declined or deferred by line; a proposed line without an answer is approved
     */
    @Requirement({"R097", "R098", "R099", "R100", "R102", "R127", "R129", "M10"})
    public Change<WorkOrder> authorise(
            @Nullable Confirmations confirmations,
            @Nullable Signature signature,
            Map<LineId, Approval> answers,
            Occasion occasion) {
        List<WorkLine> answered = Lines.answer(lines, answers);
        Agreement made = Agreement.next(this, answered, confirmations, signature, occasion);
        WorkOrder after =
                step(WorkOrderTrigger.AUTHORISE, new Draft(this).lines(answered).agreed(made), occasion);
        return Change.of(after, LineEvents.authorised(this, after));
    }

    /** The customer declines everything proposed. */
    public Change<WorkOrder> decline(Occasion occasion) {
        return decline(List.of(), occasion);
    }

    /**
     * The customer wants nothing of what is proposed. Before work begins the whole order is declined, earlier agreed lines included; with
     * the car in the workshop the agreed lines go on.
     *
     * @param later lines that are put off rather than declined
     */
    @Requirement("R129")
    public Change<WorkOrder> decline(Collection<LineId> later, Occasion occasion) {
        List<WorkLine> answered = Lines.refuse(lines, later, state == WorkOrderState.ESTIMATED);
        WorkOrder after = step(WorkOrderTrigger.DECLINE, new Draft(this).lines(answered), occasion);
        return Change.of(after, LineEvents.declined(this, after));
    }

    /** A technician takes up every agreed line of labour or sublet work nobody has begun. */
    public Change<WorkOrder> start(StaffId technician, Occasion occasion) {
        return start(technician, Lines.toTakeUp(lines), occasion);
    }

    /** A technician takes up these lines. */
    @Requirement({"R100", "R101", "M09"})
    public Change<WorkOrder> start(StaffId technician, Collection<LineId> taken, Occasion occasion) {
        List<WorkLine> begun = Lines.replace(lines, taken, line -> Lines.takenUp(line, technician));
        WorkOrder after =
                step(WorkOrderTrigger.START, new Draft(this).lines(begun).hold(null), occasion);
        return Change.of(after, new WorkOrderEvent.WorkStarted(technician, List.copyOf(taken)));
    }

    /** Parts are handed to the workshop, each for its line and by its reservation. */
    @Requirement({"R101", "M09"})
    public Change<WorkOrder> issueParts(Map<LineId, ReservationId> issued, Occasion occasion) {
        List<WorkLine> supplied = Lines.replaceSome(lines, issued.keySet(), line -> Lines.issued(line, issued));
        WorkOrder after = step(WorkOrderTrigger.ISSUE_PARTS, new Draft(this).lines(supplied), occasion);
        return new Change<>(after, LineEvents.partsIssued(after, issued.keySet()));
    }

    /** An issued part comes back unused. */
    public Change<WorkOrder> returnPart(LineId id, Occasion occasion) {
        List<WorkLine> returned = Lines.replace(lines, List.of(id), Lines::returned);
        WorkOrder after = step(WorkOrderTrigger.RETURN_PARTS, new Draft(this).lines(returned), occasion);
        return new Change<>(after, LineEvents.partReturned(this, id));
    }

    /** Work stands still. */
    public Change<WorkOrder> hold(HoldReason reason, Occasion occasion) {
        WorkOrder after = step(WorkOrderTrigger.HOLD, new Draft(this).hold(new Hold(reason, occasion.at())), occasion);
        return Change.of(after, new WorkOrderEvent.Held(reason));
    }

    /** Work that was begun goes on. */
    public Change<WorkOrder> resume(Occasion occasion) {
        WorkOrder after = step(WorkOrderTrigger.RESUME, new Draft(this).hold(null), occasion);
        Hold ended = hold == null ? new Hold(HoldReason.LABOUR, occasion.at()) : hold;
        return Change.of(after, new WorkOrderEvent.Resumed(ended.reason(), ended.since()));
    }

    /** The workshop reports a hidden fault with all the customer needs to decide. */
    @Requirement({"R103", "R128"})
    public Change<WorkOrder> reportFinding(Finding finding, Occasion occasion) {
        WorkOrder after = step(WorkOrderTrigger.REPORT_FINDING, new Draft(this).found(finding), occasion);
        return Change.of(after, new WorkOrderEvent.FindingReported(finding.id(), finding.urgency(), finding.cost()));
    }

    /**
     * The customer decides on a found fault. An accepted one becomes work once lines for it are estimated and authorised.
     *
     * @param answeredBy reference of the person who decided; never a name
     */
    @Requirement("R129")
    public Change<WorkOrder> decideFinding(
            FindingId id, Disposition disposition, String answeredBy, Occasion occasion) {
        CustomerAnswer answer = new CustomerAnswer(disposition, answeredBy, occasion.at());
        WorkOrder after = step(WorkOrderTrigger.DECIDE_FINDING, new Draft(this).answered(id, answer), occasion);
        return Change.of(after, new WorkOrderEvent.FindingDecided(id, disposition));
    }

    /**
     * One line is done.
     *
     * @param charged what is charged if not the agreed price, else null
     * @param story complaint, cause and correction, or null to leave it
     */
    public Change<WorkOrder> finishLine(LineId id, @Nullable Money charged, @Nullable Story story, Occasion occasion) {
        return finish(
                List.of(id),
                Lines.replace(lines, List.of(id), line -> line.with(line.head().finished(charged, story))),
                occasion);
    }

    /** Lines are done at their agreed prices. */
    public Change<WorkOrder> finishLines(Collection<LineId> ids, Occasion occasion) {
        return finish(
                ids, Lines.replaceSome(lines, ids, line -> line.with(line.head().finished(null, null))), occasion);
    }

    /** All agreed lines are done and the technician reports. */
    @Requirement({"R105", "M11", "M13"})
    public Change<WorkOrder> completeWork(RepairReport written, Occasion occasion) {
        WorkOrder after = step(WorkOrderTrigger.COMPLETE_WORK, new Draft(this).report(written), occasion);
        return Change.of(after, new WorkOrderEvent.WorkCompleted());
    }

    /** Somebody who has not worked on the car inspects it; refused with everything that is wrong, then {@link #sendBack}. */
    @Requirement("R139")
    public Change<WorkOrder> inspect(Inspection made, Occasion occasion) {
        WorkOrder after = step(WorkOrderTrigger.INSPECT, new Draft(this).inspection(made), occasion);
        return Change.of(after, new WorkOrderEvent.Inspected(made.inspector()));
    }

    /** The car goes back into the workshop; report and inspection are void, and these lines are to be done again. */
    @Requirement({"R141", "M31"})
    public Change<WorkOrder> sendBack(Collection<LineId> again, String reason, Occasion occasion) {
        List<WorkLine> reopened =
                Lines.replace(lines, again, line -> line.with(line.head().with(LineProgress.STARTED)));
        Rework rework = new Rework(occasion.at(), occasion.actor().staff(), reason, List.copyOf(again));
        WorkOrder after = step(
                WorkOrderTrigger.SEND_BACK,
                new Draft(this).lines(reopened).reworked(rework).report(null).inspection(null),
                occasion);
        return Change.of(after, new WorkOrderEvent.SentBack(rework.lines()));
    }

    /** The inspected car is prepared for collection. */
    public Change<WorkOrder> makeReady(Occasion occasion) {
        return Change.of(step(WorkOrderTrigger.MAKE_READY, new Draft(this), occasion), new WorkOrderEvent.MadeReady());
    }

    /** Every payer's account is accepted; see {@link #totalsByPayer()} for what each has to come to. */
    @Requirement({"R087", "R112", "R160", "A23"})
    public Change<WorkOrder> settle(List<Settlement> made, Occasion occasion) {
        WorkOrder after = step(WorkOrderTrigger.SETTLE, new Draft(this).settlements(made), occasion);
        if (state == WorkOrderState.DELIVERED) {
            Milestones late = after.milestones().settledLater(occasion.at());
            after = new Draft(after).milestones(late).build();
        }
        return Change.of(after, LineEvents.settled(made));
    }

    /** The car is handed over. */
    @Requirement({"R151", "R152", "R165"})
    public Change<WorkOrder> deliver(HandOver made, Occasion occasion) {
        WorkOrder after = step(WorkOrderTrigger.DELIVER, new Draft(this).handOver(made), occasion);
        return Change.of(
                after, new WorkOrderEvent.Delivered(made.at(), intake.jobType(), intake.customer(), intake.vehicle()));
    }

    /** The order is over; only notes can be added from now on. */
    public Change<WorkOrder> close(Occasion occasion) {
        return Change.of(step(WorkOrderTrigger.CLOSE, new Draft(this), occasion), new WorkOrderEvent.Closed());
    }

    /** The order is called off; possible until work is done or parts are issued. */
    public Change<WorkOrder> cancel(CancelReason reason, Occasion occasion) {
        WorkOrder after = step(
                WorkOrderTrigger.CANCEL, new Draft(this).cancellation(reason).hold(null), occasion);
        return Change.of(after, new WorkOrderEvent.Cancelled(reason));
    }

    /** The car is moved on the premises. */
    public Change<WorkOrder> moveStage(StageMove move, Occasion occasion) {
        WorkshopStage to = mayI(move, occasion).orThrow();
        return Change.of(new Draft(this).stage(to).build(), new WorkOrderEvent.StageMoved(stage, to));
    }

    /** Adds a remark; possible in every state, closed and cancelled included. */
    public Change<WorkOrder> note(String text, Occasion occasion) {
        new Problems()
                .require(!text.isBlank(), WorkOrderProblem.MISSING, "text", "text")
                .orThrow();
        Note note = new Note(occasion.actor().staff(), occasion.at(), text);
        return Change.of(new Draft(this).noted(note).build(), new WorkOrderEvent.Noted(note.by()));
    }

    /** May this be done to the order as it is, and if not, what is missing? */
    public Decision<WorkOrderState> mayI(WorkOrderTrigger trigger, Occasion occasion) {
        return LIFECYCLE.decide(state, trigger, new Attempt<>(this, occasion));
    }

    /** May the car be moved so? */
    public Decision<WorkshopStage> mayI(StageMove move, Occasion occasion) {
        return STAGES.decide(stage, move, new Attempt<>(this, occasion));
    }

    /** The answer for every trigger. */
    public Map<WorkOrderTrigger, Decision<WorkOrderState>> mayIAll(Occasion occasion) {
        return LIFECYCLE.decideAll(state, new Attempt<>(this, occasion));
    }

    /** Id, number and state; nothing of persons. */
    @Override
    public String toString() {
        return "WorkOrder[" + id.value() + ", " + number + ", " + state.code() + "]";
    }

    private Change<WorkOrder> finish(Collection<LineId> ids, List<WorkLine> done, Occasion occasion) {
        WorkOrder after = step(WorkOrderTrigger.FINISH_LINES, new Draft(this).lines(done), occasion);
        return new Change<>(after, LineEvents.finished(after, ids));
    }

    private WorkOrder step(WorkOrderTrigger trigger, Draft draft, Occasion occasion) {
        WorkOrder candidate = draft.build();
        WorkOrderState to = LIFECYCLE
                .decide(state, trigger, new Attempt<>(candidate, occasion))
                .orThrow();
        return to == state
                ? candidate
                : draft.state(to)
                        .milestones(milestones.reached(to, occasion.at()))
                        .build();
    }
}
