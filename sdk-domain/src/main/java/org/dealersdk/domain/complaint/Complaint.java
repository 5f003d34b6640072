package org.dealersdk.domain.complaint;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Extensions;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.followup.FollowUpId;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;

/**
 * A grievance or complaint, from its receipt to a satisfied customer and a known cause. While it is open the customer always knows
 * when to hear from us next, and exactly one person owns it. Immutable; each command returns what is afterwards and what happened, or
 * throws {@link org.dealersdk.domain.lifecycle.TransitionRefused} with all reasons.
 *
 * @param id its id
 * @param customerId whose it is
 * @param statement what the customer said
 * @param receivedAt when it was recorded
 * @param ownership who is responsible
 * @param clock the times it is measured by
 * @param state where it stands
 * @param answers the answers given, with the customer's verdict on each
 * @param tracking the daily entries
 * @param escalations when and why it went over the owner's head
 * @param rootCause why it happened, or null
 * @param withdrawal that the customer took it back, or null
 * @param extensions fields of the JSON document this version does not know
 */
@Requirement({"R222", "R225", "M18"})
public record Complaint(
        ComplaintId id,
        CustomerId customerId,
        Statement statement,
        Instant receivedAt,
        Ownership ownership,
        ReplyClock clock,
        ComplaintState state,
        List<Answer> answers,
        List<TrackingEntry> tracking,
        List<Escalation> escalations,
        @Nullable RootCause rootCause,
        @Nullable Withdrawal withdrawal,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** The table of its life. */
    public static final Lifecycle<ComplaintState, ComplaintTrigger, Attempt<Complaint>> LIFECYCLE =
            ComplaintLifecycle.TABLE;

    /** Its declaration. A follow-up has at most one open complaint. */
    public static final AggregateType<Complaint> TYPE = AggregateType.named(
                    "complaint", Complaint.class, complaint -> complaint.id().value())
            .text("state", complaint -> complaint.state().code())
            .text("customerId", complaint -> complaint.customerId().value())
            .text("workOrderId", complaint -> visit(complaint.statement().workOrderId()))
            .uniqueText("openFollowUpId", Complaint::openFollowUp)
            .text("kind", complaint -> complaint.statement().kind().code())
            .text("origin", complaint -> complaint.statement().origin().code())
            .text("category", complaint -> complaint.statement().category().code())
            .text("owner", complaint -> complaint.ownership().owner().value())
            .instant("receivedAt", Complaint::receivedAt)
            .instant("nextReplyAt", complaint -> complaint.clock().nextReplyAt())
            .events(ComplaintEvent.class)
            .lifecycle(LIFECYCLE)
            .build();

    /** The kinds of deadlines a complaint speaks for. */
    public static final List<DeadlineKind> DEADLINES =
            List.of(DeadlineKind.COMPLAINT_REPLY, DeadlineKind.COMPLAINT_ESCALATION, DeadlineKind.COMPLAINT_TRACKING);

    /**
     * A complaint.
     *
     * @throws org.dealersdk.domain.problem.DealerException CMP-001 when it is open without a time for the next reply
     */
    public Complaint {
        answers = List.copyOf(answers);
        tracking = List.copyOf(tracking);
        escalations = List.copyOf(escalations);
        extensions = Extensions.copy(extensions);
        if (ComplaintLifecycle.OPEN.contains(state) && clock.nextReplyAt() == null) {
            throw ComplaintProblem.NEXT_REPLY_MISSING.failure();
        }
    }

    /**
     * Records what a customer said.
     *
     * @param owner who is responsible from now on
     * @param nextReplyAt when the customer was told to expect our reply, or null for the policy's time
     * @throws org.dealersdk.domain.problem.DealerException CMP-002 the reply does not lie ahead, CMP-012 said after the receipt
     */
    @Requirement({"R222", "R223", "R231", "R233", "R237", "R240", "M18"})
    public static Change<Complaint> receive(
            CustomerId customerId,
            Statement statement,
            StaffId owner,
            @Nullable Instant nextReplyAt,
            Occasion occasion) {
        return ComplaintReceipt.receive(customerId, statement, owner, nextReplyAt, occasion);
    }

    /**
     * Opens the complaint of a customer who was dissatisfied in a follow-up; to be stored in the same unit of work.
     *
     * @param followUp as it is with the dissatisfied answer
     * @param category what the customer is dissatisfied with
     * @throws org.dealersdk.domain.problem.DealerException CMP-013 when no answer in the follow-up is dissatisfied
     */
    @Requirement({"R194", "R234", "M16", "M17", "M38"})
    public static Change<Complaint> fromFollowUp(
            FollowUp followUp, ComplaintCategory category, StaffId owner, Occasion occasion) {
        return ComplaintReceipt.fromFollowUp(followUp, category, owner, occasion);
    }

    /** The customer was told, with an apology, when to expect our next reply. */
    @Requirement("R223")
    public Change<Complaint> promiseReply(Instant nextReplyAt, Occasion occasion) {
        return ComplaintCourse.promise(this, nextReplyAt, occasion);
    }

    /** An answer was given; the customer is to be asked within the policy's time whether it satisfies. */
    @Requirement({"R223", "R224"})
    public Change<Complaint> answer(String text, Occasion occasion) {
        return ComplaintCourse.answer(this, text, occasion);
    }

    /** The customer is satisfied with the last answer. */
    @Requirement("R224")
    public Change<Complaint> acceptAnswer(Occasion occasion) {
        return ComplaintCourse.accept(this, occasion);
    }

    /**
     * The customer is not satisfied with the last answer; the next one is owed.
     *
     * @param nextReplyAt when the customer was told to expect it, or null for the policy's time
     */
    @Requirement({"R189", "R224"})
    public Change<Complaint> rejectAnswer(@Nullable Instant nextReplyAt, Occasion occasion) {
        return ComplaintCourse.reject(this, nextReplyAt, occasion);
    }

    /** Records the day's progress. */
    @Requirement("R226")
    public Change<Complaint> track(String text, Occasion occasion) {
        return ComplaintCourse.track(this, text, occasion);
    }

    /** Records why it happened. */
    @Requirement("R235")
    public Change<Complaint> findCause(String text, Occasion occasion) {
        return ComplaintCourse.cause(this, text, occasion);
    }

    /**
     * Notes what is late and tells the roles of the policy: a missed reply, a clock that ran out, a day without an entry.
     *
     * @throws org.dealersdk.domain.lifecycle.TransitionRefused CMP-010 when nothing is, or it was noted before
     */
    @Requirement({"R226", "R227", "M33"})
    public Change<Complaint> escalate(Occasion occasion) {
        return ComplaintCourse.escalate(this, occasion);
    }

    /** Asks another member of staff to take it over; the owner stays responsible until that one accepts. */
    @Requirement({"R240", "M23"})
    public Change<Complaint> offerTo(StaffId staff, Occasion occasion) {
        return ComplaintCourse.offer(this, staff, occasion);
    }

    /** The one who was asked, and nobody else, takes it over. */
    @Requirement({"R240", "M23"})
    public Change<Complaint> acceptHandOver(Occasion occasion) {
        return ComplaintCourse.takeOver(this, occasion);
    }

    /** The offer is declined or taken back. */
    @Requirement("M23")
    public Change<Complaint> declineHandOver(Occasion occasion) {
        return ComplaintCourse.decline(this, occasion);
    }

    /** Closes it: the customer is satisfied and, if the policy asks for it, the cause is known. */
    @Requirement({"R224", "R235"})
    public Change<Complaint> close(Occasion occasion) {
        ComplaintState next = mayI(ComplaintTrigger.CLOSE, occasion).orThrow();
        return Change.of(with(next, ReplyClock.STOPPED, answers), new ComplaintEvent.Closed(answers.size()));
    }

    /** The customer takes it back, for a reason that is recorded. */
    public Change<Complaint> withdraw(String reason, Occasion occasion) {
        return ComplaintCourse.withdraw(this, reason, occasion);
    }

    /** Puts the survivor of a merge in the place of the customer; possible in every state. */
    public Change<Complaint> passOn(CustomerId survivor) {
        return Change.of(with(survivor, statement, extensions), new ComplaintEvent.PassedOn(customerId, survivor));
    }

    /** Removes every text about the customer, and unknown fields; what is counted stays. Possible in every state. */
    public Change<Complaint> eraseWords() {
        Complaint after = with(customerId, statement.withoutWords(), Map.of())
                .with(state, clock, answers.stream().map(Answer::withoutWords).toList())
                .with(clock, tracking.stream().map(TrackingEntry::withoutWords).toList(), escalations)
                .with(
                        rootCause == null ? null : rootCause.withoutWords(),
                        withdrawal == null ? null : withdrawal.withoutWords());
        return Change.of(after, new ComplaintEvent.WordsErased());
    }

    /** Whether a step may be taken, and everything that is missing for it. */
    public Decision<ComplaintState> mayI(ComplaintTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    /** What is due, at most one per kind. */
    public List<Due> due() {
        return ComplaintReceipt.due(clock);
    }

    /** The last answer given. */
    public Optional<Answer> lastAnswer() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(answers.size() - 1));
    }

    @Override
    public String toString() {
        return "Complaint[" + id.value() + ", " + state.code() + "]";
    }

    Complaint with(ComplaintState newState, ReplyClock newClock, List<Answer> newAnswers) {
        return new Complaint(
                id,
                customerId,
                statement,
                receivedAt,
                ownership,
                newClock,
                newState,
                newAnswers,
                tracking,
                escalations,
                rootCause,
                withdrawal,
                extensions);
    }

    private Complaint with(CustomerId newCustomer, Statement newStatement, Map<String, Object> newExtensions) {
        return new Complaint(
                id,
                newCustomer,
                newStatement,
                receivedAt,
                ownership,
                clock,
                state,
                answers,
                tracking,
                escalations,
                rootCause,
                withdrawal,
                newExtensions);
    }

    Complaint with(Ownership newOwnership) {
        return new Complaint(
                id,
                customerId,
                statement,
                receivedAt,
                newOwnership,
                clock,
                state,
                answers,
                tracking,
                escalations,
                rootCause,
                withdrawal,
                extensions);
    }

    Complaint with(ReplyClock newClock, List<TrackingEntry> newTracking, List<Escalation> newEscalations) {
        return new Complaint(
                id,
                customerId,
                statement,
                receivedAt,
                ownership,
                newClock,
                state,
                answers,
                newTracking,
                newEscalations,
                rootCause,
                withdrawal,
                extensions);
    }

    Complaint with(@Nullable RootCause newCause, @Nullable Withdrawal newWithdrawal) {
        return new Complaint(
                id,
                customerId,
                statement,
                receivedAt,
                ownership,
                clock,
                state,
                answers,
                tracking,
                escalations,
                newCause,
                newWithdrawal,
                extensions);
    }

    private @Nullable String openFollowUp() {
        FollowUpId followUpId = statement.followUpId();
        return followUpId == null || LIFECYCLE.isFinal(state) ? null : followUpId.value();
    }

    private static @Nullable String visit(@Nullable WorkOrderId workOrderId) {
        return workOrderId == null ? null : workOrderId.value();
    }
}
