package org.dealersdk.domain.insurance;

import static org.dealersdk.domain.insurance.RenewalState.*;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;

/** The table of a renewal's life and the guards on it. */
final class RenewalLifecycle {

    private static final Guard<Attempt<Renewal>> BY_THE_CLERK =
            new Guard<>("by-the-clerk", RenewalLifecycle::byTheClerk);
    private static final Guard<Attempt<Renewal>> CALL_AHEAD = new Guard<>("call-ahead", RenewalLifecycle::callAhead);
    private static final Guard<Attempt<Renewal>> DISCOUNT = new Guard<>("discount", RenewalLifecycle::discount);
    private static final Guard<Attempt<Renewal>> LATE = new Guard<>("late", RenewalLifecycle::late);

    static final Lifecycle<RenewalState, RenewalTrigger, Attempt<Renewal>> TABLE = table();

    private RenewalLifecycle() {}

    private static Lifecycle<RenewalState, RenewalTrigger, Attempt<Renewal>> table() {
        Set<RenewalState> attended = EnumSet.of(ASSIGNED, IN_CONTACT, QUOTED);
        Set<RenewalState> open = EnumSet.of(LEAD, ASSIGNED, IN_CONTACT, QUOTED);
        var table = Lifecycle.<RenewalState, RenewalTrigger, Attempt<Renewal>>named(
                        "renewal", RenewalState.class, RenewalTrigger.class)
                .startsIn(LEAD)
                .endsIn(RENEWED, LOST)
                .on(LEAD, RenewalTrigger.ASSIGN, ASSIGNED)
                .on(ASSIGNED, RenewalTrigger.CONTACT, IN_CONTACT, BY_THE_CLERK, CALL_AHEAD)
                .on(IN_CONTACT, RenewalTrigger.CONTACT, IN_CONTACT, BY_THE_CLERK, CALL_AHEAD)
                .on(QUOTED, RenewalTrigger.CONTACT, QUOTED, BY_THE_CLERK, CALL_AHEAD)
                .onAny(attended, RenewalTrigger.QUOTE, QUOTED, BY_THE_CLERK, DISCOUNT)
                .onAny(open, RenewalTrigger.RENEW, RENEWED)
                .onAny(open, RenewalTrigger.LOSE, LOST, BY_THE_CLERK);
        for (RenewalState state : attended) {
            table.on(state, RenewalTrigger.ASSIGN, state).on(state, RenewalTrigger.NOTE_DUE, state, LATE);
        }
        return table.build();
    }

    /** Only the clerk who takes care of it, and what follows by itself. */
    @Requirement("R305")
    private static List<Problem> byTheClerk(Attempt<Renewal> attempt) {
        StaffId clerk = attempt.aggregate().clerk();
        Actor actor = attempt.occasion().actor();
        boolean theirs = clerk == null || actor.staff().equals(clerk) || actor.is(Role.SYSTEM);
        return new Problems()
                .require(
                        theirs,
                        InsuranceProblem.NOT_THE_CLERK,
                        "clerk",
                        String.valueOf(clerk == null ? null : clerk.value()),
                        actor.staff().value())
                .toList();
    }

    @Requirement("R305")
    private static List<Problem> callAhead(Attempt<Renewal> attempt) {
        Instant next = attempt.aggregate().nextCallAt();
        Instant now = attempt.occasion().at();
        return new Problems()
                .require(
                        next != null && next.isAfter(now),
                        InsuranceProblem.CALL_BACK_PAST,
                        "nextCallAt",
                        String.valueOf(next),
                        now)
                .toList();
    }

    @Requirement("R308")
    private static List<Problem> discount(Attempt<Renewal> attempt) {
        Quote quote = attempt.aggregate().quote();
        return quote == null
                ? List.of()
                : DiscountRule.problems(
                        quote.discount(),
                        quote.premium(),
                        attempt.occasion().policy().insurance().renewal(),
                        "quote.discount");
    }

    @Requirement("R305")
    private static List<Problem> late(Attempt<Renewal> attempt) {
        Renewal renewal = attempt.aggregate();
        Instant next = renewal.nextCallAt();
        Instant now = attempt.occasion().at();
        return new Problems()
                .require(
                        next != null && !renewal.callLate() && !next.isAfter(now),
                        InsuranceProblem.NOT_DUE,
                        "nextCallAt",
                        now)
                .toList();
    }
}
