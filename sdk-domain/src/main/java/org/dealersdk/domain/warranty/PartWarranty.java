package org.dealersdk.domain.warranty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.policy.FittedPartTerm;
import org.dealersdk.domain.workorder.Approval;
import org.dealersdk.domain.workorder.PartLine;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.jspecify.annotations.Nullable;

/**
 * Whether a part of a car is still under warranty, read off the car's orders.
 *
 * @param fittings each time it was fitted, oldest first
 * @param term the term in force; null when none is known
 */
public record PartWarranty(List<Fitting> fittings, @Nullable WarrantyTerm term) {

    public PartWarranty {
        fittings = List.copyOf(fittings);
    }

    /**
     * The warranty of a part.
     *
     * @param part which
     * @param orders of the car, in any order; those on which the work is not done yet are left out
     * @param car the manufacturer's warranty on the car, which covers the part as delivered; null when not known
     * @param policy the term of a part that was paid for
     * @param zone of the store, for the days
     */
    public static PartWarranty of(
            PartId part, List<WorkOrder> orders, @Nullable WarrantyTerm car, FittedPartTerm policy, ZoneId zone) {
        List<Fitting> fittings = new ArrayList<>();
        for (WorkOrder order : orders) {
            order.lines().stream()
                    .filter(line -> isFitted(line, part))
                    .forEach(line -> add(fittings, order, line, zone));
        }
        fittings.sort(Comparator.comparing(Fitting::day).thenComparing(Fitting::km));
        WarrantyTerm term = car;
        for (Fitting one : fittings) {
            term = next(term, one, policy);
        }
        return new PartWarranty(fittings, term);
    }

    /** True when it is known to be covered on that day at that reading. */
    public boolean covers(LocalDate day, long km) {
        return term != null && term.covers(day, km);
    }

    private static @Nullable WarrantyTerm next(@Nullable WarrantyTerm term, Fitting one, FittedPartTerm policy) {
        if (term != null) {
            return term.replaced(one.payer(), one.day(), one.km(), policy);
        }
        return one.payer() == Payer.WARRANTY ? null : WarrantyTerm.from(one.day(), one.km(), policy);
    }

    private static boolean isFitted(WorkLine line, PartId part) {
        return line instanceof PartLine fitted
                && fitted.part().equals(part)
                && fitted.head().approval() == Approval.APPROVED;
    }

    private static void add(List<Fitting> fittings, WorkOrder order, WorkLine line, ZoneId zone) {
        Instant done = order.milestones().completed();
        if (done != null) {
            fittings.add(new Fitting(
                    order.id(),
                    line.head().payer(),
                    done.atZone(zone).toLocalDate(),
                    order.intake().odometerKm()));
        }
    }
}
