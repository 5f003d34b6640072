package org.dealersdk.domain.insurance;

import static org.dealersdk.domain.insurance.ContractState.*;
import static org.dealersdk.domain.insurance.InsuranceProblem.*;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.InsuranceRules;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.WorkingCalendar;
import org.joda.money.Money;

/** The table of an insurance contract's life, the conditions on it, and what is due for it. */
final class ContractLifecycle {

    private static final Guard<Attempt<InsuranceContract>> NUMBERED = new Guard<>(
            "numbered",
            attempt -> new Problems()
                    .require(attempt.aggregate().cover().number() != null, NO_NUMBER, "cover.number")
                    .toList());
    private static final Guard<Attempt<InsuranceContract>> SOUND_SALE =
            new Guard<>("sound-sale", attempt -> saleProblems(attempt.aggregate(), attempt.occasion()));
    private static final Guard<Attempt<InsuranceContract>> TO_ACCOUNT =
            new Guard<>("to-account", ContractLifecycle::toAccount);
    private static final Guard<Attempt<InsuranceContract>> OVER = new Guard<>("over", ContractLifecycle::over);
    private static final Guard<Attempt<InsuranceContract>> DUE = new Guard<>(
            "due",
            attempt -> new Problems()
                    .require(
                            !toTell(attempt.aggregate(), attempt.occasion()).isEmpty(),
                            NOT_DUE,
                            "told",
                            attempt.occasion().at())
                    .toList());

    static final Lifecycle<ContractState, ContractTrigger, Attempt<InsuranceContract>> TABLE =
            Lifecycle.<ContractState, ContractTrigger, Attempt<InsuranceContract>>named(
                            "insurance contract", ContractState.class, ContractTrigger.class)
                    .startsIn(APPLIED)
                    .endsIn(EXPIRED, CANCELLED)
                    .on(APPLIED, ContractTrigger.ISSUE, IN_FORCE, NUMBERED, SOUND_SALE)
                    .on(IN_FORCE, ContractTrigger.ACCOUNT, IN_FORCE, TO_ACCOUNT)
                    .on(IN_FORCE, ContractTrigger.EXPIRE, EXPIRED, OVER)
                    .onAny(Set.of(APPLIED, IN_FORCE), ContractTrigger.CANCEL, CANCELLED)
                    .on(IN_FORCE, ContractTrigger.NOTE_DUE, IN_FORCE, DUE)
                    .build();

    private ContractLifecycle() {}

    /** Who may sell, and what may be given for it. */
    @Requirement({"R303", "R308"})
    static List<Problem> saleProblems(InsuranceContract contract, Occasion occasion) {
        Sale sale = contract.sale();
        if (sale == null) {
            return List.of();
        }
        InsuranceRules rules = occasion.policy().insurance();
        Money premium = contract.cover().premium();
        Problems problems = new Problems()
                .require(
                        rules.rewardOf(sale.role()) != null,
                        MAY_NOT_SELL,
                        "sale.role",
                        sale.role().code(),
                        String.join(", ", rules.saleRewards().keySet()))
                .require(
                        sale.grossProfit().isSameCurrency(premium),
                        CURRENCY,
                        "sale.grossProfit",
                        sale.grossProfit(),
                        premium);
        return problems.addAll(DiscountRule.problems(sale.discount(), premium, rules.renewal(), "sale.discount"))
                .toList();
    }

    /** What is due, at most one per kind. */
    @Requirement({"R302", "R303"})
    static List<Due> due(InsuranceContract contract, DealerPolicy policy) {
        Instant issued = contract.dates().issuedAt();
        if (contract.state() != IN_FORCE || issued == null) {
            return List.of();
        }
        List<Due> due = new ArrayList<>();
        Instant end = end(contract, policy);
        due.add(new Due(DeadlineKind.INSURANCE_END, end));
        if (contract.sale() != null && !contract.told().contains(DeadlineKind.INSURANCE_RENEWAL)) {
            Instant lead =
                    calendar(policy).minus(end, policy.insurance().renewal().leadBefore());
            due.add(new Due(DeadlineKind.INSURANCE_RENEWAL, lead));
        }
        boolean open = contract.sale() != null && contract.dates().accountedAt() == null;
        if (open && !contract.told().contains(DeadlineKind.INSURANCE_ACCOUNT)) {
            ZoneId zone = calendar(policy).zone();
            Instant monthOver = YearMonth.from(issued.atZone(zone))
                    .plusMonths(1)
                    .atDay(1)
                    .atStartOfDay(zone)
                    .toInstant();
            Instant reported =
                    calendar(policy).plus(monthOver, policy.insurance().reportWithin());
            due.add(new Due(DeadlineKind.INSURANCE_ACCOUNT, reported));
        }
        return due;
    }

    /** What is due by now and only has to be told. */
    static List<Due> toTell(InsuranceContract contract, Occasion occasion) {
        return due(contract, occasion.policy()).stream()
                .filter(due -> !due.kind().equals(DeadlineKind.INSURANCE_END))
                .filter(due -> !due.at().isAfter(occasion.at()))
                .toList();
    }

    @Requirement("R303")
    private static List<Problem> toAccount(Attempt<InsuranceContract> attempt) {
        InsuranceContract contract = attempt.aggregate();
        return new Problems()
                .require(contract.sale() != null, NOT_SOLD_HERE, "sale")
                .require(contract.dates().accountedAt() == null, ACCOUNTED, "dates.accountedAt")
                .toList();
    }

    private static List<Problem> over(Attempt<InsuranceContract> attempt) {
        Instant end = end(attempt.aggregate(), attempt.occasion().policy());
        return new Problems()
                .require(
                        !attempt.occasion().at().isBefore(end),
                        NOT_OVER,
                        "cover.to",
                        attempt.aggregate().cover().to())
                .toList();
    }

    /** The first moment after the last day. */
    private static Instant end(InsuranceContract contract, DealerPolicy policy) {
        return contract.cover()
                .to()
                .plusDays(1)
                .atStartOfDay(calendar(policy).zone())
                .toInstant();
    }

    private static WorkingCalendar calendar(DealerPolicy policy) {
        return policy.calendar().workingCalendar();
    }
}
