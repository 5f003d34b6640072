package org.dealersdk.domain.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.OpeningHours;
import org.dealersdk.domain.time.WeekHours;
import org.dealersdk.domain.time.WorkingCalendar;

/**
 * Policy for zone, opening hours and working days. The sources give no opening hours; Monday to Saturday follows from their Saturday
 * reports (A21).
 *
 * @param zone where the store is
 * @param openingHours of an ordinary week
 * @param holidays dates without work, in order
 * @param extraWorkingDays dates with work although the weekday is closed, or with other hours than usual
 */
public record CalendarPolicy(
        @Meaning(english = "Time zone of the store.", chinese = "门店所在时区。")
        ZoneId zone,

        @Meaning(english = "Opening hours of an ordinary week.", chinese = "平常一周的营业时间。") @Requirement("A21")
        WeekHours openingHours,

        @Meaning(english = "Dates without work.", chinese = "不营业的日期。") @Requirement("A20")
        List<LocalDate> holidays,

        @Meaning(english = "Dates with work or hours out of the ordinary.", chinese = "调休上班或营业时间特殊的日期。")
        @Requirement("A20")
        Map<LocalDate, OpeningHours> extraWorkingDays) {

    /**
     * A policy.
     *
     * @throws org.dealersdk.domain.problem.DealerException CAL-006, CAL-007 when holidays and extra working days contradict
     */
    public CalendarPolicy {
        holidays = List.copyOf(new TreeSet<>(holidays));
        extraWorkingDays = Collections.unmodifiableMap(new TreeMap<>(extraWorkingDays));
        calendar(zone, openingHours, holidays, extraWorkingDays);
    }

    /** China, Monday to Saturday. */
    public static CalendarPolicy standard() {
        OpeningHours day = OpeningHours.parse("08:30-17:30");
        return new CalendarPolicy(
                ZoneId.of("Asia/Shanghai"),
                new WeekHours(day, day, day, day, day, day, OpeningHours.CLOSED),
                List.of(),
                Map.of());
    }

    /** The calendar it describes. */
    public WorkingCalendar workingCalendar() {
        return calendar(zone, openingHours, holidays, extraWorkingDays);
    }

    private static WorkingCalendar calendar(
            ZoneId zone, WeekHours week, List<LocalDate> holidays, Map<LocalDate, OpeningHours> extra) {
        return new WorkingCalendar(zone, week, Set.copyOf(holidays), extra);
    }
}
