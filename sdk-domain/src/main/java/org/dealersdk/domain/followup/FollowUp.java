package org.dealersdk.domain.followup;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Extensions;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;

/**
 * A call after a visit, from being planned to a customer who is content and has no open question. Immutable; each command returns
 * what is afterwards and what happened, or throws {@link org.dealersdk.domain.lifecycle.TransitionRefused} with all reasons.
 *
 * @param id its id
 * @param customerId who is called
 * @param workOrderId the order the visit was about, or null after a consultation
 * @param plan what it follows, and when the call is made
 * @param role whose task it is
 * @param clerk who is appointed to make the call, or null while it is the whole role's task
 * @param state where it stands
 * @param contacts every contact and attempt, in the order they were recorded
 * @param matters what the customer raised, in the order it was raised
 * @param extensions fields of the JSON document this version does not know
 */
public record FollowUp(
        FollowUpId id,
        CustomerId customerId,
        @Nullable WorkOrderId workOrderId,
        Plan plan,
        Role role,
        @Nullable StaffId clerk,
        FollowUpState state,
        List<Contact> contacts,
        List<Matter> matters,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** The table of its life. */
    public static final Lifecycle<FollowUpState, FollowUpTrigger, Attempt<FollowUp>> LIFECYCLE =
            FollowUpLifecycle.TABLE;

    /** Its declaration. */
    public static final AggregateType<FollowUp> TYPE = AggregateType.named(
                    "follow-up", FollowUp.class, followUp -> followUp.id().value())
            .text("state", followUp -> followUp.state().code())
            .text("customerId", followUp -> followUp.customerId().value())
            .text("workOrderId", followUp -> value(followUp.workOrderId()))
            .uniqueText("chainedTo", FollowUp::chainedTo)
            .text("role", followUp -> followUp.role().code())
            .text(
                    "clerk",
                    followUp ->
                            followUp.clerk() == null ? null : followUp.clerk().value())
            .instant("opensAt", followUp -> followUp.plan().window().opens())
            .instant("closesAt", followUp -> followUp.plan().window().closes())
            .instant("calledAt", followUp -> followUp.calledAt().orElse(null))
            .events(FollowUpEvent.class)
            .lifecycle(LIFECYCLE)
            .lifecycle(Matter.LIFECYCLE)
            .build();

    /** The kinds of deadlines a follow-up speaks for. */
    public static final List<DeadlineKind> DEADLINES = List.of(
            DeadlineKind.FOLLOW_UP_OPENS,
            DeadlineKind.FOLLOW_UP_CLOSES,
            DeadlineKind.MATTER_REPORT,
            DeadlineKind.SOLUTION_TELL);

    public FollowUp {
        contacts = List.copyOf(contacts);
        matters = List.copyOf(matters);
        extensions = Extensions.copy(extensions);
    }

    /**
     * Plans the first call.
     *
     * @param workOrderId the order the visit was about, or null after a consultation
     * @param since the delivery or the end of the consultation, from which the window is counted
     */
    @Requirement({"R168", "R169", "R170", "R172", "R173", "M14"})
    public static Change<FollowUp> plan(
            FollowUpOrigin origin,
            CustomerId customerId,
            @Nullable WorkOrderId workOrderId,
            Instant since,
            Occasion occasion) {
        return FollowUpPlanning.first(origin, customerId, workOrderId, since, occasion);
    }

    /**
     * Plans the second call, counted from when this one really took place.
     *
     * @param topics what it is about: at least one, none of this call's; {@link #topicsLeft} proposes them
     * @throws org.dealersdk.domain.problem.DealerException FUP-015 when none can follow, FUP-006, FUP-007 for its topics
     */
    @Requirement({"R171", "R176", "V02"})
    public Change<FollowUp> planSecond(List<String> topics, Occasion occasion) {
        return FollowUpPlanning.second(this, topics, occasion);
    }

    /** Records a contact in which the customer raised nothing. See {@link #record(Contact, List, Occasion)}. */
    public Change<FollowUp> record(Contact contact, Occasion occasion) {
        return record(contact, List.of(), occasion);
    }

    /**
     * Records a contact or an attempt and takes the step that follows from it: a dissatisfied customer leads to
     * {@link FollowUpState#DISSATISFIED}, an unanswered matter to {@link FollowUpState#MATTERS_OPEN}, a conversation that leaves nothing
     * open to {@link FollowUpState#COMPLETED}. A conversation before the window opens is kept but does not replace the call. A call
     * after the window has closed marks the follow-up overdue first.
     *
     * @param raised what the customer raised
     */
    @Requirement({"R177", "R178", "R181", "R189", "R194"})
    public Change<FollowUp> record(Contact contact, List<RaisedMatter> raised, Occasion occasion) {
        return FollowUpCourse.record(this, contact, raised, occasion);
    }

    /** Reports an unsolved matter to the supervisor. */
    @Requirement("R179")
    public Change<FollowUp> reportMatter(int number, Occasion occasion) {
        return FollowUpCourse.report(this, number, occasion);
    }

    /** Notes the solution of a matter; from now on the customer waits to hear it, today. */
    @Requirement({"R179", "R180"})
    public Change<FollowUp> findSolution(int number, String solution, Occasion occasion) {
        return FollowUpCourse.solve(this, number, solution, occasion);
    }

    /** Records the conversation in which the customer was told the solution of a matter. */
    @Requirement("R180")
    public Change<FollowUp> tellCustomer(int number, Contact contact, Occasion occasion) {
        return FollowUpCourse.tell(this, number, contact, occasion);
    }

    /**
     * Notes what is late: the call, or the report or answer of matters.
     *
     * @throws org.dealersdk.domain.lifecycle.TransitionRefused FUP-010 when nothing is, or it was noted before
     */
    @Requirement({"M14", "R179", "R180"})
    public Change<FollowUp> markOverdue(Occasion occasion) {
        return FollowUpCourse.overdue(this, occasion);
    }

    /** Appoints who makes the call; also a stand-in for somebody absent. */
    @Requirement({"R183", "R184"})
    public Change<FollowUp> assign(StaffId newClerk, Occasion occasion) {
        FollowUpState next = mayI(FollowUpTrigger.ASSIGN, occasion).orThrow();
        FollowUp after =
                new FollowUp(id, customerId, workOrderId, plan, role, newClerk, next, contacts, matters, extensions);
        return Change.of(after, new FollowUpEvent.Assigned(clerk, newClerk));
    }

    /** Gives up after enough attempts, once the window has closed. */
    @Requirement("M14")
    public Change<FollowUp> lapse(Occasion occasion) {
        FollowUpState next = mayI(FollowUpTrigger.LAPSE, occasion).orThrow();
        return Change.of(with(next, contacts, matters), new FollowUpEvent.Lapsed(attempts()));
    }

    /** Calls it off. Not possible any more once the customer has raised a matter or is dissatisfied. */
    public Change<FollowUp> cancel(CancelReason reason, Occasion occasion) {
        FollowUpState next = mayI(FollowUpTrigger.CANCEL, occasion).orThrow();
        return Change.of(with(next, contacts, matters), new FollowUpEvent.Cancelled(reason));
    }

    /** Puts the survivor of a merge in the place of the customer; possible in every state. */
    public Change<FollowUp> passOn(CustomerId survivor) {
        FollowUp after =
                new FollowUp(id, survivor, workOrderId, plan, role, clerk, state, contacts, matters, extensions);
        return Change.of(after, new FollowUpEvent.PassedOn(customerId, survivor));
    }

    /** Removes every text about the customer, and unknown fields; what is counted stays. Possible in every state. */
    public Change<FollowUp> eraseWords() {
        FollowUp after = new FollowUp(
                id,
                customerId,
                workOrderId,
                plan,
                role,
                clerk,
                state,
                contacts.stream().map(Contact::withoutWords).toList(),
                matters.stream().map(Matter::withoutWords).toList(),
                Map.of());
        return Change.of(after, new FollowUpEvent.WordsErased());
    }

    /** Whether a step may be taken, and everything that is missing for it. */
    public Decision<FollowUpState> mayI(FollowUpTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    /** What is due, at most one per kind; the opening of the window only while it lies ahead of {@code now}. */
    public List<Due> due(Instant now) {
        return FollowUpPlanning.due(this, now);
    }

    /** When the call really took place: the first conversation since the window opened; failing that, the last one before. */
    @Requirement({"R171", "V02"})
    public Optional<Instant> calledAt() {
        Optional<Instant> call = contacts.stream()
                .filter(contact ->
                        contact.conversation() != null && !plan.window().isBefore(contact.at()))
                .map(Contact::at)
                .min(Comparator.naturalOrder());
        boolean ended = state == FollowUpState.COMPLETED || state == FollowUpState.DISSATISFIED;
        return call.isPresent() || !ended ? call : lastReached().map(Contact::at);
    }

    /** The latest contact by which the customer was reached. */
    public Optional<Contact> lastReached() {
        Contact latest = null;
        for (Contact contact : contacts) {
            if (contact.conversation() != null
                    && (latest == null || !contact.at().isBefore(latest.at()))) {
                latest = contact;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** What was said last. */
    public Optional<Conversation> lastConversation() {
        return lastReached().map(Contact::conversation);
    }

    /** How often we tried in vain. */
    public int attempts() {
        return (int) contacts.stream()
                .filter(contact -> contact.direction() == ContactDirection.OUTBOUND && contact.conversation() == null)
                .count();
    }

    /** All topics covered so far, in the order they came up. */
    public List<String> coveredTopics() {
        return contacts.stream()
                .map(Contact::conversation)
                .flatMap(conversation -> conversation == null ? Stream.of() : conversation.topics().stream())
                .distinct()
                .toList();
    }

    /** Topics of the store's checklist that were not covered, in its order: what a second call may be about. */
    @Requirement("R176")
    public List<String> topicsLeft(Occasion occasion) {
        List<String> left = new ArrayList<>(occasion.policy().followUp().checklist());
        left.removeAll(coveredTopics());
        left.removeAll(plan.covered());
        return List.copyOf(left);
    }

    @Override
    public String toString() {
        return "FollowUp[" + id.value() + ", " + state.code() + "]";
    }

    FollowUp with(FollowUpState newState, List<Contact> newContacts, List<Matter> newMatters) {
        return new FollowUp(
                id, customerId, workOrderId, plan, role, clerk, newState, newContacts, newMatters, extensions);
    }

    private @Nullable String chainedTo() {
        FollowUpId first = plan.first();
        return first == null || state == FollowUpState.CANCELLED ? null : first.value();
    }

    private static @Nullable String value(@Nullable WorkOrderId workOrderId) {
        return workOrderId == null ? null : workOrderId.value();
    }
}
