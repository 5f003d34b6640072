package org.dealersdk.domain.warranty;

import java.util.List;
import java.util.function.Predicate;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The amounts of a claim; always computed from its lines, payment and audits, never stored. */
@Requirement({"R284", "R285"})
public sealed interface ClaimAmounts permits WarrantyClaim {

    /** What is claimed; at least one line. */
    List<ClaimLine> lines();

    /** What was paid, or null. */
    @Nullable
    Payment payment();

    /** Each audit that looked at it. */
    List<AuditCheck> audits();

    /** What the manufacturer was, or will be, asked for; lines taken out before are not in it. */
    default Money applied() {
        return sum(ClaimLine::appliedFor);
    }

    /** What he is asked for and has not refused. */
    default Money granted() {
        return sum(ClaimLine::claimed);
    }

    /** What he paid; zero while he has not. */
    default Money paid() {
        Payment made = payment();
        return made == null ? zero() : made.amount();
    }

    /** What audits took back. */
    default Money deducted() {
        return audits().stream().map(AuditCheck::deduction).reduce(zero(), Money::plus);
    }

    private Money sum(Predicate<ClaimLine> which) {
        return lines().stream().filter(which).map(ClaimLine::amount).reduce(zero(), Money::plus);
    }

    private Money zero() {
        return Money.zero(lines().get(0).amount().getCurrencyUnit());
    }
}
