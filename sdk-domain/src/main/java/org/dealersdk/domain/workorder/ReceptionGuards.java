package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.workorder.ReceptionProblem.*;
import static org.dealersdk.domain.workorder.WorkOrderGuards.isPresent;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.policy.Commitment;
import org.dealersdk.domain.policy.ReceptionPolicy;
import org.dealersdk.domain.policy.Shortfall;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.jspecify.annotations.Nullable;

/** The conditions on consultation, diagnosis, hand-in and what is promised; which step has which stands in the tables. */
final class ReceptionGuards {

    @Requirement("R063")
    static final Guard<Attempt<WorkOrder>> CONSULTED = policy("consulted", ReceptionGuards::consulted);

    @Requirement({"R064", "M43"})
    static final Guard<Attempt<WorkOrder>> OWN_SIGNATURE = policy("own-signature", ReceptionGuards::ownSignature);

    @Requirement({"R064", "M43"})
    static final Guard<Attempt<WorkOrder>> SUPPORTED = policy("supported", ReceptionGuards::supported);

    @Requirement({"R069", "R072"})
    static final Guard<Attempt<WorkOrder>> HANDED_IN = policy("handed-in", ReceptionGuards::handedIn);

    @Requirement({"R073", "V09"})
    static final Guard<Attempt<WorkOrder>> WASHED_FIRST = policy("washed-first", ReceptionGuards::washedFirst);

    @Requirement({"R065", "R089", "R090"})
    static final Guard<Attempt<WorkOrder>> EXPLAINED = policy("explained", ReceptionGuards::explained);

    @Requirement("R077")
    static final Guard<Attempt<WorkOrder>> COMMITMENTS = policy("commitments", ReceptionGuards::commitments);

    @Requirement({"R257", "M21"})
    static final Guard<Attempt<WorkOrder>> OTHER_MAKES_AGREED =
            policy("other-makes-agreed", ReceptionGuards::otherMakesAgreed);

    @Requirement("R091")
    static final Guard<Attempt<WorkOrder>> ONE_OPTION = policy("one-option", ReceptionGuards::oneOption);

    private ReceptionGuards() {}

    @FunctionalInterface
    interface Check {
        void look(Attempt<WorkOrder> attempt, Problems problems);
    }

    static Guard<Attempt<WorkOrder>> policy(String id, Check check) {
        return new Guard<>(id, attempt -> {
            Problems problems = new Problems();
            check.look(attempt, problems);
            return problems.toList();
        });
    }

    /** By how much a recorded consultation was too short; null when it was not, or is not recorded. */
    static @Nullable Problem tooShort(
            @Nullable Diagnosis diagnosis, ReceptionPolicy policy, Attempt<WorkOrder> attempt) {
        Consultation held = diagnosis == null ? null : diagnosis.consultation();
        if (held == null) {
            return null;
        }
        Instant earliest =
                attempt.occasion().policy().calendar().workingCalendar().plus(held.from(), policy.consultation());
        Instant now = attempt.occasion().at();
        Consultation sofar = held.until().isAfter(now) ? new Consultation(held.from(), now) : held;
        return !sofar.until().isBefore(earliest)
                ? null
                : CONSULTATION_TOO_SHORT.at(
                        "diagnosis.consultation", Math.max(0, sofar.lasted().toSeconds()), policy.consultation());
    }

    /** What is told of a diagnosis that is taken although its consultation was short. */
    static List<DomainEvent> remarks(Diagnosis made, WorkOrder after, Occasion occasion) {
        Consultation held = made.consultation();
        Problem shorter = tooShort(made, occasion.policy().reception(), new Attempt<>(after, occasion));
        return shorter == null || held == null
                ? List.of()
                : List.of(new WorkOrderEvent.ConsultationTooShort(
                        Math.max(0, held.lasted().toSeconds())));
    }

    private static void consulted(Attempt<WorkOrder> attempt, Problems problems) {
        WorkOrder order = attempt.aggregate();
        ReceptionPolicy policy = reception(attempt);
        Diagnosis diagnosis = order.diagnosis();
        if (order.intake().customer() == null || diagnosis == null) {
            return;
        }
        problems.require(
                diagnosis.consultation() != null || !policy.consultationRecorded(),
                NO_CONSULTATION,
                "diagnosis.consultation");
        Problem shorter = tooShort(diagnosis, policy, attempt);
        if (shorter != null && policy.shortConsultation() == Shortfall.REFUSE) {
            problems.add(shorter);
        }
    }

    private static void ownSignature(Attempt<WorkOrder> attempt, Problems problems) {
        Diagnosis diagnosis = attempt.aggregate().diagnosis();
        Actor actor = attempt.occasion().actor();
        boolean own = diagnosis == null
                || diagnosis.support() == null
                || (actor.is(Role.TECHNICAL_SUPPORT) && actor.staff().equals(diagnosis.support()));
        problems.require(own || actor.is(Role.SYSTEM), NOT_THE_SUPPORT, "diagnosis.support");
    }

