package org.dealersdk.domain.accident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.policy.AccidentPolicy;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.team.Team;
import org.dealersdk.domain.time.WorkingCalendar;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The steps of an accident case, and what is due for it. */
final class AccidentCourse {

    private AccidentCourse() {}

    static Change<AccidentCase> report(
            AccidentCaseId id, AccidentReport report, StaffId responsible, Team team, Occasion occasion) {
        Instant now = occasion.at();
        new Problems()
                .require(
                        !report.happenedAt().isAfter(now),
                        AccidentProblem.IN_THE_FUTURE,
                        "report.happenedAt",
                        report.happenedAt(),
                        now)
                .addAll(obstacles(responsible, team, occasion))
                .orThrow();
        AccidentCase accident = new AccidentCase(
                id,
                report,
                now,
                new Responsibility(responsible, now, null),
                AccidentCase.LIFECYCLE.initial(),
                Arrival.NONE,
                DamageFile.NONE,
                RepairCourse.NONE,
                null,
                List.of(),
                List.of(),
                Map.of());
        return Change.of(
                accident,
                new AccidentEvent.Reported(
                        report.customer(), report.vehicle(), report.insurer(), report.channel(), responsible));
    }

    static Change<AccidentCase> sendRescue(AccidentCase before, String rescuer, Occasion occasion) {
        AccidentDraft sent = new AccidentDraft(before)
                .arrival(new Arrival(occasion.at(), rescuer, before.arrival().arrivedAt()));
        AccidentCase after = before.step(AccidentTrigger.SEND_RESCUE, sent, occasion);
        Instant expected =
                calendar(occasion.policy()).plus(occasion.at(), policy(occasion).rescueWithin());
        return Change.of(after, new AccidentEvent.RescueSent(expected));
    }

    static Change<AccidentCase> survey(AccidentCase before, String found, Money estimate, Occasion occasion) {
        Survey made = new Survey(occasion.at(), occasion.actor().staff(), found, estimate);
        Claim first = new Claim(1, occasion.at(), found, estimate, null);
        AccidentDraft seen = new AccidentDraft(before)
                .damage(new DamageFile(made, before.damage().assessment(), List.of(first)));
        return Change.of(before.step(AccidentTrigger.SURVEY, seen, occasion), new AccidentEvent.Surveyed(estimate));
    }

    static Change<AccidentCase> answer(
            AccidentCase before, AccidentTrigger trigger, ClaimAnswer answer, Occasion occasion) {
        before.mayI(trigger, occasion).orThrow();
        int revision = pending(before);
        AccidentDraft answered =
                new AccidentDraft(before).damage(before.damage().answered(answer));
        AccidentCase after = before.step(trigger, answered, occasion);
        return Change.of(after, new AccidentEvent.Approved(revision, answer.amount(), answer.excess()));
    }

    static Change<AccidentCase> refuse(AccidentCase before, String reference, Occasion occasion) {
        before.mayI(AccidentTrigger.ANSWER_SUPPLEMENT, occasion).orThrow();
        int revision = pending(before);
        Money nothing = before.damage()
                .approval()
                .map(approval -> Money.zero(approval.amount().getCurrencyUnit()))
                .orElseThrow(AccidentProblem.NO_CLAIM_PENDING::failure);
        ClaimAnswer refused = new ClaimAnswer(occasion.at(), reference, false, nothing, nothing);
        AccidentDraft answered =
                new AccidentDraft(before).damage(before.damage().answered(refused));
        AccidentCase after = before.step(AccidentTrigger.ANSWER_SUPPLEMENT, answered, occasion);
        return Change.of(after, new AccidentEvent.SupplementRefused(revision));
    }

    static Change<AccidentCase> startRepair(AccidentCase before, Occasion occasion) {
        AccidentDraft begun = new AccidentDraft(before).repair(before.repair().started(occasion.at()));
        AccidentCase after = before.step(AccidentTrigger.START_REPAIR, begun, occasion);
        return Change.of(after, new AccidentEvent.RepairStarted(order(after)));
    }

    static Change<AccidentCase> requestSupplement(
            AccidentCase before, String reason, Money requested, Occasion occasion) {
        int revision = before.damage().claims().size() + 1;
        Claim more = new Claim(revision, occasion.at(), reason, requested, null);
        AccidentDraft asked = new AccidentDraft(before).damage(before.damage().asking(more));
        AccidentCase after = before.step(AccidentTrigger.REQUEST_SUPPLEMENT, asked, occasion);
        return Change.of(after, new AccidentEvent.SupplementRequested(revision, requested));
    }

    static Change<AccidentCase> completeRepair(AccidentCase before, Occasion occasion) {
        AccidentDraft done = new AccidentDraft(before).repair(before.repair().completed(occasion.at()));
        AccidentCase after = before.step(AccidentTrigger.COMPLETE_REPAIR, done, occasion);
        Instant dueAt = repairDue(before, occasion.policy());
        boolean late = dueAt != null && !occasion.at().isBefore(dueAt);
        return Change.of(after, new AccidentEvent.RepairCompleted(order(after), late));
    }

    static Change<AccidentCase> settle(AccidentCase before, Money paid, @Nullable String shortfall, Occasion occasion) {
        if (shortfall != null) {
            AccidentTexts.check(shortfall, "shortfall");
        }
        AccidentDraft settled = new AccidentDraft(before).repair(before.repair().paid(paid, occasion.at(), shortfall));
        AccidentCase after = before.step(AccidentTrigger.SETTLE, settled, occasion);
        Money charged = after.repair().insurerShare();
        Money outstanding = charged == null ? paid : charged.minus(paid);
        return Change.of(after, new AccidentEvent.Settled(paid, outstanding));
    }

