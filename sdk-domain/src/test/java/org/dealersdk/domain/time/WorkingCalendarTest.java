package org.dealersdk.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.requirement.Requirement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingCalendarTest {

    private static final OpeningHours DAY = OpeningHours.parse("08:30-17:30");
    private static final WeekHours SIX_DAYS = new WeekHours(DAY, DAY, DAY, DAY, DAY, DAY, OpeningHours.CLOSED);

    private static WorkingCalendar at(String zone) {
        return WorkingCalendar.of(ZoneId.of(zone), SIX_DAYS);
    }

    @ParameterizedTest
    @CsvSource({
        // no change of the clocks in China
        "Asia/Shanghai,    2026-03-27T02:00:00Z, 3 days,   2026-03-30T02:00:00Z",
        // spring forward on 29 March: three days on the wall are 71 hours
        "Europe/Berlin,    2026-03-27T09:00:00Z, 3 days,   2026-03-30T08:00:00Z",
        "Europe/Berlin,    2026-03-27T09:00:00Z, 72 hours, 2026-03-30T09:00:00Z",
        // 02:30 does not exist that night and becomes 03:30
        "Europe/Berlin,    2026-03-28T01:30:00Z, 1 days,   2026-03-29T01:30:00Z",
        // fall back on 25 October: three days on the wall are 73 hours
        "Europe/Berlin,    2026-10-23T08:00:00Z, 3 days,   2026-10-26T09:00:00Z",
        // 02:30 occurs twice that night; the start's offset decides
        "Europe/Berlin,    2026-10-24T00:30:00Z, 1 days,   2026-10-25T00:30:00Z",
        "America/New_York, 2026-03-07T15:00:00Z, 1 days,   2026-03-08T14:00:00Z",
        "America/New_York, 2026-10-31T14:00:00Z, 1 days,   2026-11-01T15:00:00Z",
        "America/New_York, 2026-10-31T14:00:00Z, 1440 minutes, 2026-11-01T14:00:00Z",
        "America/New_York, 2026-10-31T14:00:00Z, 0 days,   2026-10-31T14:00:00Z",
    })
    @Requirement("A20")
    void days_are_counted_on_the_wall_and_hours_exactly(String zone, Instant from, String span, Instant expected) {
        assertThat(at(zone).plus(from, Span.parse(span))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // Friday 1 May and Saturday 2 May are holidays, Sunday 3 May is worked instead
        "2026-04-30T02:00:00Z, 1, 2026-05-03T02:00:00Z",
        "2026-04-30T02:00:00Z, 2, 2026-05-04T02:00:00Z",
        // counted from a day without work
        "2026-05-01T02:00:00Z, 1, 2026-05-03T02:00:00Z",
        // an ordinary Sunday
        "2026-05-09T02:00:00Z, 1, 2026-05-11T02:00:00Z",
        "2026-05-10T02:00:00Z, 0, 2026-05-10T02:00:00Z",
    })
    @Requirement("A20")
    void working_days_leave_out_holidays_and_count_swapped_days(Instant from, int days, Instant expected) {
        assertThat(mayDay().plus(from, Span.workingDays(days))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-30T09:29:59.999999Z, 2026-04-30T09:30:00Z",
        "2026-04-30T09:30:00Z,        2026-05-03T08:00:00Z",
        "2026-05-01T02:00:00Z,        2026-05-03T08:00:00Z",
        "2026-04-29T16:30:00Z,        2026-04-30T09:30:00Z",
    })
    void the_end_of_work_is_the_next_closing_time(Instant at, Instant expected) {
        assertThat(mayDay().endOfWork(at)).isEqualTo(expected);
    }

    @Test
    void the_store_is_open_from_its_first_moment_until_just_before_its_last() {
        WorkingCalendar calendar = mayDay();
        assertThat(calendar.isOpen(Instant.parse("2026-04-30T00:29:59.999999Z")))
                .isFalse();
        assertThat(calendar.isOpen(Instant.parse("2026-04-30T00:30:00Z"))).isTrue();
        assertThat(calendar.isOpen(Instant.parse("2026-04-30T09:29:59.999999Z")))
                .isTrue();
        assertThat(calendar.isOpen(Instant.parse("2026-04-30T09:30:00Z"))).isFalse();
        assertThat(calendar.isOpen(Instant.parse("2026-05-01T02:00:00Z"))).isFalse();
    }

    @Test
    void a_store_that_never_closes_is_open_at_midnight() {
        OpeningHours always = OpeningHours.parse("00:00-24:00");
        WorkingCalendar calendar = WorkingCalendar.of(
                ZoneId.of("Europe/Berlin"), new WeekHours(always, always, always, always, always, always, always));
        assertThat(calendar.isOpen(Instant.parse("2026-03-28T22:59:59.999999Z")))
                .isTrue();
        assertThat(calendar.isOpen(Instant.parse("2026-03-28T23:00:00Z"))).isTrue();
        assertThat(calendar.endOfWork(Instant.parse("2026-03-29T05:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai,    2026-06-01T15:59:59.999999Z, 2026-06-01T16:00:00Z",
        "Asia/Shanghai,    2026-06-01T16:00:00Z,        2026-06-02T16:00:00Z",
        "Europe/Berlin,    2026-10-24T22:00:00Z,        2026-10-25T23:00:00Z",
        "Europe/Berlin,    2026-03-28T23:00:00Z,        2026-03-29T22:00:00Z",
        "America/New_York, 2026-03-08T05:00:00Z,        2026-03-09T04:00:00Z",
    })
    @Requirement("R180")
    void the_same_day_ends_at_the_stores_midnight_however_long_the_day_is(String zone, Instant at, Instant midnight) {
        assertThat(at(zone).sameDay(at).closes()).isEqualTo(midnight);
    }

    @Test
    @Requirement({"A18", "A20"})
    void a_window_holds_its_opening_and_not_its_closing_moment() {
        Instant opens = Instant.parse("2026-06-01T00:00:00Z");
        Instant closes = Instant.parse("2026-06-08T00:00:00Z");
        Window window = new Window(opens, closes);
        assertThat(window.contains(opens.minusNanos(1000))).isFalse();
        assertThat(window.isBefore(opens.minusNanos(1000))).isTrue();
        assertThat(window.contains(opens)).isTrue();
        assertThat(window.contains(closes.minusNanos(1000))).isTrue();
        assertThat(window.contains(closes)).isFalse();
        assertThat(window.isOver(closes)).isTrue();
        assertThatThrownBy(() -> new Window(closes, opens)).hasMessageContaining("CAL-003");
    }

    @Test
    void a_limit_that_holidays_overtake_closes_as_it_opens() {
        Window window = mayDay().window(Instant.parse("2026-04-30T02:00:00Z"), Span.workingDays(1), Span.days(2));
        assertThat(window.opens()).isEqualTo(Instant.parse("2026-05-03T02:00:00Z"));
        assertThat(window.closes()).isEqualTo(window.opens());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 days", "3 days", "2 working-days", "24 hours", "30 minutes", "1000000 days"})
    @Requirement({"A20", "V03"})
    void a_span_is_written_as_it_is_read(String text) {
        assertThat(Span.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "days", "-1 days", "3  days", "3 weeks", "three days", "3 Days", "1.5 days"})
    void what_is_no_span_is_refused(String text) {
        assertThatThrownBy(() -> Span.parse(text)).hasMessageContaining("CAL-002");
    }

    @Test
    void a_span_too_long_to_be_meant_is_refused() {
        assertThatThrownBy(() -> Span.parse("1000001 days")).hasMessageContaining("CAL-001");
        assertThatThrownBy(() -> Span.days(-1)).hasMessageContaining("CAL-001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"08:30-08:30", "17:30-08:30", "8:30-17:30", "08:30-24:01", "08:60-17:30", "open", ""})
    void what_are_no_opening_hours_is_refused(String text) {
        assertThatThrownBy(() -> OpeningHours.parse(text)).hasMessageContaining("CAL-004");
    }

    @Test
    void a_calendar_must_have_a_day_of_work_and_no_contradiction() {
        OpeningHours no = OpeningHours.CLOSED;
        LocalDate day = LocalDate.parse("2026-05-01");
        assertThatThrownBy(() -> new WeekHours(no, no, no, no, no, no, no)).hasMessageContaining("CAL-005");
        assertThatThrownBy(() ->
                        new WorkingCalendar(ZoneId.of("UTC"), SIX_DAYS, Set.of(day), Map.of(day, OpeningHours.CLOSED)))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(p -> p.code().id())
                                .containsExactly("CAL-006", "CAL-007"));
    }

    private static WorkingCalendar mayDay() {
        return new WorkingCalendar(
                ZoneId.of("Asia/Shanghai"),
                SIX_DAYS,
                Set.of(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-02")),
                Map.of(LocalDate.parse("2026-05-03"), OpeningHours.parse("09:00-16:00")));
    }
}
