package org.dealersdk.domain.warranty;

import java.time.Instant;
import java.util.function.Consumer;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Window;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Adds claims up, one after the other, to the figures of a month. Claims that do not concern the month may be passed too and change
 * nothing; whatever concerns it was opened or changed since its first instant. Not thread-safe.
 */
@Requirement({"R283", "R284", "R285", "R286", "V13"})
public final class WarrantyLedger implements Consumer<WarrantyClaim> {

    private final Window month;
    private long opened;
    private long claimed;
    private long applications;
    private long accepted;
    private Money applied;
    private Money paid;
    private Money auditedPaid;
    private Money deducted;

    /**
     * @param month from its first instant to the next month's
     * @param currency of the store
     */
    public WarrantyLedger(Window month, CurrencyUnit currency) {
        this.month = month;
        Money zero = Money.zero(currency);
        applied = zero;
        paid = zero;
        auditedPaid = zero;
        deducted = zero;
    }

    /** Adds one claim. */
    @Override
    public void accept(WarrantyClaim claim) {
        if (month.contains(claim.openedAt())) {
            opened++;
            claimed += claim.submissions().isEmpty() ? 0 : 1;
        }
        claim.submissions().forEach(this::application);
        Instant concluded = concludedAt(claim);
        if (concluded != null && month.contains(concluded)) {
            applied = applied.plus(claim.applied());
            paid = paid.plus(claim.paid());
        }
        if (claim.audits().stream().anyMatch(check -> month.contains(check.at()))) {
            auditedPaid = auditedPaid.plus(claim.paid());
        }
        claim.audits().stream()
                .filter(check -> month.contains(check.at()))
                .forEach(check -> deducted = deducted.plus(check.deduction()));
    }

    /** What was added up so far. */
    public WarrantyFigures figures() {
        return new WarrantyFigures(opened, claimed, applications, accepted, applied, paid, auditedPaid, deducted);
    }

    private void application(Submission one) {
        if (month.contains(one.at())) {
            applications++;
            accepted += one.outcome() == SubmissionOutcome.ACCEPTED ? 1 : 0;
        }
    }

    /** When the manufacturer paid or refused the claim; null while he has done neither. */
    private static @Nullable Instant concludedAt(WarrantyClaim claim) {
        Payment payment = claim.payment();
        if (payment != null) {
            return payment.at();
        }
        return claim.submissions().stream()
                .filter(one -> one.outcome() == SubmissionOutcome.REJECTED)
                .map(Submission::answeredAt)
                .findFirst()
                .orElse(null);
    }
}
