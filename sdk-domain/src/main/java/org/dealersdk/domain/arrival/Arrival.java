package org.dealersdk.domain.arrival;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Extensions;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.privacy.Erasure;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;

/**
 * A customer comes in. From then on the time to the greeting runs: the source's "three-minute rule", read as a response time (A14).
 * Immutable.
 *
 * @param id its id
 * @param state where it stands
 * @param customer who came; null while not known
 * @param appointment reference of the appointment, null for a walk-in
 * @param cameAt when
 * @param purpose what is wanted, in the customer's words; null while not asked
 * @param greetedBy who greeted; null while nobody did
 * @param greetedAt when; null while nobody did
 * @param overdue the greeting was late, and told
 * @param introduction how the customer came to an adviser; null until then
 * @param order the order that came of it, or null
 * @param extensions fields of the JSON document this version does not know
 */
@Requirement({"R061", "R062", "R078", "R079", "A14"})
public record Arrival(
        ArrivalId id,
        ArrivalState state,
        @Nullable CustomerId customer,
        @Nullable String appointment,
        Instant cameAt,
        @Nullable String purpose,
        @Nullable StaffId greetedBy,
        @Nullable Instant greetedAt,
        boolean overdue,
        @Nullable Introduction introduction,
        @Nullable WorkOrderId order,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    private static final Guard<Attempt<Arrival>> ASKED = new Guard<>("asked", Arrival::asked);
    private static final Guard<Attempt<Arrival>> GREETING_LATE = new Guard<>("greeting-late", Arrival::greetingLate);

    /** The table of its life. */
    public static final Lifecycle<ArrivalState, ArrivalTrigger, Attempt<Arrival>> LIFECYCLE =
            Lifecycle.<ArrivalState, ArrivalTrigger, Attempt<Arrival>>named(
                            "arrival", ArrivalState.class, ArrivalTrigger.class)
                    .startsIn(ArrivalState.WAITING)
                    .endsIn(ArrivalState.TAKEN_IN, ArrivalState.LEFT)
                    .on(ArrivalState.WAITING, ArrivalTrigger.GREET, ArrivalState.GREETED, ASKED)
                    .on(ArrivalState.WAITING, ArrivalTrigger.NOTE_DUE, ArrivalState.WAITING, GREETING_LATE)
                    .on(ArrivalState.WAITING, ArrivalTrigger.LEAVE, ArrivalState.LEFT)
                    .on(ArrivalState.GREETED, ArrivalTrigger.INTRODUCE, ArrivalState.WITH_ADVISER, ASKED)
                    .on(ArrivalState.GREETED, ArrivalTrigger.LEAVE, ArrivalState.LEFT)
                    .on(ArrivalState.WITH_ADVISER, ArrivalTrigger.TAKE_IN, ArrivalState.TAKEN_IN)
                    .on(ArrivalState.WITH_ADVISER, ArrivalTrigger.LEAVE, ArrivalState.LEFT)
                    .build();

    /** Its declaration. */
    public static final AggregateType<Arrival> TYPE = AggregateType.named(
                    "arrival", Arrival.class, arrival -> arrival.id().value())
            .text("state", arrival -> arrival.state().code())
            .text("customer", Arrival::customerOrNull)
            .instant("cameAt", Arrival::cameAt)
            .text(
                    "adviser",
                    arrival -> arrival.introduction() == null
                            ? null
                            : arrival.introduction().adviser().value())
            .events(ArrivalEvent.class)
            .lifecycle(LIFECYCLE)
            .build();

    /** The kinds of deadlines an arrival speaks for. */
    public static final List<DeadlineKind> DEADLINES = List.of(DeadlineKind.ARRIVAL_GREETING);

    public Arrival {
        cameAt = Instants.cut(cameAt);
        greetedAt = greetedAt == null ? null : Instants.cut(greetedAt);
        extensions = Extensions.copy(extensions);
    }

    /** A customer comes in, now. */
    public static Change<Arrival> of(
            ArrivalId id, @Nullable CustomerId customer, @Nullable String appointment, Occasion occasion) {
        Arrival arrival = new Arrival(
                id,
                ArrivalState.WAITING,
                customer,
                appointment,
                occasion.at(),
                null,
                null,
                null,
                false,
                null,
                null,
                Map.of());
        return Change.of(arrival, new ArrivalEvent.CameIn());
    }

    /** Somebody greets the customer and asks what is wanted. */
    @Requirement({"R061", "R079"})
    public Change<Arrival> greet(String wanted, Occasion occasion) {
        StaffId by = occasion.actor().staff();
        Arrival greeted = new Arrival(
                id,
                state,
                customer,
                appointment,
                cameAt,
                wanted,
                by,
                occasion.at(),
                overdue,
                introduction,
                order,
                extensions);
        Arrival after = greeted.step(ArrivalTrigger.GREET, occasion);
        boolean late = occasion.at().isAfter(greetBy(occasion.policy()));
        long waited = Duration.between(cameAt, occasion.at()).toSeconds();
        return Change.of(after, new ArrivalEvent.Greeted(by, waited, late));
    }

    /** Notes that nobody has greeted the customer in time. */
    @Requirement({"R078", "R079", "A14"})
    public Change<Arrival> noteDue(Occasion occasion) {
        step(ArrivalTrigger.NOTE_DUE, occasion);
        return Change.of(with(state, true, introduction, order), new ArrivalEvent.GreetingOverdue());
    }

    /**
     * The guide leads the customer in and introduces the adviser the store's rules name, or another one for a reason.
     *
     * @param named whom the rules name; null when they find nobody
     * @param wanted who is introduced; null for whom the rules name
     * @param reason why it is somebody else than the rules say; null when it is not
     */
    @Requirement({"R062", "V10"})
    public Change<Arrival> introduce(
            @Nullable AdviserChoice named, @Nullable StaffId wanted, @Nullable String reason, Occasion occasion) {
        StaffId adviser = wanted == null && named != null ? named.adviser() : wanted;
        boolean byRule = named != null && named.adviser().equals(adviser);
        boolean explained = reason != null && !reason.isBlank();
        new Problems()
                .require(byRule || explained || named == null, ArrivalProblem.NOT_THE_ONE, "adviser", whom(named))
                .require(named != null || (explained && adviser != null), ArrivalProblem.NOBODY_FOUND, "adviser")
                .orThrow();
        Introduction made = new Introduction(
                occasion.actor().staff(),
                Objects.requireNonNull(adviser, "adviser"),
                occasion.at(),
                byRule && named != null ? named.rule() : null,
                byRule ? null : reason);
        Arrival after = with(state, overdue, made, order).step(ArrivalTrigger.INTRODUCE, occasion);
        return Change.of(after, new ArrivalEvent.Introduced(made.adviser(), made.rule()));
    }

    /** A work order was opened. */
    public Change<Arrival> takeIn(WorkOrderId opened, Occasion occasion) {
        Arrival after = with(state, overdue, introduction, opened).step(ArrivalTrigger.TAKE_IN, occasion);
        return Change.of(after, new ArrivalEvent.TakenIn(opened));
    }

    /** The customer leaves without handing a car in: advised only, given an appointment, or gone. */
    public Change<Arrival> leave(Occasion occasion) {
        return Change.of(step(ArrivalTrigger.LEAVE, occasion), new ArrivalEvent.Left());
    }

    /** Puts the survivor of a merge in the place of the customer; possible in every state. */
    public Change<Arrival> passOn(CustomerId survivor) {
        Arrival after = about(survivor, purpose, introduction, extensions);
        return Change.of(after, new ArrivalEvent.PassedOn(Objects.requireNonNull(customer, "customer"), survivor));
    }

    /** Removes every text about the customer, and unknown fields; that somebody was asked stays. Possible in every state. */
    public Change<Arrival> eraseWords() {
        Arrival after = about(
                customer,
                purpose == null ? null : Erasure.ERASED,
                introduction == null ? null : introduction.withoutWords(),
                Map.of());
        return Change.of(after, new ArrivalEvent.WordsErased());
    }

    /** How long it took until somebody greeted; empty while nobody did. */
    @Requirement({"R078", "R079"})
    public Optional<Duration> responseTime() {
        return Optional.ofNullable(greetedAt).map(greeted -> Duration.between(cameAt, greeted));
    }

    /** True when the greeting came within the policy's time. */
    @Requirement({"R078", "R079", "A14"})
    public boolean isTimely(DealerPolicy policy) {
        return greetedAt != null && !greetedAt.isAfter(greetBy(policy));
    }

    /** What is due, at most one. */
    public List<Due> due(DealerPolicy policy) {
        return state == ArrivalState.WAITING && !overdue
                ? List.of(new Due(DeadlineKind.ARRIVAL_GREETING, greetBy(policy)))
                : List.of();
    }

    /** Whether a step may be taken, and everything that is missing for it. */
    public Decision<ArrivalState> mayI(ArrivalTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    /** Id and state; nothing of persons. */
    @Override
    public String toString() {
        return "Arrival[" + id.value() + ", " + state.code() + "]";
    }

    private Instant greetBy(DealerPolicy policy) {
        return policy.calendar()
                .workingCalendar()
                .plus(cameAt, policy.reception().greetWithin());
    }

    private static List<Problem> asked(Attempt<Arrival> attempt) {
        String wanted = attempt.aggregate().purpose;
        return new Problems()
                .require(wanted != null && !wanted.isBlank(), ArrivalProblem.NO_PURPOSE, "purpose")
                .toList();
    }

    private static List<Problem> greetingLate(Attempt<Arrival> attempt) {
        Arrival arrival = attempt.aggregate();
        boolean late = !arrival.overdue
                && !attempt.occasion()
                        .at()
                        .isBefore(arrival.greetBy(attempt.occasion().policy()));
        return new Problems().require(late, ArrivalProblem.NOT_DUE, "cameAt").toList();
    }

    private static String whom(@Nullable AdviserChoice named) {
        return named == null ? "" : named.adviser().value();
    }

    private Arrival step(ArrivalTrigger trigger, Occasion occasion) {
        return with(mayI(trigger, occasion).orThrow(), overdue, introduction, order);
    }

    private @Nullable String customerOrNull() {
        return customer == null ? null : customer.value();
    }

    private Arrival about(
            @Nullable CustomerId whom,
            @Nullable String wanted,
            @Nullable Introduction made,
            Map<String, Object> unknown) {
        return new Arrival(
                id, state, whom, appointment, cameAt, wanted, greetedBy, greetedAt, overdue, made, order, unknown);
    }

    private Arrival with(ArrivalState next, boolean late, @Nullable Introduction made, @Nullable WorkOrderId opened) {
        return new Arrival(
                id, next, customer, appointment, cameAt, purpose, greetedBy, greetedAt, late, made, opened, extensions);
    }
}
