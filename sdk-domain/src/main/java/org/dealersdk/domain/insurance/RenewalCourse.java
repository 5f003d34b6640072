package org.dealersdk.domain.insurance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.team.Team;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/** The steps of a renewal, and what is due for it. */
final class RenewalCourse {

    private RenewalCourse() {}

    @Requirement({"R305", "R384"})
    static Change<Renewal> assign(Renewal before, StaffId to, Team team, Occasion occasion) {
        RenewalState next = before.mayI(RenewalTrigger.ASSIGN, occasion).orThrow();
        new Problems().addAll(team.obstacles(to, occasion.policy().teams())).orThrow();
        Renewal after = with(before, next, to, firstCall(occasion), before.contacts(), before.quote());
        return Change.of(after, new RenewalEvent.Assigned(before.clerk(), to));
    }

    static Change<Renewal> contact(
            Renewal before, boolean reached, String text, @Nullable Instant callBackAt, Occasion occasion) {
        Instant next = callBackAt == null ? firstCall(occasion) : Instants.cut(callBackAt);
        List<RenewalContact> all = new ArrayList<>(before.contacts());
        all.add(new RenewalContact(occasion.at(), occasion.actor().staff(), reached, text, next));
        Renewal candidate = with(before, before.state(), before.clerk(), next, all, before.quote());
        RenewalState state = candidate.mayI(RenewalTrigger.CONTACT, occasion).orThrow();
        return Change.of(
                with(candidate, state, candidate.clerk(), next, all, candidate.quote()),
                new RenewalEvent.Contacted(all.size(), reached, next));
    }

    static Change<Renewal> quote(Renewal before, Quote made, Occasion occasion) {
        Instant next = firstCall(occasion);
        Renewal candidate = with(before, before.state(), before.clerk(), next, before.contacts(), made);
        RenewalState state = candidate.mayI(RenewalTrigger.QUOTE, occasion).orThrow();
        return Change.of(
                with(candidate, state, candidate.clerk(), next, candidate.contacts(), made),
                new RenewalEvent.Quoted(made.insurer(), made.premium()));
    }

    @Requirement("R293")
    static Change<Renewal> renew(Renewal before, InsuranceContract contract, Occasion occasion) {
        RenewalState next = before.mayI(RenewalTrigger.RENEW, occasion).orThrow();
        boolean theirs = contract.insuresHere()
                && contract.insured().vehicle().equals(before.lead().insured().vehicle())
                && !contract.id().equals(before.lead().contract());
        new Problems()
                .require(theirs, InsuranceProblem.NOT_RENEWED_HERE, "contract")
                .orThrow();
        return Change.of(
                ended(before, next, new RenewalOutcome(occasion.at(), contract.id(), null)),
                new RenewalEvent.Renewed(contract.id()));
    }

    static Change<Renewal> lose(Renewal before, RenewalLoss reason, Occasion occasion) {
        RenewalState next = before.mayI(RenewalTrigger.LOSE, occasion).orThrow();
        return Change.of(
                ended(before, next, new RenewalOutcome(occasion.at(), null, reason)), new RenewalEvent.Lost(reason));
    }

    static Change<Renewal> noteDue(Renewal before, Occasion occasion) {
        before.mayI(RenewalTrigger.NOTE_DUE, occasion).orThrow();
        Instant dueAt = before.nextCallAt() == null ? occasion.at() : before.nextCallAt();
        Renewal after = new Renewal(
                before.id(),
                before.lead(),
                before.state(),
                before.clerk(),
                before.nextCallAt(),
                true,
                before.contacts(),
                before.quote(),
                before.outcome(),
                before.extensions());
        return Change.of(after, new RenewalEvent.CallOverdue(dueAt));
    }

    @Requirement({"R302", "R305"})
    static List<Due> due(Renewal renewal, DealerPolicy policy) {
        List<Due> due = new ArrayList<>();
        if (renewal.outcome() != null) {
            return due;
        }
        Instant next = renewal.nextCallAt();
        if (next != null && !renewal.callLate()) {
            due.add(new Due(DeadlineKind.RENEWAL_CALL, next));
        }
        Instant over = renewal.lead()
                .lastDay()
                .plusDays(1)
                .atStartOfDay(policy.calendar().workingCalendar().zone())
                .toInstant();
        due.add(new Due(DeadlineKind.RENEWAL_END, over));
        return due;
    }

    /** When the customer is spoken to unless another time is agreed. */
    private static Instant firstCall(Occasion occasion) {
        return occasion.policy()
                .calendar()
                .workingCalendar()
                .plus(occasion.at(), occasion.policy().insurance().renewal().firstContactWithin());
    }

    private static Renewal with(
            Renewal before,
            RenewalState state,
            @Nullable StaffId clerk,
            Instant nextCallAt,
            List<RenewalContact> contacts,
            @Nullable Quote quote) {
        return new Renewal(
                before.id(),
                before.lead(),
                state,
                clerk,
                nextCallAt,
                false,
                contacts,
                quote,
                before.outcome(),
                before.extensions());
    }

    private static Renewal ended(Renewal before, RenewalState state, RenewalOutcome outcome) {
        return new Renewal(
                before.id(),
                before.lead(),
                state,
                before.clerk(),
                null,
                false,
                before.contacts(),
                before.quote(),
                outcome,
                before.extensions());
    }
}
