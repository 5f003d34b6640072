package org.dealersdk.domain.oldparts;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The old-part figures of a month: what was recovered of the parts replaced in it, and what scrap brought in during it. Scrap income per
 * vehicle is {@code scrapIncome} over the repair units of the month.
 *
 * @param recovered by account
 * @param scrapIncome of parts that left as scrap in the month, whenever they were replaced
 * @param otherCurrency how many of those parts were paid for in another currency, which {@code scrapIncome} does not hold
 */
@Requirement({"R274", "R275", "R276", "R279", "F42"})
public record OldPartFigures(Map<OldPartAccount, Recovery> recovered, Money scrapIncome, long otherCurrency) {

    public OldPartFigures {
        Map<OldPartAccount, Recovery> all = new EnumMap<>(OldPartAccount.class);
        all.putAll(recovered);
        recovered = Collections.unmodifiableMap(all);
    }

    /** Nothing yet, in the currency of the store. */
    public static OldPartFigures none(CurrencyUnit currency) {
        return new OldPartFigures(Map.of(), Money.zero(currency), 0);
    }

    /** What was recovered of an account. */
    public Recovery of(OldPartAccount account) {
        return recovered.getOrDefault(account, Recovery.NOTHING);
    }
}
