package org.dealersdk.domain.workorder;

import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is prepared, told, paid and decided between the end of the work and the end of the order. Absent while there is nothing.
 *
 * @param note the hand-over note as prepared; null while it is not, and once it was handed over
 * @param notices each time the customer was told to collect the car
 * @param preview the customer's answer to the last settlement preview, or null
 * @param advances what was paid before the settlement
 * @param waivers fees the customer is spared
 * @param costs what issued parts cost
 * @param reopenings each time the order was opened again
 */
@Requirement({"R149", "R150", "R152", "R160", "R164"})
public record Closing(
        @Nullable HandOverNote note,
        List<CollectionNotice> notices,
        @Nullable PreviewAnswer preview,
        List<Advance> advances,
        List<FeeWaiver> waivers,
        List<PartCost> costs,
        List<Reopening> reopenings) {

    private static final Closing NOTHING =
            new Closing(null, List.of(), null, List.of(), List.of(), List.of(), List.of());

    public Closing {
        notices = List.copyOf(notices);
        advances = List.copyOf(advances);
        waivers = List.copyOf(waivers);
        costs = List.copyOf(costs);
        reopenings = List.copyOf(reopenings);
    }

    /** The order's, or an empty one. */
    static Closing of(WorkOrder order) {
        Closing closing = order.closing();
        return closing == null ? NOTHING : closing;
    }

    /** What a payer has paid in advance. */
    Money advanced(Payer payer, CurrencyUnit currency) {
        Money sum = Money.zero(currency);
        for (Advance advance : advances) {
            Money amount = advance.payment().amount();
            if (advance.payer() == payer && amount.getCurrencyUnit().equals(currency)) {
                sum = sum.plus(amount);
            }
        }
        return sum;
    }

    Closing prepared(@Nullable HandOverNote prepared) {
        return new Closing(prepared, notices, preview, advances, waivers, costs, reopenings);
    }

    Closing told(CollectionNotice notice) {
        return new Closing(note, plus(notices, notice), preview, advances, waivers, costs, reopenings);
    }

    Closing accepted(@Nullable PreviewAnswer answer) {
        return new Closing(note, notices, answer, advances, waivers, costs, reopenings);
    }

    Closing advanced(List<Advance> paid) {
        return new Closing(note, notices, preview, paid, waivers, costs, reopenings);
    }

    Closing waived(FeeWaiver waiver) {
        return new Closing(note, notices, preview, advances, plus(waivers, waiver), costs, reopenings);
    }

    /** With another cost of a line; null when its parts went back. */
    Closing costing(LineId line, @Nullable Money cost) {
        List<PartCost> changed = new ArrayList<>(costs);
        changed.removeIf(one -> one.line().equals(line));
        if (cost != null) {
            changed.add(new PartCost(line, cost));
        }
        return new Closing(note, notices, preview, advances, waivers, changed, reopenings);
    }

    Closing reopened(Reopening reopening) {
        return new Closing(note, notices, null, advances, waivers, costs, plus(reopenings, reopening));
    }

    /** Null when there is nothing, so that a plain order's document stays small. */
    @Nullable
    Closing orNothing() {
        return equals(NOTHING) ? null : this;
    }

    private static <T> List<T> plus(List<T> before, T further) {
        List<T> all = new ArrayList<>(before);
        all.add(further);
        return all;
    }
}
