package org.dealersdk.domain.kpi;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.dealersdk.domain.insurance.InsuranceFigures;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.warranty.WarrantyFigures;
import org.dealersdk.domain.workorder.WorkshopFigures;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Months with only the counts a figure needs; all others are zero. */
final class Months {

    static final DealerPolicy STANDARD = DealerPolicy.standard();
    static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");

    private Months() {}

    static Money cny(Object amount) {
        return Money.of(YUAN, new BigDecimal(String.valueOf(amount)));
    }

    /** So many visits, and pairs of a component's name and its value. */
    static WorkshopFigures visits(long visits, Object... counts) {
        return of(WorkshopFigures.class, with(counts, "visits", visits));
    }

    static InsuranceFigures insurance(Object... counts) {
        return of(InsuranceFigures.class, with(counts, "month", YearMonth.of(2026, Month.MAY)));
    }

    static WarrantyFigures warranty(Object... counts) {
        return of(WarrantyFigures.class, with(counts));
    }

    static WarrantyFigures applications(long accepted, long all) {
        return warranty("accepted", accepted, "applications", all);
    }

    /** The figure's rounded value and whether it meets its target in May. */
    static <S> void assertFigure(Kpi<S> kpi, S facts, String value, boolean met) {
        Assertions.assertThat(kpi.of(facts)).as(kpi.id()).contains(new BigDecimal(value));
        Assertions.assertThat(kpi.isMet(facts, STANDARD, Month.MAY))
                .as(kpi.id())
                .contains(met);
    }

    /** No figure and no verdict. */
    static <S> void assertNoFigure(Kpi<S> kpi, S facts) {
        Assertions.assertThat(kpi.of(facts)).as(kpi.id()).isEmpty();
        Assertions.assertThat(kpi.isMet(facts, STANDARD, Month.MAY))
                .as(kpi.id())
                .isEmpty();
    }

    private static Map<String, Object> with(Object[] counts, Object... more) {
        Map<String, Object> named = new HashMap<>();
        for (Object[] pairs : new Object[][] {counts, more}) {
            for (int i = 0; i < pairs.length; i += 2) {
                named.put((String) pairs[i], pairs[i + 1]);
            }
        }
        return named;
    }

    private static <R extends Record> R of(Class<R> type, Map<String, Object> named) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            Object given = named.remove(components[i].getName());
            boolean money = components[i].getType() == Money.class;
            if (given instanceof YearMonth) {
                values[i] = given;
            } else if (money) {
                values[i] = cny(given == null ? "0" : given);
            } else {
                values[i] = given == null ? 0L : ((Number) given).longValue();
            }
        }
        Assertions.assertThat(named).as("no such component").isEmpty();
        try {
            return type.cast(type.getConstructors()[0].newInstance(values));
        } catch (ReflectiveOperationException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
