package org.dealersdk.domain.oldparts;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.policy.OldPartsPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Window;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Adds old parts up, one after the other, to the figures of a month. Parts that do not concern the month may be passed too and change
 * nothing. Not thread-safe.
 */
@Requirement({"R274", "R275", "R276", "R279"})
public final class OldPartLedger implements Consumer<OldPart> {

    private final Window month;
    private final OldPartsPolicy policy;
    private final Map<OldPartAccount, Recovery> recovered = new EnumMap<>(OldPartAccount.class);
    private Money scrapIncome;
    private long otherCurrency;

    /**
     * @param month from its first instant to the next month's
     * @param policy says whose kept parts leave the base
     * @param currency of the store
     */
    public OldPartLedger(Window month, OldPartsPolicy policy, CurrencyUnit currency) {
        this.month = month;
        this.policy = policy;
        this.scrapIncome = Money.zero(currency);
    }

    /** Adds one part. */
    @Override
    public void accept(OldPart part) {
        if (month.contains(part.replacedAt()) && part.state() != OldPartState.VOID) {
            Recovery before = recovered.getOrDefault(part.account(), Recovery.NOTHING);
            recovered.put(part.account(), before.plus(base(part), kept(part), found(part)));
        }
        Dispatch dispatch = part.dispatch();
        if (dispatch != null && dispatch.income() != null && month.contains(dispatch.at())) {
            add(dispatch.income());
        }
    }

    /** What was added up so far. */
    public OldPartFigures figures() {
        return new OldPartFigures(recovered, scrapIncome, otherCurrency);
    }

    /** Nothing is converted here: what was paid in another currency is told apart, not lost and not mixed in. */
    private void add(Money income) {
        if (income.isSameCurrency(scrapIncome)) {
            scrapIncome = scrapIncome.plus(income);
        } else {
            otherCurrency++;
        }
    }

    @Requirement({"R275", "A22"})
    private Quantity base(OldPart part) {
        boolean out =
                part.state() == OldPartState.KEPT && policy.outOfBaseWhenKept().contains(part.kind());
        return out ? Quantity.ZERO : part.fitted();
    }

    private static Quantity kept(OldPart part) {
        return part.state() == OldPartState.KEPT ? part.fitted() : Quantity.ZERO;
    }

    /** What cannot be found any more does not count as recovered. */
    private static Quantity found(OldPart part) {
        Quantity quantity = part.recovered();
        return quantity == null || part.state() == OldPartState.MISSING ? Quantity.ZERO : quantity;
    }
}
