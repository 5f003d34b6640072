package org.dealersdk.domain.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Division without a remainder worth speaking of; null by nothing, which is neither 0 nor 100 %. */
final class Quotient {

    private Quotient() {}

    static @Nullable BigDecimal percent(long part, long whole) {
        return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    static @Nullable BigDecimal percent(Money part, Money whole) {
        return percent(part.getAmount(), whole.getAmount());
    }

    static @Nullable BigDecimal each(Money sum, long number) {
        return of(sum.getAmount(), BigDecimal.valueOf(number));
    }

    static @Nullable BigDecimal of(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.divide(whole, MathContext.DECIMAL128);
    }

    private static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return of(part.movePointRight(2), whole);
    }
}
