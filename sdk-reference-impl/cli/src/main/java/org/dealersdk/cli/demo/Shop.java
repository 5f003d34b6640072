package org.dealersdk.cli.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dealersdk.domain.time.WorkingCalendar;

/**
 * When the demonstration dealer works.
 *
 * @param calendar the store's calendar
 */
record Shop(WorkingCalendar calendar) {

    /** The working days of a month, in order. */
    List<LocalDate> days(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(calendar::isWorkingDay)
                .toList();
    }

    /** So many minutes of opening time later. */
    LocalDateTime after(LocalDateTime from, int minutes) {
        LocalDateTime at = opened(from);
        long left = minutes;
        while (true) {
            LocalDateTime close = closing(at.toLocalDate());
            long today = ChronoUnit.MINUTES.between(at, close);
            if (left <= today) {
                return at.plusMinutes(left);
            }
            left -= today;
            at = opened(close);
        }
    }

    /** Minutes of opening time from one to the other. */
    long minutesBetween(LocalDateTime from, LocalDateTime to) {
        long minutes = 0;
        LocalDateTime at = opened(from);
        while (at.isBefore(to)) {
            LocalDateTime close = closing(at.toLocalDate());
            minutes += ChronoUnit.MINUTES.between(at, close.isBefore(to) ? close : to);
            at = opened(close);
        }
        return minutes;
    }

    /** The moment in the store's zone. */
    Instant instant(LocalDateTime at) {
        return at.atZone(calendar.zone()).toInstant();
    }

    /** When the day's doors open. */
    LocalDateTime opening(LocalDate day) {
        return at(day, calendar.hoursOn(day).from());
    }

    /** When the day's doors close. */
    LocalDateTime closing(LocalDate day) {
        return at(day, calendar.hoursOn(day).to());
    }

    /** This moment if the doors are open, else when they open next. */
    LocalDateTime opened(LocalDateTime at) {
        LocalDate day = at.toLocalDate();
        while (!calendar.isWorkingDay(day) || !at.isBefore(closing(day))) {
            day = day.plusDays(1);
            at = day.atStartOfDay();
        }
        LocalDateTime opening = opening(day);
        return at.isBefore(opening) ? opening : at;
    }

    private static LocalDateTime at(LocalDate day, int minuteOfDay) {
        return day.atStartOfDay().plusMinutes(minuteOfDay);
    }
}
