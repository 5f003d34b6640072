package org.dealersdk.domain.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;

/**
 * How one store counts time: its zone, opening hours, holidays and extra working days (the swapped weekends of Chinese holidays).
 *
 * <p>Days are counted on the wall: three days after 10:00 is 10:00, also across a change of daylight saving time. A local time that
 * the change skips moves forward by the length of the gap; of a local time that occurs twice the one with the start's offset is
 * meant. Hours and minutes are exact.
 *
 * @param zone where the store is
 * @param week opening hours by weekday
 * @param holidays dates without work
 * @param extraWorkingDays dates with work although the weekday is closed, or with other hours than usual
 */
@Requirement("A20")
public record WorkingCalendar(
        ZoneId zone, WeekHours week, Set<LocalDate> holidays, Map<LocalDate, OpeningHours> extraWorkingDays) {

    /**
     * A calendar.
     *
     * @throws org.dealersdk.domain.problem.DealerException CAL-006, CAL-007 when holidays and extra working days contradict
     */
    public WorkingCalendar {
        holidays = Set.copyOf(holidays);
        extraWorkingDays = Map.copyOf(extraWorkingDays);
        Problems problems = new Problems();
        for (Map.Entry<LocalDate, OpeningHours> extra : extraWorkingDays.entrySet()) {
            LocalDate date = extra.getKey();
            String where = "extraWorkingDays." + date;
            problems.require(!extra.getValue().isClosed(), CalendarProblem.EXTRA_DAY_CLOSED, where, date);
            problems.require(!holidays.contains(date), CalendarProblem.HOLIDAY_AND_EXTRA, where, date);
        }
        problems.orThrow();
    }

    /** The span after an instant; zero is the instant itself. */
    public Instant plus(Instant from, Span span) {
        Instant start = Instants.cut(from);
        return switch (span.unit()) {
            case MINUTES -> start.plus(Duration.ofMinutes(span.amount()));
            case HOURS -> start.plus(Duration.ofHours(span.amount()));
            case DAYS -> local(start).plusDays(span.amount()).toInstant();
            case WORKING_DAYS -> shifted(start, span.amount(), 1);
        };
    }

    /** The span before an instant, counted like {@link #plus} the other way round; zero is the instant itself. */
    public Instant minus(Instant to, Span span) {
        Instant end = Instants.cut(to);
        return switch (span.unit()) {
            case MINUTES -> end.minus(Duration.ofMinutes(span.amount()));
            case HOURS -> end.minus(Duration.ofHours(span.amount()));
            case DAYS -> local(end).minusDays(span.amount()).toInstant();
            case WORKING_DAYS -> shifted(end, span.amount(), -1);
        };
    }

    /**
     * The window that opens {@code earliest} and closes {@code latest} after an instant. When holidays push working days past a limit
     * in calendar days, it closes as it opens: the thing is late at once, and seen to be.
     */
    public Window window(Instant from, Span earliest, Span latest) {
        Instant opens = plus(from, earliest);
        Instant closes = plus(from, latest);
        return new Window(opens, closes.isBefore(opens) ? opens : closes);
    }

    /** The rest of the instant's local day: from the instant until midnight, which is the first moment of the next day. */
    @Requirement("R180")
    public Window sameDay(Instant at) {
        return new Window(at, startOf(dateOf(at).plusDays(1)));
    }

    /** The date at the store. */
    public LocalDate dateOf(Instant at) {
        return local(at).toLocalDate();
    }

    /** The first moment of a date at the store; not always 00:00, since some zones change their clocks at midnight. */
    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    /** The opening hours of a date. */
    public OpeningHours hoursOn(LocalDate date) {
        OpeningHours extra = extraWorkingDays.get(date);
        if (extra != null) {
            return extra;
        }
        return holidays.contains(date) ? OpeningHours.CLOSED : week.on(date.getDayOfWeek());
    }

    /** True when the store works on that date. */
    public boolean isWorkingDay(LocalDate date) {
        return !hoursOn(date).isClosed();
    }

    /** True while the store is open; the closing minute is not. */
    public boolean isOpen(Instant at) {
        LocalDate date = dateOf(at);
        return isWorkingDay(date) && openOn(date).contains(at);
    }

    /** The end of the work in hand: today's closing time while that lies ahead, otherwise the next working day's. */
    public Instant endOfWork(Instant at) {
        LocalDate date = dateOf(at);
        while (!isWorkingDay(date) || openOn(date).isOver(at)) {
            date = date.plusDays(1);
        }
        return openOn(date).closes();
    }

    /** When the store is open on a date; an empty window when it is closed. */
    public Window openOn(LocalDate date) {
        OpeningHours hours = hoursOn(date);
        return new Window(atMinute(date, hours.from()), atMinute(date, hours.to()));
    }

    private Instant atMinute(LocalDate date, int minute) {
        return minute == 24 * 60
                ? startOf(date.plusDays(1))
                : date.atTime(minute / 60, minute % 60).atZone(zone).toInstant();
    }

    private Instant shifted(Instant start, int workingDays, int direction) {
        ZonedDateTime local = local(start);
        int offset = 0;
        for (int counted = 0; counted < workingDays; ) {
            offset += direction;
            if (isWorkingDay(local.toLocalDate().plusDays(offset))) {
                counted++;
            }
        }
        return workingDays == 0 ? start : local.plusDays(offset).toInstant();
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(zone);
    }

    /** A calendar without holidays, for stores that have none and for tests. */
    public static WorkingCalendar of(ZoneId zone, WeekHours week) {
        return new WorkingCalendar(zone, week, Set.of(), Map.of());
    }
}
