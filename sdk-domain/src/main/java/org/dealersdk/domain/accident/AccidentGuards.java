package org.dealersdk.domain.accident;

import static org.dealersdk.domain.accident.AccidentProblem.*;

import java.util.List;
import java.util.stream.Stream;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The conditions on an accident case's steps. */
final class AccidentGuards {

    static final Guard<Attempt<AccidentCase>> RESPONSIBLE =
            new Guard<>("responsible-person", AccidentGuards::responsible);
    static final Guard<Attempt<AccidentCase>> NOTHING_OFFERED = new Guard<>(
            "no-hand-over-pending",
            attempt -> when(offeredTo(attempt) != null, HAND_OVER_PENDING, "responsibility.offeredTo"));
    static final Guard<Attempt<AccidentCase>> OFFERED = new Guard<>(
            "hand-over-pending", attempt -> when(offeredTo(attempt) == null, NO_HAND_OVER, "responsibility.offeredTo"));
    static final Guard<Attempt<AccidentCase>> ASKED = new Guard<>("the-one-asked", AccidentGuards::asked);
    static final Guard<Attempt<AccidentCase>> TO_ANOTHER = new Guard<>(
            "to-another",
            attempt -> when(
                    attempt.aggregate().responsibility().person().equals(offeredTo(attempt)),
                    SAME_PERSON,
                    "responsibility.offeredTo"));
    static final Guard<Attempt<AccidentCase>> HAS_ORDER = new Guard<>(
            "has-order", attempt -> when(attempt.aggregate().repair().order() == null, NO_ORDER, "repair.order"));
    static final Guard<Attempt<AccidentCase>> ONE_CURRENCY = new Guard<>("one-currency", AccidentGuards::oneCurrency);
    static final Guard<Attempt<AccidentCase>> MORE_THAN_APPROVED =
            new Guard<>("more-than-approved", AccidentGuards::moreThanApproved);
    static final Guard<Attempt<AccidentCase>> ANSWERED = new Guard<>("claim-answered", AccidentGuards::answered);
    static final Guard<Attempt<AccidentCase>> WITHIN_APPROVAL =
            new Guard<>("within-approval", AccidentGuards::withinApproval);
    static final Guard<Attempt<AccidentCase>> EXCESS = new Guard<>("approved-excess", AccidentGuards::excess);
    static final Guard<Attempt<AccidentCase>> INVOICED = new Guard<>(
            "invoiced",
            attempt -> when(attempt.aggregate().repair().insurerShare() == null, NOT_INVOICED, "repair.insurerShare"));
    static final Guard<Attempt<AccidentCase>> PAID = new Guard<>("not-overpaid", AccidentGuards::notOverpaid);
    static final Guard<Attempt<AccidentCase>> SHORTFALL_EXPLAINED =
            new Guard<>("shortfall-explained", AccidentGuards::shortfallExplained);
    static final Guard<Attempt<AccidentCase>> LATE = new Guard<>("late", AccidentGuards::late);

    private AccidentGuards() {}

    /** Who handles it is responsible; what follows by itself has no hands. */
    @Requirement({"R117", "M40"})
    private static List<Problem> responsible(Attempt<AccidentCase> attempt) {
        StaffId person = attempt.aggregate().responsibility().person();
        Actor actor = attempt.occasion().actor();
        boolean handles = actor.staff().equals(person) || actor.is(Role.SYSTEM);
        return when(
                !handles,
                NOT_RESPONSIBLE,
                "responsibility.person",
                person.value(),
                actor.staff().value());
    }

    @Requirement("M23")
    private static List<Problem> asked(Attempt<AccidentCase> attempt) {
        StaffId offered = offeredTo(attempt);
        return when(
                offered != null && !offered.equals(attempt.occasion().actor().staff()),
                NOT_THE_ONE_ASKED,
                "responsibility.offeredTo");
    }

    private static List<Problem> oneCurrency(Attempt<AccidentCase> attempt) {
        List<Money> amounts = amounts(attempt.aggregate());
        Money first = amounts.isEmpty() ? null : amounts.get(0);
        Money last = amounts.isEmpty() ? null : amounts.get(amounts.size() - 1);
        boolean one = first == null || amounts.stream().allMatch(first::isSameCurrency);
        return when(!one, CURRENCY, "damage", String.valueOf(last), String.valueOf(first));
    }

    /** Everything of the case that is money, the latest last. */
    private static List<Money> amounts(AccidentCase accident) {
        Survey survey = accident.damage().survey();
        Assessment assessment = accident.damage().assessment();
        RepairCourse repair = accident.repair();
        Stream<Money> seen = Stream.of(
                        survey == null ? null : survey.estimate(), assessment == null ? null : assessment.amount())
                .flatMap(Stream::ofNullable);
        Stream<Money> claimed = accident.damage().claims().stream().flatMap(AccidentGuards::amounts);
        Stream<Money> paid = Stream.of(repair.insurerShare(), repair.customerShare(), repair.paid())
                .flatMap(Stream::ofNullable);
        return Stream.concat(Stream.concat(seen, claimed), paid).toList();
    }