    @Requirement({"R117", "M23"})
    static Change<AccidentCase> offer(AccidentCase before, StaffId staff, Team team, Occasion occasion) {
        Responsibility held = before.responsibility();
        AccidentDraft offered =
                new AccidentDraft(before).responsibility(new Responsibility(held.person(), held.since(), staff));
        AccidentCase after = before.step(AccidentTrigger.OFFER_HAND_OVER, offered, occasion);
        new Problems().addAll(team.obstacles(staff, occasion.policy().teams())).orThrow();
        return Change.of(after, new AccidentEvent.HandOverOffered(held.person(), staff));
    }

    @Requirement({"R117", "R297", "R389", "M23", "M40"})
    static Change<AccidentCase> takeOver(AccidentCase before, Team team, Occasion occasion) {
        StaffId taker = occasion.actor().staff();
        before.mayI(AccidentTrigger.ACCEPT_HAND_OVER, occasion).orThrow();
        new Problems()
                .addAll(team.obstacles(occasion.actor(), occasion.policy().teams()))
                .orThrow();
        AccidentDraft taken = new AccidentDraft(before).responsibility(new Responsibility(taker, occasion.at(), null));
        return Change.of(
                taken.build(),
                new AccidentEvent.HandedOver(before.responsibility().person(), taker));
    }

    static Change<AccidentCase> decline(AccidentCase before, Occasion occasion) {
        before.mayI(AccidentTrigger.DECLINE_HAND_OVER, occasion).orThrow();
        Responsibility held = before.responsibility();
        StaffId asked = held.offeredTo();
        AccidentDraft declined =
                new AccidentDraft(before).responsibility(new Responsibility(held.person(), held.since(), null));
        return Change.of(declined.build(), new AccidentEvent.HandOverDeclined(asked == null ? held.person() : asked));
    }

    static Change<AccidentCase> noteDue(AccidentCase before, Occasion occasion) {
        AccidentCase after = before.step(AccidentTrigger.NOTE_DUE, new AccidentDraft(before), occasion);
        List<Due> late = before.due(occasion.policy()).stream()
                .filter(due -> !due.at().isAfter(occasion.at()))
                .toList();
        List<DeadlineKind> kinds = late.stream().map(Due::kind).toList();
        return new Change<>(
                new AccidentDraft(after).told(kinds).build(),
                late.stream()
                        .map(due -> new AccidentEvent.FellDue(due.kind(), due.at()))
                        .map(org.dealersdk.domain.aggregate.DomainEvent.class::cast)
                        .toList());
    }

    @Requirement({"R304", "R306", "R307"})
    static List<Due> due(AccidentCase accident, DealerPolicy policy) {
        List<Due> due = new ArrayList<>();
        AccidentPolicy numbers = policy.insurance().accident();
        Instant sent = accident.arrival().rescueSentAt();
        if (accident.state() == AccidentState.RESCUE && sent != null) {
            add(accident, due, DeadlineKind.ACCIDENT_RESCUE, calendar(policy).plus(sent, numbers.rescueWithin()));
        }
        if (accident.stillOpen()) {
            Instant spoken = calendar(policy).plus(lastSpoken(accident), numbers.contactEvery());
            add(accident, due, DeadlineKind.ACCIDENT_CONTACT, spoken);
        }
        Instant repaired = repairDue(accident, policy);
        if (accident.state() == AccidentState.REPAIRING && repaired != null) {
            add(accident, due, DeadlineKind.ACCIDENT_REPAIR, repaired);
        }
        return due;
    }

    private static void add(AccidentCase accident, List<Due> due, DeadlineKind kind, Instant at) {
        if (!accident.told().contains(kind)) {
            due.add(new Due(kind, at));
        }
    }

    private static Instant lastSpoken(AccidentCase accident) {
        List<Communication> log = accident.log();
        return log.isEmpty() ? accident.reportedAt() : log.get(log.size() - 1).at();
    }

    private static @Nullable Instant repairDue(AccidentCase accident, DealerPolicy policy) {
        Instant started = accident.repair().startedAt();
        return started == null
                ? null
                : calendar(policy).plus(started, policy.insurance().accident().repairWithin());
    }

    /** Whoever takes it on is judged by all present roles, whoever is named by the list of the team. */
    private static List<Problem> obstacles(StaffId responsible, Team team, Occasion occasion) {
        boolean takesItOn = occasion.actor().staff().equals(responsible);
        return takesItOn
                ? team.obstacles(occasion.actor(), occasion.policy().teams())
                : team.obstacles(responsible, occasion.policy().teams());
    }

    private static int pending(AccidentCase accident) {
        return accident.damage().pending().map(Claim::revision).orElseThrow(AccidentProblem.NO_CLAIM_PENDING::failure);
    }

    private static WorkOrderId order(AccidentCase accident) {
        WorkOrderId order = accident.repair().order();
        if (order == null) {
            throw AccidentProblem.NO_ORDER.failure();
        }
        return order;
    }

    private static AccidentPolicy policy(Occasion occasion) {
        return occasion.policy().insurance().accident();
    }

    private static WorkingCalendar calendar(DealerPolicy policy) {
        return policy.calendar().workingCalendar();
    }
}
