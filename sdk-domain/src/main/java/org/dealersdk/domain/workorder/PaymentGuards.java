package org.dealersdk.domain.workorder;

import static org.dealersdk.domain.workorder.ClosingProblem.*;
import static org.dealersdk.domain.workorder.WorkOrderGuards.guard;
import static org.dealersdk.domain.workorder.WorkOrderGuards.isPresent;
import static org.dealersdk.domain.workorder.WorkOrderProblem.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;

/** The conditions on payments, waived fees and the preview before them; which step has which stands in {@link WorkOrderLifecycle}. */
final class PaymentGuards {

    private static final Set<JobType> MAINTENANCE = EnumSet.of(JobType.FIRST_MAINTENANCE, JobType.MAINTENANCE);

    /** Nobody pays before he has accepted what he is to pay. */
    @Requirement({"R160", "M26"})
    static final Guard<Attempt<WorkOrder>> PREVIEW_ACCEPTED = new Guard<>("preview-accepted", attempt -> {
        WorkOrder order = attempt.aggregate();
        Account customer =
                Account.of(order, attempt.occasion().policy().settlement()).get(Payer.CUSTOMER);
        PreviewAnswer answer = Closing.of(order).preview();
        Problems problems = new Problems();
        if (customer != null) {
            problems.require(answer != null, PREVIEW_NOT_ACKNOWLEDGED, "closing.preview");
            problems.require(
                    answer == null || answer.due().equals(customer.due()),
                    PREVIEW_OUTDATED,
                    "closing.preview",
                    answer == null ? customer.due() : answer.due(),
                    customer.due());
        }
        return problems.toList();
    });

    @Requirement({"R162", "R163"})
    static final Guard<Attempt<WorkOrder>> ADVANCES_SOUND =
            new Guard<>("advances-sound", attempt -> advancesSound(attempt).toList());

    @Requirement({"R119", "R164", "A15"})
    static final Guard<Attempt<WorkOrder>> WAIVERS_SOUND = guard("waivers-sound", PaymentGuards::waiversSound);

    /** A promise that was missed is paid for before the customer pays. */
    @Requirement({"R119", "R164", "A15"})
    static final Guard<Attempt<WorkOrder>> PROMISE_WAIVED = new Guard<>(
            "promise-waived",
            attempt -> new Problems()
                    .require(attempt.aggregate().waiverDue(attempt.occasion()).isEmpty(), NOT_WAIVED, "closing.waivers")
                    .toList());

    private PaymentGuards() {}

    /** A settlement's payments: each traceable, once, within what its method pays for, advances among them, and the sum right. */
    static void payments(WorkOrder order, Settlement settlement, Problems problems) {
        String payer = settlement.payer().code();
        List<Payment> payments = settlement.payments();
        for (Advance advance : Closing.of(order).advances()) {
            if (advance.payer() == settlement.payer()) {
                Payment paid = advance.payment();
                problems.require(
                        payments.contains(paid), ADVANCE_NOT_CREDITED, "settlements.payments", payer, paid.amount());
            }
        }
        if (payments.isEmpty()) {
            boolean traceable =
                    settlement.paid().isZero() || !settlement.method().needsReference();
            problems.require(
                    traceable,
                    NO_REFERENCE,
                    "settlements.method",
                    settlement.method().code());
            return;
        }
        Money sum = Money.zero(settlement.paid().getCurrencyUnit());
        for (Payment payment : payments) {
            sum = sum.plus(payment.amount());
        }
        problems.require(
                sum.equals(settlement.paid()), PAYMENTS_DIFFER, "settlements.payments", payer, sum, settlement.paid());
        each(payments, problems);
        vouchers(order, settlement.totals(), payments, problems);
    }

    private static void each(List<Payment> payments, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (Payment payment : payments) {
            String method = payment.method().code();
            boolean referred = isPresent(payment.reference());
            problems.require(!payment.amount().isZero(), NO_AMOUNT, "payments", method)
                    .require(referred || !payment.method().needsReference(), NO_REFERENCE, "payments", method)
                    .require(!referred || seen.add(method + " " + payment.reference()), PAID_TWICE, "payments", method);
        }
    }

    private static void vouchers(WorkOrder order, Totals totals, List<Payment> payments, Problems problems) {
        Money labour = Money.zero(totals.labour().getCurrencyUnit());
        JobType job = order.intake().jobType();
        for (Payment payment : payments) {
            if (payment.method() == PaymentMethod.LABOUR_VOUCHER) {
                labour = labour.plus(payment.amount());
            }
            boolean fits = payment.method() != PaymentMethod.MAINTENANCE_VOUCHER || MAINTENANCE.contains(job);
            problems.require(fits, VOUCHER_NOT_FOR_JOB, "payments", job.code());
        }
        problems.require(!labour.isGreaterThan(totals.labour()), VOUCHER_TOO_MUCH, "payments", labour, totals.labour());
    }

    private static Problems advancesSound(Attempt<WorkOrder> attempt) {
        Problems problems = new Problems();
        WorkOrder order = attempt.aggregate();
        Account.of(order, attempt.occasion().policy().settlement()).forEach((payer, account) -> {
            List<Payment> paid = new ArrayList<>();
            boolean oneCurrency = true;
            for (Advance advance : Closing.of(order).advances()) {
                if (advance.payer() == payer) {
                    paid.add(advance.payment());
                    oneCurrency &=
                            account.due().isSameCurrency(advance.payment().amount());
                }
            }
            problems.require(oneCurrency, MIXED_CURRENCIES, "closing.advances");
            if (oneCurrency) {
                each(paid, problems);
                vouchers(order, account.totals(), paid, problems);
                problems.require(!account.open().isNegative(), PAID_TOO_MUCH, "closing.advances", account.due());
            }
        });
        return problems;
    }

    private static void waiversSound(WorkOrder order, Problems problems) {
        Set<LineId> waived = new HashSet<>();
        for (FeeWaiver waiver : Closing.of(order).waivers()) {
            Money most = Money.zero(waiver.amount().getCurrencyUnit());
            for (LineId line : waiver.lines()) {
                problems.require(waived.add(line), WAIVED_TWICE, "closing.waivers", line.value());
                most = most.plus(Waivers.customersAmount(order, line, most.getCurrencyUnit()));
            }
            boolean sound = waiver.amount().isPositive()
                    && !waiver.amount().isGreaterThan(most)
                    && waiver.borneBy() != Payer.CUSTOMER;
            problems.require(sound, WAIVER_UNSOUND, "closing.waivers", waiver.amount());
        }
        problems.require(!waived.isEmpty(), NOTHING_TO_WAIVE, "closing.waivers");
    }
}
