package org.dealersdk.cli.demo;

import java.time.Instant;
import org.dealersdk.domain.parts.Part;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.runtime.DealerStore;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The demonstration dealer's stock: it is laid in once and replenished when a part runs short. */
final class Stock {

    private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
    private static final int DELIVERY = 60;
    private static final int MINIMUM = 5;
    private static final int COST_PER_CENT = 65;
    private static final String SUPPLIER = "manufacturer's parts centre";

    private final Shift shift;

    Stock(Shift shift) {
        this.shift = shift;
    }

    /** Carries every part of the catalogue; parts carried already are left alone. */
    void layIn(Instant at) {
        shift.reach(at);
        shift.unit(desks -> {
            for (StockPart part : StockPart.catalogue()) {
                if (desks.partsCounter().part(Staff.PARTS_CLERK, part.id()).isEmpty()) {
                    Money price = Money.ofMinor(YUAN, part.fen());
                    desks.partsCounter()
                            .register(
                                    Staff.PARTS_CLERK,
                                    part.id(),
                                    part.number(),
                                    part.name(),
                                    true,
                                    price,
                                    Quantity.of(MINIMUM));
                    receive(desks, part);
                }
            }
            return true;
        });
        shift.leave();
    }

    /** Has a delivery of each part of a job that is short. */
    void replenish(JobPlan job) {
        shift.unit(desks -> {
            for (LinePlan line : job.lines()) {
                StockPart part = line.part();
                boolean isShort = part != null
                        && desks.partsCounter()
                                .part(Staff.PARTS_CLERK, part.id())
                                .map(Part::available)
                                .filter(available -> available.compareTo(Quantity.of(MINIMUM)) < 0)
                                .isPresent();
                if (part != null && isShort) {
                    receive(desks, part);
                }
            }
            return true;
        });
    }

    private static void receive(DealerStore desks, StockPart part) {
        Money cost = Money.ofMinor(YUAN, Math.max(1, part.fen() * COST_PER_CENT / 100));
        desks.partsCounter().receive(Staff.PARTS_CLERK, part.id(), Quantity.of(DELIVERY), cost, SUPPLIER);
    }
}
