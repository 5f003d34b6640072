package org.dealersdk.domain.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.dealersdk.domain.requirement.Requirement;

/**
 * Policy for when customer files must exist and what they must hold.
 *
 * @param openWithinDays days after the intake or consultation within which the file must be opened (R001: 2); 0 means at once (R002,
 *     V03)
 * @param dayCount how these days are counted (A20)
 * @param required what a file must hold when it is opened (R004)
 * @param phoneRegion ISO 3166 code of the country meant by telephone numbers without country code
 */
public record CustomerFilePolicy(
        int openWithinDays, DayCount dayCount, List<CustomerFileContent> required, String phoneRegion) {

    public CustomerFilePolicy {
        required = List.copyOf(required);
        if (openWithinDays < 0) {
            throw new IllegalArgumentException("days cannot be negative: " + openWithinDays);
        }
    }

    /** The sources' values. */
    public static CustomerFilePolicy standard() {
        return new CustomerFilePolicy(2, DayCount.CALENDAR, List.of(CustomerFileContent.values()), "CN");
    }

    /**
     * The instant from which a file that is not yet open is late: the end of the last day allowed, or the microsecond after the
     * occasion when files are opened at once.
     *
     * @param occasionEnded end of the intake formalities or of the consultation
     * @param zone the store's zone, by which its days begin and end
     * @param workingDay whether the store works on a day; asked only when working days count
     */
    @Requirement({"R001", "R002", "V03", "A20"})
    public Instant lateFrom(Instant occasionEnded, ZoneId zone, Predicate<LocalDate> workingDay) {
        if (openWithinDays == 0) {
            return occasionEnded.plusNanos(1_000);
        }
        LocalDate day = LocalDate.ofInstant(occasionEnded, zone);
        int left = openWithinDays;
        while (left > 0) {
            day = day.plusDays(1);
            left -= dayCount == DayCount.CALENDAR || workingDay.test(day) ? 1 : 0;
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
