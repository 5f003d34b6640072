package org.dealersdk.domain.appointment;

import static org.dealersdk.domain.appointment.AppointmentProblem.*;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Extensions;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.policy.AppointmentPolicy;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * Somebody rings or writes for an appointment. Whoever is not answered in time is called back. Immutable.
 *
 * @param id its id
 * @param channel the way it came in
 * @param contact who asks, as far as the telephone or form tells
 * @param receivedAt when
 * @param rings how often it rang until it was answered or given up; 0 while it is not known, and when it did not ring
 * @param engaged the line was engaged
 * @param state where it stands
 * @param answeredAt when somebody spoke to the caller, or null
 * @param missedAt when it was found that nobody answered, or null
 * @param overdue the call back was late, and told
 * @param appointment what came of it, or null
 * @param extensions fields of the JSON document this version does not know
 */
@Requirement({"R053", "R059", "M01"})
public record Inquiry(
        InquiryId id,
        BookingChannel channel,
        ContactPerson contact,
        Instant receivedAt,
        int rings,
        boolean engaged,
        InquiryState state,
        @Nullable Instant answeredAt,
        @Nullable Instant missedAt,
        boolean overdue,
        @Nullable AppointmentId appointment,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    private static final int MOST_RINGS = 1000;
    private static final Guard<Attempt<Inquiry>> REALLY_MISSED = new Guard<>("really-missed", Inquiry::reallyMissed);
    private static final Guard<Attempt<Inquiry>> CALL_BACK_LATE = new Guard<>("call-back-late", Inquiry::callBackLate);

    /** The table of its life. */
    public static final Lifecycle<InquiryState, InquiryTrigger, Attempt<Inquiry>> LIFECYCLE =
            Lifecycle.<InquiryState, InquiryTrigger, Attempt<Inquiry>>named(
                            "inquiry", InquiryState.class, InquiryTrigger.class)
                    .startsIn(InquiryState.RECEIVED)
                    .endsIn(InquiryState.ANSWERED, InquiryState.GIVEN_UP)
                    .on(InquiryState.RECEIVED, InquiryTrigger.ANSWER, InquiryState.ANSWERED)
                    .on(InquiryState.RECEIVED, InquiryTrigger.MISS, InquiryState.CALL_BACK_OWED, REALLY_MISSED)
                    .on(InquiryState.CALL_BACK_OWED, InquiryTrigger.CALL_BACK, InquiryState.ANSWERED)
                    .on(
                            InquiryState.CALL_BACK_OWED,
                            InquiryTrigger.NOTE_DUE,
                            InquiryState.CALL_BACK_OWED,
                            CALL_BACK_LATE)
                    .on(InquiryState.CALL_BACK_OWED, InquiryTrigger.GIVE_UP, InquiryState.GIVEN_UP)
                    .build();

    /** Its declaration. */
    public static final AggregateType<Inquiry> TYPE = AggregateType.named(
                    "inquiry", Inquiry.class, inquiry -> inquiry.id().value())
            .text("state", inquiry -> inquiry.state().code())
            .text("channel", inquiry -> inquiry.channel().code())
            .instant("receivedAt", Inquiry::receivedAt)
            .events(InquiryEvent.class)
            .lifecycle(LIFECYCLE)
            .build();

    /** The kinds of deadlines an inquiry speaks for. */
    public static final List<DeadlineKind> DEADLINES =
            List.of(DeadlineKind.INQUIRY_ANSWER, DeadlineKind.INQUIRY_CALL_BACK);

    /**
     * An inquiry.
     *
     * @throws org.dealersdk.domain.problem.DealerException APT-035 when the rings are out of range
     */
    public Inquiry {
        receivedAt = Instants.cut(receivedAt);
        extensions = Extensions.copy(extensions);
        new Problems()
                .require(rings >= 0 && rings <= MOST_RINGS, RINGS, "rings", rings)
                .orThrow();
    }

    /** Somebody rings or writes, now. */
    public static Change<Inquiry> receive(
            InquiryId id, BookingChannel channel, ContactPerson contact, Occasion occasion) {
        Inquiry inquiry = new Inquiry(
                id,
                channel,
                contact,
                occasion.at(),
                0,
                false,
                InquiryState.RECEIVED,
                null,
                null,
                false,
                null,
                Map.of());
        return Change.of(inquiry, new InquiryEvent.Received(channel));
    }

    /** Somebody answers after so many rings; 0 when it did not ring. */
    @Requirement("R053")
    public Change<Inquiry> answer(int rung, Occasion occasion) {
        Inquiry after = step(InquiryTrigger.ANSWER, with(rung, engaged, occasion.at(), missedAt), occasion);
        boolean late = rung > occasion.policy().appointment().answerWithinRings()
                || isOver(dueToAnswer(occasion.policy()), occasion);
        return Change.of(after, new InquiryEvent.Answered(late));
    }

    /** Nobody answered: it rang more often than the policy wants, the line was engaged, or the time for it is over. */
    @Requirement("M01")
    public Change<Inquiry> miss(int rung, boolean lineEngaged, Occasion occasion) {
        Inquiry after = step(InquiryTrigger.MISS, with(rung, lineEngaged, answeredAt, occasion.at()), occasion);
        return Change.of(after, new InquiryEvent.Missed(lineEngaged));
    }

    /** The caller was called back and reached. */
    @Requirement("M01")
    public Change<Inquiry> callBack(@Nullable AppointmentId booked, Occasion occasion) {
        Inquiry reached = with(rings, engaged, occasion.at(), missedAt);
        Inquiry after = step(InquiryTrigger.CALL_BACK, reached.with(state, overdue, booked), occasion);
        boolean late = isOver(dueToCallBack(occasion.policy()), occasion);
        return Change.of(after, new InquiryEvent.CalledBack(booked, late));
    }

    /** Notes that the call back is late. */
    @Requirement("M01")
    public Change<Inquiry> noteDue(Occasion occasion) {
        Inquiry after = step(InquiryTrigger.NOTE_DUE, this, occasion);
        return Change.of(after.with(after.state, true, appointment), new InquiryEvent.CallBackOverdue());
    }

    /** The caller cannot be reached. */
    public Change<Inquiry> giveUp(Occasion occasion) {
        return Change.of(step(InquiryTrigger.GIVE_UP, this, occasion), new InquiryEvent.GivenUp());
    }

    /** What is due, at most one. */
    public List<Due> due(DealerPolicy policy) {
        return switch (state) {
            case RECEIVED -> List.of(new Due(DeadlineKind.INQUIRY_ANSWER, dueToAnswer(policy)));
            case CALL_BACK_OWED ->
                overdue ? List.of() : List.of(new Due(DeadlineKind.INQUIRY_CALL_BACK, dueToCallBack(policy)));
            case ANSWERED, GIVEN_UP -> List.of();
        };
    }

    /** Whether a step may be taken, and everything that is missing for it. */
    public Decision<InquiryState> mayI(InquiryTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    /** Id and state; nothing of persons. */
    @Override
    public String toString() {
        return "Inquiry[" + id.value() + ", " + state.code() + "]";
    }

    /** The rings that are allowed have passed. */
    private Instant dueToAnswer(DealerPolicy policy) {
        AppointmentPolicy numbers = policy.appointment();
        return receivedAt.plus(Duration.ofSeconds((long) numbers.answerWithinRings() * numbers.ringSeconds()));
    }

    private Instant dueToCallBack(DealerPolicy policy) {
        return policy.calendar()
                .workingCalendar()
                .plus(
                        missedAt == null ? receivedAt : missedAt,
                        policy.appointment().callBackWithin());
    }

    private static List<Problem> reallyMissed(Attempt<Inquiry> attempt) {
        Inquiry inquiry = attempt.aggregate();
        int allowed = attempt.occasion().policy().appointment().answerWithinRings();
        boolean missed = inquiry.engaged
                || inquiry.rings > allowed
                || isOver(inquiry.dueToAnswer(attempt.occasion().policy()), attempt.occasion());
        return missed ? List.of() : List.of(NOT_MISSED.at("rings", inquiry.rings, allowed));
    }

    private static List<Problem> callBackLate(Attempt<Inquiry> attempt) {
        Inquiry inquiry = attempt.aggregate();
        boolean late = !inquiry.overdue
                && isOver(inquiry.dueToCallBack(attempt.occasion().policy()), attempt.occasion());
        return late
                ? List.of()
                : List.of(NOT_DUE.at("missedAt", attempt.occasion().at()));
    }

    private static boolean isOver(Instant due, Occasion occasion) {
        return !occasion.at().isBefore(due);
    }

    private Inquiry step(InquiryTrigger trigger, Inquiry candidate, Occasion occasion) {
        InquiryState next = candidate.mayI(trigger, occasion).orThrow();
        return candidate.with(next, candidate.overdue, candidate.appointment);
    }

    private Inquiry with(int rung, boolean lineEngaged, @Nullable Instant answered, @Nullable Instant missed) {
        return new Inquiry(
                id,
                channel,
                contact,
                receivedAt,
                rung,
                lineEngaged,
                state,
                answered,
                missed,
                overdue,
                appointment,
                extensions);
    }

    private Inquiry with(InquiryState next, boolean late, @Nullable AppointmentId booked) {
        return new Inquiry(
                id, channel, contact, receivedAt, rings, engaged, next, answeredAt, missedAt, late, booked, extensions);
    }
}
