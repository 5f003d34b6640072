package org.dealersdk.domain.insurance;

import java.time.LocalDate;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.text.HandTyped;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is insured, with whom and how long.
 *
 * @param insurer with whom
 * @param number the insurer's number of the contract, 1 to 100 characters; null until it is issued
 * @param kind what is insured
 * @param from first day
 * @param to last day, not before the first
 * @param premium what it costs, more than nothing
 */
@Requirement({"R030", "R031"})
public record Cover(
        InsurerId insurer, @Nullable String number, InsuranceKind kind, LocalDate from, LocalDate to, Money premium) {

    private static final int LONGEST_NUMBER = 100;

    /**
     * A cover.
     *
     * @throws org.dealersdk.domain.problem.DealerException INS-001 premium, INS-002 days, INS-003 number
     */
    public Cover {
        if (!premium.isPositive()) {
            throw InsuranceProblem.AMOUNT.failure("premium", premium);
        }
        if (to.isBefore(from)) {
            throw InsuranceProblem.DAYS.failure(from, to);
        }
        if (number != null && (number.isBlank() || !HandTyped.fits(number, LONGEST_NUMBER))) {
            throw InsuranceProblem.NUMBER.failure(LONGEST_NUMBER);
        }
    }

    /** A year from that day. */
    public static Cover year(InsurerId insurer, InsuranceKind kind, LocalDate from, Money premium) {
        return new Cover(insurer, null, kind, from, from.plusYears(1).minusDays(1), premium);
    }

    Cover numbered(String given) {
        return new Cover(insurer, given, kind, from, to, premium);
    }
}
