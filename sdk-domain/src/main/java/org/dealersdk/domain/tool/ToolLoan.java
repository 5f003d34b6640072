package org.dealersdk.domain.tool;

import static org.dealersdk.domain.tool.ToolLoanState.*;
import static org.dealersdk.domain.tool.ToolLoanTrigger.*;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
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
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;

/**
 * A special tool or tester lent out against a signature. The loan stays open until the tool is back and clean, or written off.
 * Immutable.
 *
 * @param id its id
 * @param tool number of the tool; one tool is lent once at a time
 * @param borrower who signed for it and answers for it
 * @param order the order it is needed for, or null
 * @param lentAt when it was handed out
 * @param dueAt when it has to be back
 * @param state where it stands
 * @param overdue that it is late has been told
 * @param returnedAt when it came back, or null
 * @param damage what became of it if it did not come back whole, else null
 * @param extensions fields of the JSON document this version does not know
 */
@Requirement({"R270", "M41"})
public record ToolLoan(
        ToolLoanId id,
        String tool,
        StaffId borrower,
        @Nullable WorkOrderId order,
        Instant lentAt,
        Instant dueAt,
        ToolLoanState state,
        boolean overdue,
        @Nullable Instant returnedAt,
        @Nullable Damage damage,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** The kinds of deadlines a loan speaks for. */
    public static final List<DeadlineKind> DEADLINES = List.of(DeadlineKind.TOOL_RETURN);

    private static final Guard<Attempt<ToolLoan>> REALLY_OVERDUE = new Guard<>("really-overdue", attempt -> {
        ToolLoan loan = attempt.aggregate();
        boolean late = !loan.overdue && !attempt.occasion().at().isBefore(loan.dueAt);
        return new Problems()
                .require(late, ToolLoanProblem.NOT_OVERDUE, "dueAt", loan.dueAt)
                .toList();
    });

    private static final Guard<Attempt<ToolLoan>> DAMAGE_DESCRIBED = new Guard<>("damage-described", attempt -> {
        Damage damage = attempt.aggregate().damage;
        return new Problems()
                .require(damage != null && !damage.description().isBlank(), ToolLoanProblem.NO_DAMAGE, "damage")
                .toList();
    });

    /** The table of its life. */
    public static final Lifecycle<ToolLoanState, ToolLoanTrigger, Attempt<ToolLoan>> LIFECYCLE =
            Lifecycle.<ToolLoanState, ToolLoanTrigger, Attempt<ToolLoan>>named(
                            "tool loan", ToolLoanState.class, ToolLoanTrigger.class)
                    .startsIn(LENT)
                    .endsIn(RETURNED, ToolLoanState.WRITTEN_OFF)
                    .on(LENT, RETURN, RETURNED)
                    .on(LENT, RETURN_DIRTY, TO_BE_CLEANED)
                    .on(LENT, WRITE_OFF, ToolLoanState.WRITTEN_OFF, DAMAGE_DESCRIBED)
                    .on(LENT, NOTE_OVERDUE, LENT, REALLY_OVERDUE)
                    .on(TO_BE_CLEANED, CLEAN, RETURNED)
                    .on(TO_BE_CLEANED, WRITE_OFF, ToolLoanState.WRITTEN_OFF, DAMAGE_DESCRIBED)
                    .build();

    /** Its declaration. The tool of an open loan is unique, so that nobody signs for what another has. */
    public static final AggregateType<ToolLoan> TYPE = AggregateType.named(
                    "tool-loan", ToolLoan.class, loan -> loan.id().value())
            .text("state", loan -> loan.state().code())
            .text("tool", ToolLoan::tool)
            .uniqueText("lentTool", loan -> LIFECYCLE.isFinal(loan.state()) ? null : loan.tool())
            .text("borrower", loan -> loan.borrower().value())
            .instant("dueAt", ToolLoan::dueAt)
            .events(ToolLoanEvent.class)
            .lifecycle(LIFECYCLE)
            .validatedBy(ToolLoan::problems)
            .build();

    public ToolLoan {
        lentAt = Instants.cut(lentAt);
        dueAt = Instants.cut(dueAt);
        returnedAt = returnedAt == null ? null : Instants.cut(returnedAt);
        extensions = Extensions.copy(extensions);
    }

    /**
     * Hands a tool out.
     *
     * @param signed the borrower has signed for it
     * @param dueAt when it has to be back, or null for the end of the store's working day
     * @throws org.dealersdk.domain.problem.DealerException TOL-001 to TOL-003, everything at once
     */
    @Requirement({"R270", "M41"})
    public static Change<ToolLoan> lend(
            ToolLoanId id,
            String tool,
            StaffId borrower,
            @Nullable WorkOrderId order,
            boolean signed,
            @Nullable Instant dueAt,
            Occasion occasion) {
        Instant end =
                dueAt == null ? occasion.policy().calendar().workingCalendar().endOfWork(occasion.at()) : dueAt;
        ToolLoan loan = new ToolLoan(id, tool, borrower, order, occasion.at(), end, LENT, false, null, null, Map.of());
        new Problems()
                .require(signed, ToolLoanProblem.NOT_SIGNED, "borrower")
                .addAll(TYPE.problems(loan))
                .orThrow();
        return Change.of(loan, new ToolLoanEvent.Lent(tool, borrower, order, loan.dueAt));
    }

    /** It is brought back; a dirty one keeps the loan open until it is clean. */
    @Requirement({"R270", "M41"})
    public Change<ToolLoan> bringBack(boolean clean, Occasion occasion) {
        ToolLoan after = step(clean ? RETURN : RETURN_DIRTY, with(state, overdue, occasion.at(), damage), occasion);
        return Change.of(
                after, new ToolLoanEvent.Returned(borrower, clean, occasion.at().isAfter(dueAt)));
    }

    /** A tool that came back dirty has been cleaned. */
    @Requirement("M41")
    public Change<ToolLoan> clean(Occasion occasion) {
        return Change.of(
                step(CLEAN, this, occasion),
                new ToolLoanEvent.Cleaned(occasion.actor().staff()));
    }

    /** It comes back damaged or not at all; TOL-005 when it is not said how. */
    @Requirement("R270")
    public Change<ToolLoan> writeOff(Damage found, Occasion occasion) {
        ToolLoan after = step(WRITE_OFF, with(state, overdue, returnedAt, found), occasion);
        return Change.of(after, new ToolLoanEvent.WrittenOff(borrower, found.inNormalUse()));
    }

    /** Notes that it should have been back, once; TOL-004 before. */
    @Requirement("M41")
    public Change<ToolLoan> noteOverdue(Occasion occasion) {
        ToolLoan after = step(NOTE_OVERDUE, this, occasion);
        return Change.of(after.with(after.state, true, returnedAt, damage), new ToolLoanEvent.Overdue(tool, borrower));
    }

    /** What is due: its return, until it is back or that it is late has been told. */
    public List<Due> due() {
        return state == LENT && !overdue ? List.of(new Due(DeadlineKind.TOOL_RETURN, dueAt)) : List.of();
    }

    /** Whether a step may be taken, and everything that is missing for it. */
    public Decision<ToolLoanState> mayI(ToolLoanTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    /** Id, tool and state. */
    @Override
    public String toString() {
        return "ToolLoan[" + id.value() + ", " + tool + ", " + state.code() + "]";
    }

    private ToolLoan step(ToolLoanTrigger trigger, ToolLoan candidate, Occasion occasion) {
        ToolLoanState next = candidate.mayI(trigger, occasion).orThrow();
        return candidate.with(next, candidate.overdue, candidate.returnedAt, candidate.damage);
    }

    private ToolLoan with(ToolLoanState next, boolean late, @Nullable Instant back, @Nullable Damage found) {
        return new ToolLoan(id, tool, borrower, order, lentAt, dueAt, next, late, back, found, extensions);
    }

    private static List<Problem> problems(ToolLoan loan) {
        return new Problems()
                .require(!loan.tool.isBlank(), ToolLoanProblem.NO_TOOL, "tool")
                .require(loan.dueAt.isAfter(loan.lentAt), ToolLoanProblem.DUE_IN_THE_PAST, "dueAt", loan.dueAt)
                .toList();
    }
}
