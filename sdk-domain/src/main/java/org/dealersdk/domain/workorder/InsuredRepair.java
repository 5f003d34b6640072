package org.dealersdk.domain.workorder;

import java.util.EnumMap;
import java.util.Map;
import org.dealersdk.domain.accident.AccidentCaseId;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the lines an insurer pays: the accident case, and the one person who is responsible for it.
 *
 * @param accident the case; one that is kept in another system is referred to by that system's id
 * @param responsible the one person to turn to
 * @param excess what the customer bears of the insured lines, 0 or more; null while it is not known or nothing
 */
@Requirement({"R117", "M40"})
public record InsuredRepair(
        AccidentCaseId accident,
        StaffId responsible,
        @Nullable Money excess) {

    /** A repair without an excess, or before it is known. */
    public static InsuredRepair of(AccidentCaseId accident, StaffId responsible) {
        return new InsuredRepair(accident, responsible, null);
    }

    /**
     * The same totals with the excess moved from the insurer to the customer: out of labour first, then parts, then sublet work. Their
     * sum stays the same.
     */
    Map<Payer, Totals> shared(Map<Payer, Totals> byLine) {
        Totals insured = byLine.get(Payer.INSURANCE);
        Money bears = excess;
        if (bears == null || insured == null || !bears.isPositive() || !bears.isSameCurrency(insured.labour())) {
            return byLine;
        }
        Totals moved = taken(insured, bears);
        Totals left = new Totals(
                insured.labour().minus(moved.labour()),
                insured.parts().minus(moved.parts()),
                insured.sublet().minus(moved.sublet()));
        Map<Payer, Totals> shared = new EnumMap<>(byLine);
        if (left.total().isZero()) {
            shared.remove(Payer.INSURANCE);
        } else {
            shared.put(Payer.INSURANCE, left);
        }
        CurrencyUnit currency = bears.getCurrencyUnit();
        shared.put(Payer.CUSTOMER, sum(byLine.getOrDefault(Payer.CUSTOMER, Totals.zero(currency)), moved));
        return shared;
    }

    private static Totals taken(Totals insured, Money bears) {
        Money labour = least(bears, insured.labour());
        Money parts = least(bears.minus(labour), insured.parts());
        Money sublet = least(bears.minus(labour).minus(parts), insured.sublet());
        return new Totals(labour, parts, sublet);
    }

    private static Money least(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }

    private static Totals sum(Totals one, Totals other) {
        return new Totals(
                one.labour().plus(other.labour()),
                one.parts().plus(other.parts()),
                one.sublet().plus(other.sublet()));
    }
}