    private static void supported(Attempt<WorkOrder> attempt, Problems problems) {
        WorkOrder order = attempt.aggregate();
        Diagnosis diagnosis = order.diagnosis();
        if (diagnosis == null) {
            return;
        }
        boolean alone = diagnosis.by().equals(order.intake().adviser())
                && reception(attempt)
                        .supportedJobTypes()
                        .contains(order.intake().jobType().code());
        boolean needed = alone || diagnosis.question() != null;
        problems.require(!needed || diagnosis.support() != null, NO_SUPPORT, "diagnosis.support");
    }

    private static void handedIn(Attempt<WorkOrder> attempt, Problems problems) {
        WalkAround sheet = attempt.aggregate().intake().walkAround();
        if (sheet != null) {
            problems.require(sheet.acknowledged(), SHEET_NOT_SIGNED, "intake.walkAround.acknowledged")
                    .require(sheet.valuablesAdvised(), VALUABLES_NOT_ADVISED, "intake.walkAround.valuablesAdvised");
        }
    }

    private static void washedFirst(Attempt<WorkOrder> attempt, Problems problems) {
        WorkOrder order = attempt.aggregate();
        boolean due = reception(attempt).washFirst() && order.milestones().started() == null;
        problems.require(!due || order.intake().washedAt() != null, NOT_WASHED, "intake.washedAt");
    }

    private static void explained(Attempt<WorkOrder> attempt, Problems problems) {
        WorkOrder order = attempt.aggregate();
        if (!reception(attempt).explanationRequired() || !order.needsCustomersSignature()) {
            return;
        }
        Explanation given = given(order);
        String at = "agreement.confirmations.explanation";
        problems.require(given != null && given.diagnosis(), NOT_EXPLAINED_BEFORE, at + ".diagnosis")
                .require(given != null && given.charges(), NOT_EXPLAINED_BEFORE, at + ".charges")
                .require(given != null && given.plan(), NOT_EXPLAINED_BEFORE, at + ".plan");
    }

    private static void commitments(Attempt<WorkOrder> attempt, Problems problems) {
        WorkOrder order = attempt.aggregate();
        Agreement answer = AgreementGuards.answer(order);
        if (answer == null || !order.needsCustomersSignature()) {
            return;
        }
        Map<String, Commitment> published = reception(attempt).commitments();
        Explanation told = given(order);
        Set<String> given = told == null ? Set.of() : Set.copyOf(told.commitments());
        String job = order.intake().jobType().code();
        String at = "agreement.confirmations.explanation.commitments";
        published.forEach((id, one) ->
                problems.require(!one.always() || !one.isFor(job) || given.contains(id), COMMITMENT_NOT_GIVEN, at, id));
        for (String id : given) {
            Commitment one = published.get(id);
            problems.require(one != null && one.isFor(job), UNKNOWN_COMMITMENT, at, id);
        }
    }

    private static void otherMakesAgreed(Attempt<WorkOrder> attempt, Problems problems) {
        WorkOrder order = attempt.aggregate();
        Explanation told = given(order);
        boolean agreed = told != null && told.otherMakes();
        boolean allowed = !attempt.occasion().policy().parts().genuineOnly();
        for (int i = 0; i < order.lines().size(); i++) {
            if (order.lines().get(i) instanceof PartLine part && Lines.isApproved(part) && !(agreed && allowed)) {
                PartSupply supply = part.supply();
                problems.require(
                        supply == null || supply.genuine(),
                        allowed ? OTHER_MAKE_NOT_AGREED : OTHER_MAKES_NOT_ALLOWED,
                        "lines[" + i + "].supply.genuine",
                        part.head().id().value());
            }
        }
    }

    private static void oneOption(Attempt<WorkOrder> attempt, Problems problems) {
        Set<String> open = new HashSet<>();
        Map<String, Set<String>> chosen = new TreeMap<>();
        for (WorkLine line : attempt.aggregate().lines()) {
            Alternative one = line.head().known().alternative();
            if (one != null && Lines.isApproved(line)) {
                chosen.computeIfAbsent(one.problem(), problem -> new HashSet<>())
                        .add(one.option());
            } else if (one != null && line.head().approval() == Approval.PROPOSED && open.add(one.problem())) {
                problems.add(OPTION_NOT_CHOSEN.at("lines", one.problem()));
            }
        }
        chosen.forEach((problem, options) -> problems.require(options.size() == 1, SEVERAL_OPTIONS, "lines", problem));
    }

    /** What was explained for the answer to what is proposed now; null when nothing was. */
    private static @Nullable Explanation given(WorkOrder order) {
        Agreement answer = AgreementGuards.answer(order);
        Confirmations confirmed = answer == null ? null : answer.confirmations();
        return confirmed == null ? null : confirmed.explanation();
    }

    private static ReceptionPolicy reception(Attempt<WorkOrder> attempt) {
        return attempt.occasion().policy().reception();
    }

    static boolean stated(@Nullable Evidence evidence) {
        return evidence != null && isPresent(evidence.reference());
    }
}
