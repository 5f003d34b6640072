package org.dealersdk.domain.oldparts;

import static org.dealersdk.domain.oldparts.CountState.*;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Extensions;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.lifecycle.TransitionRefused;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The monthly count of old parts (F42): counted against the ledger, differences explained, signed by whoever keeps the accounts,
 * approved by somebody else, who owns the project. One per month. Immutable.
 *
 * @param id the month as text, such as {@code 2026-03}
 * @param month its first day
 * @param state where it stands
 * @param lines what was counted; empty until then
 * @param signedBy who signed, or null
 * @param approvedBy who approved, or null
 * @param overdueSince since when it was late and this was told; null while it is not
 * @param extensions unknown fields of its document, kept
 */
@Requirement({"R277", "F42"})
public record OldPartCount(
        OldPartCountId id,
        LocalDate month,
        CountState state,
        List<CountLine> lines,
        @Nullable StaffId signedBy,
        @Nullable StaffId approvedBy,
        @Nullable Instant overdueSince,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** What may be due for a count. */
    public static final List<DeadlineKind> DEADLINES = List.of(DeadlineKind.OLD_PART_COUNT);

    /** The table of its life. */
    public static final Lifecycle<CountState, CountTrigger, Attempt<OldPartCount>> LIFECYCLE =
            Lifecycle.<CountState, CountTrigger, Attempt<OldPartCount>>named(
                            "old-part count", CountState.class, CountTrigger.class)
                    .startsIn(OPEN)
                    .endsIn(CLOSED)
                    .onAny(Set.of(OPEN, COUNTED), CountTrigger.COUNT, COUNTED)
                    .on(COUNTED, CountTrigger.EXPLAIN, COUNTED)
                    .on(
                            COUNTED,
                            CountTrigger.SIGN,
                            SIGNED,
                            CountGuards.MONTH_OVER,
                            CountGuards.DIFFERENCES_EXPLAINED,
                            CountGuards.BY_ACCOUNTS)
                    .on(SIGNED, CountTrigger.APPROVE, CLOSED, CountGuards.BY_OWNER, CountGuards.ANOTHER_PERSON)
                    .on(OPEN, CountTrigger.NOTE_DUE, OPEN, CountGuards.LATE)
                    .on(COUNTED, CountTrigger.NOTE_DUE, COUNTED, CountGuards.LATE)
                    .on(SIGNED, CountTrigger.NOTE_DUE, SIGNED, CountGuards.LATE)
                    .build();

    /** Its declaration. */
    public static final AggregateType<OldPartCount> TYPE = AggregateType.named(
                    "old-part-count", OldPartCount.class, count -> count.id().value())
            .text("state", count -> count.state().code())
            .flag("overdue", count -> count.overdueSince() != null && count.state() != CLOSED)
            .events(OldPartCountEvent.class)
            .lifecycle(LIFECYCLE)
            .validatedBy(OldPartCount::problems)
            .build();

    public OldPartCount {
        lines = List.copyOf(lines);
        extensions = Extensions.copy(extensions);
    }

    /** The month a count is due for, with nothing counted yet. */
    public static Change<OldPartCount> open(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        OldPartCount count =
                new OldPartCount(idOf(day), month, LIFECYCLE.initial(), List.of(), null, null, null, Map.of());
        return Change.of(count, new OldPartCountEvent.Opened(month));
    }

    /** The id of the count of the month a day is in. */
    public static OldPartCountId idOf(LocalDate day) {
        return new OldPartCountId(day.toString().substring(0, 7));
    }

    /**
     * Takes down what is there. An account that holds something by the books must be counted, if only as nothing.
     *
     * @param booked what the ledger says is there
     * @param counted what is there
     */
    @Requirement("R277")
    public Change<OldPartCount> count(
            Map<OldPartAccount, Quantity> booked, Map<OldPartAccount, Quantity> counted, Occasion occasion) {
        Problems problems = new Problems();
        List<CountLine> all = new ArrayList<>();
        for (OldPartAccount account : OldPartAccount.values()) {
            Quantity book = booked.getOrDefault(account, Quantity.ZERO);
            Quantity found = counted.get(account);
            problems.require(
                    found != null || book.isZero(), OldPartProblem.COUNT_INCOMPLETE, "lines", account.code(), book);
            if (found != null) {
                all.add(new CountLine(account, book, found, null));
            }
        }
        problems.orThrow();
        List<OldPartAccount> different = all.stream()
                .filter(line -> line.difference().signum() != 0)
                .map(CountLine::account)
                .toList();
        return step(
                CountTrigger.COUNT,
                with(all, signedBy, approvedBy, overdueSince),
                new OldPartCountEvent.Counted(different),
                occasion);
    }

    /** Says why an account differs from the books. */
    public Change<OldPartCount> explain(OldPartAccount account, String why, Occasion occasion) {
        List<CountLine> all = new ArrayList<>(lines);
        all.replaceAll(line -> line.account() == account ? line.explained(why) : line);
        CountLine found = all.stream()
                .filter(line -> line.account() == account)
                .findFirst()
                .orElseThrow(() -> OldPartProblem.NO_SUCH_ACCOUNT.failure(account.code()));
        return step(
                CountTrigger.EXPLAIN,
                with(all, signedBy, approvedBy, overdueSince),
                new OldPartCountEvent.Explained(account, found.difference()),
                occasion);
    }

    /** Whoever keeps the accounts answers for the count. */
    @Requirement("R277")
    public Change<OldPartCount> sign(Occasion occasion) {
        StaffId by = occasion.actor().staff();
        return step(
                CountTrigger.SIGN,
                with(lines, by, approvedBy, overdueSince),
                new OldPartCountEvent.Signed(by),
                occasion);
    }

    /** The owner of the project approves. */
    @Requirement("R277")
    public Change<OldPartCount> approve(Occasion occasion) {
        StaffId by = occasion.actor().staff();
        return step(
                CountTrigger.APPROVE,
                with(lines, signedBy, by, overdueSince),
                new OldPartCountEvent.Closed(month, by),
                occasion);
    }

    /** The month's count is late, which is told once. */
    @Requirement("R277")
    public Change<OldPartCount> noteDue(Occasion occasion) {
        boolean told = due(occasion.policy()).isEmpty();
        if (told) {
            throw new TransitionRefused(List.of(OldPartProblem.NOT_DUE.at("month", occasion.at())));
        }
        return step(
                CountTrigger.NOTE_DUE,
                with(lines, signedBy, approvedBy, occasion.at()),
                new OldPartCountEvent.Overdue(month),
                occasion);
    }

    /** When it has to be closed; nothing once it is, or once it was told that it is late. */
    public List<Due> due(DealerPolicy policy) {
        return state == CLOSED || overdueSince != null
                ? List.of()
                : List.of(new Due(DeadlineKind.OLD_PART_COUNT, dueAt(policy)));
    }

    /** May this be done to the count as it is? */
    public Decision<CountState> mayI(CountTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    Instant dueAt(DealerPolicy policy) {
        return policy.calendar()
                .workingCalendar()
                .plus(monthEnd(policy), policy.oldParts().countWithin());
    }

    Instant monthEnd(DealerPolicy policy) {
        WorkingCalendar calendar = policy.calendar().workingCalendar();
        return calendar.startOf(month.plusMonths(1));
    }

    private OldPartCount with(
            List<CountLine> all, @Nullable StaffId signed, @Nullable StaffId approved, @Nullable Instant late) {
        return new OldPartCount(id, month, state, all, signed, approved, late, extensions);
    }

    private static Change<OldPartCount> step(
            CountTrigger trigger, OldPartCount candidate, OldPartCountEvent event, Occasion occasion) {
        CountState to = candidate.mayI(trigger, occasion).orThrow();
        return Change.of(
                new OldPartCount(
                        candidate.id,
                        candidate.month,
                        to,
                        candidate.lines,
                        candidate.signedBy,
                        candidate.approvedBy,
                        candidate.overdueSince,
                        candidate.extensions),
                event);
    }

    private static List<Problem> problems(OldPartCount count) {
        Problems problems = new Problems();
        for (int i = 0; i < count.lines().size(); i++) {
            OldPartDeclaration.text(
                    problems,
                    "lines[" + i + "].explanation",
                    count.lines().get(i).explanation());
        }
        return problems.toList();
    }

    /** Id and state; nothing typed by hand. */
    @Override
    public String toString() {
        return "OldPartCount[" + id.value() + ", " + state.code() + "]";
    }
}