    private static Stream<Money> amounts(Claim claim) {
        ClaimAnswer answer = claim.answer();
        return answer == null ? Stream.of(claim.requested()) : Stream.of(claim.requested(), answer.amount());
    }

    private static List<Problem> moreThanApproved(Attempt<AccidentCase> attempt) {
        DamageFile damage = attempt.aggregate().damage();
        List<Claim> claims = damage.claims();
        Claim asked = claims.get(claims.size() - 1);
        Claim before = claims.size() < 2 ? asked : claims.get(claims.size() - 2);
        Money approved = damage.approval().map(ClaimAnswer::amount).orElse(null);
        boolean comparable = approved != null && approved.isSameCurrency(asked.requested());
        return new Problems()
                .require(before.answer() != null, AccidentProblem.CLAIM_PENDING, "damage.claims", before.revision())
                .require(
                        !comparable || asked.requested().isGreaterThan(approved),
                        NO_MORE,
                        "damage.claims",
                        asked.requested(),
                        String.valueOf(approved))
                .toList();
    }

    private static List<Problem> answered(Attempt<AccidentCase> attempt) {
        return attempt.aggregate().damage().pending().stream()
                .map(claim -> CLAIM_PENDING.at("damage.claims", claim.revision()))
                .toList();
    }

    /** What is charged altogether, the excess included, is what the insurer approved, or less. */
    @Requirement("R296")
    private static List<Problem> withinApproval(Attempt<AccidentCase> attempt) {
        RepairCourse repair = attempt.aggregate().repair();
        Money insurer = repair.insurerShare();
        Money customer = repair.customerShare();
        ClaimAnswer approval = attempt.aggregate().damage().approval().orElse(null);
        if (insurer == null || customer == null || approval == null || !comparable(insurer, customer, approval)) {
            return List.of();
        }
        Money whole = insurer.plus(customer);
        return when(
                whole.isGreaterThan(approval.amount()), OVER_APPROVAL, "repair.insurerShare", whole, approval.amount());
    }

    private static List<Problem> excess(Attempt<AccidentCase> attempt) {
        RepairCourse repair = attempt.aggregate().repair();
        Money insurer = repair.insurerShare();
        Money customer = repair.customerShare();
        ClaimAnswer approval = attempt.aggregate().damage().approval().orElse(null);
        if (insurer == null || customer == null || approval == null || !comparable(insurer, customer, approval)) {
            return List.of();
        }
        // a repair that comes to less than the excess is the customer's alone
        boolean right =
                customer.isEqual(approval.excess()) || (insurer.isZero() && customer.isLessThan(approval.excess()));
        return when(!right, EXCESS_DIFFERS, "repair.customerShare", customer, approval.excess());
    }

    private static boolean comparable(Money insurer, Money customer, ClaimAnswer approval) {
        return insurer.isSameCurrency(customer) && insurer.isSameCurrency(approval.amount());
    }

    private static List<Problem> notOverpaid(Attempt<AccidentCase> attempt) {
        Money charged = attempt.aggregate().repair().insurerShare();
        Money paid = attempt.aggregate().repair().paid();
        if (charged == null || paid == null || !charged.isSameCurrency(paid)) {
            return List.of();
        }
        return when(paid.isGreaterThan(charged) || paid.isNegative(), PAID_TOO_MUCH, "repair.paid", charged, paid);
    }

    private static List<Problem> shortfallExplained(Attempt<AccidentCase> attempt) {
        RepairCourse repair = attempt.aggregate().repair();
        Money charged = repair.insurerShare();
        Money paid = repair.paid();
        boolean whole = charged != null && charged.equals(paid);
        return when(
                !whole && repair.shortfall() == null,
                SHORTFALL,
                "repair.shortfall",
                String.valueOf(charged),
                String.valueOf(paid));
    }

    @Requirement({"R304", "R306", "R307"})
    private static List<Problem> late(Attempt<AccidentCase> attempt) {
        var now = attempt.occasion().at();
        boolean late = attempt.aggregate().due(attempt.occasion().policy()).stream()
                .anyMatch(due -> !due.at().isAfter(now));
        return when(!late, NOT_DUE, "told", now);
    }

    private static @Nullable StaffId offeredTo(Attempt<AccidentCase> attempt) {
        return attempt.aggregate().responsibility().offeredTo();
    }

    private static List<Problem> when(boolean wrong, AccidentProblem code, String where, Object... arguments) {
        return wrong ? List.of(code.at(where, arguments)) : List.of();
    }
}
