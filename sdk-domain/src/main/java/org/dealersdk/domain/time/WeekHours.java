package org.dealersdk.domain.time;

import java.time.DayOfWeek;

/** The opening hours of an ordinary week. */
public record WeekHours(
        OpeningHours monday,
        OpeningHours tuesday,
        OpeningHours wednesday,
        OpeningHours thursday,
        OpeningHours friday,
        OpeningHours saturday,
        OpeningHours sunday) {

    /**
     * A week.
     *
     * @throws org.dealersdk.domain.problem.DealerException CAL-005 when the store would never open
     */
    public WeekHours {
        if (monday.isClosed()
                && tuesday.isClosed()
                && wednesday.isClosed()
                && thursday.isClosed()
                && friday.isClosed()
                && saturday.isClosed()
                && sunday.isClosed()) {
            throw CalendarProblem.NEVER_OPEN.failure();
        }
    }

    /** The hours of that weekday. */
    public OpeningHours on(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> monday;
            case TUESDAY -> tuesday;
            case WEDNESDAY -> wednesday;
            case THURSDAY -> thursday;
            case FRIDAY -> friday;
            case SATURDAY -> saturday;
            case SUNDAY -> sunday;
        };
    }
}
