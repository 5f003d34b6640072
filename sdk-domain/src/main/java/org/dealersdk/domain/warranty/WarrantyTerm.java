package org.dealersdk.domain.warranty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.dealersdk.domain.policy.FittedPartTerm;
import org.dealersdk.domain.workorder.Payer;
import org.jspecify.annotations.Nullable;

/**
 * A warranty from a day and a reading on, for so many months or kilometres, whichever is reached first. The day on which the months are
 * full is the first one outside, and so is the reading at which the kilometres are full.
 *
 * @param start the first day covered
 * @param startKm the reading on that day, in kilometres the car has run
 * @param months 0 or more
 * @param kilometres 0 or more; null for any distance
 */
public record WarrantyTerm(
        LocalDate start, long startKm, int months, @Nullable Long kilometres) {

    /** A term that begins with the fitting of a part somebody paid for. */
    public static WarrantyTerm from(LocalDate fitted, long km, FittedPartTerm policy) {
        Integer distance = policy.kilometres();
        return new WarrantyTerm(fitted, km, policy.months(), distance == null ? null : Long.valueOf(distance));
    }

    /** The first day outside. */
    public LocalDate ends() {
        return start.plusMonths(months);
    }

    /** True on that day at that reading; before the start nothing is covered. */
    public boolean covers(LocalDate day, long km) {
        return !day.isBefore(start) && day.isBefore(ends()) && (kilometres == null || km - startKm < kilometres);
    }

    /** Days left on that day, 0 once it is over. */
    public long daysLeft(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(day.isBefore(start) ? start : day, ends()));
    }

    /** Kilometres left at that reading, 0 once they are used up; null for any distance. */
    public @Nullable Long kilometresLeft(long km) {
        return kilometres == null ? null : Long.valueOf(Math.max(0, kilometres - Math.max(0, km - startKm)));
    }

    /**
     * What the replacement of the covered part does to the term. Under warranty the new part takes over what is left, and nothing
     * begins anew, however often it is replaced; paid for by anybody else it begins a term of its own.
     */
    public WarrantyTerm replaced(Payer payer, LocalDate fitted, long km, FittedPartTerm policy) {
        return payer == Payer.WARRANTY ? this : from(fitted, km, policy);
    }
}
