package org.dealersdk.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.appointment.Appointments.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Window;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CapacityDayTest {

    private static final LocalDate DATE = LocalDate.of(2026, 6, 3);

    private static CapacityDay bays(int count) {
        DealerPolicy policy = DealerPolicyFile.read("appointment: {bays: {mechanical: " + count + "}}");
        return CapacityDay.ofBays(BayType.MECHANICAL, DATE, policy).after();
    }

    private static AppointmentId id(int number) {
        return new AppointmentId("AP-" + number);
    }

    private static Window time(Instant from, int minutes) {
        return new Window(from, from.plus(Duration.ofMinutes(minutes)));
    }

    @Test
    @Requirement({"R048", "M04", "M29"})
    void as_many_at_once_as_there_are_bays_and_not_one_more() {
        CapacityDay day = bays(2);
        Window two = time(AT, 120);
        CapacityDay full =
                day.take(id(1), two).then(each -> each.take(id(2), two)).after();
        assertThat(full.free(two)).isZero();
        assertThat(problems(() -> full.take(id(3), two))).containsExactly("APT-021");
        assertThat(problems(() -> full.take(id(3), time(two.closes(), 30)))).isEmpty();
        Window overlapping = new Window(two.closes().minus(MICRO), two.closes().plus(Duration.ofMinutes(30)));
        assertThat(problems(() -> full.take(id(3), overlapping))).containsExactly("APT-021");
        assertThat(problems(() -> bays(0).take(id(1), two))).containsExactly("APT-021");
        assertThat(problems(() -> CapacityDay.ofBays(new BayType("submarine"), DATE, STANDARD)))
                .containsExactly("APT-037");
    }

    @Test
    @Requirement({"R049", "M05"})
    void only_within_the_shift_to_the_microsecond() {
        Window shift = time(AT, 60);
        CapacityDay day = CapacityDay.ofAdviser(ADVISER, DATE, shift).after();
        assertThat(day.resource()).isEqualTo("adviser:A-1");
        assertThat(problems(() -> day.take(id(1), shift))).isEmpty();
        assertThat(problems(() -> day.take(id(1), new Window(shift.opens().minus(MICRO), shift.closes()))))
                .containsExactly("APT-022");
        assertThat(problems(() ->
                        day.take(id(1), new Window(shift.opens(), shift.closes().plus(MICRO)))))
                .containsExactly("APT-022");
        CapacityDay taken = day.take(id(1), time(AT, 30)).after();
        assertThat(problems(() -> taken.take(id(2), time(AT, 30))))
                .as("one customer at a time")
                .containsExactly("APT-021");
    }

    @Test
    @Requirement("M29")
    void an_appointment_has_one_place_which_moves_and_comes_back() {
        CapacityDay day = bays(1).take(id(1), time(AT, 60)).after();
        CapacityDay moved =
                day.take(id(1), time(AT.plus(Duration.ofMinutes(30)), 60)).after();
        assertThat(moved.taken()).hasSize(1);
        assertThat(moved.free(time(AT, 30))).isEqualTo(1);
        assertThat(moved.free(id(1)).events())
                .containsExactly(new CapacityEvent.Freed(id(1), time(AT.plus(Duration.ofMinutes(30)), 60)));
        assertThat(moved.free(id(9)).events()).isEmpty();
        assertThat(moved.free(id(1)).after().taken()).isEmpty();
    }

    @Test
    @Requirement({"R056", "M04"})
    void places_are_not_taken_away_from_under_those_who_have_them() {
        Window two = time(AT, 120);
        CapacityDay full =
                bays(2).take(id(1), two).then(each -> each.take(id(2), two)).after();
        assertThat(problems(() -> full.change(full.duty(), 1))).containsExactly("APT-023");
        assertThat(full.change(full.duty(), 2).after()).isEqualTo(full);
        assertThat(problems(() -> full.change(new Window(AT.plus(MICRO), two.closes()), 2)))
                .containsExactly("APT-022", "APT-022");
        assertThat(full.change(two, 3).after().free(two)).isEqualTo(1);
    }

    @Test
    @Requirement({"M04", "M29"})
    void ten_thousand_random_requests_never_overbook_a_minute_and_refuse_only_what_is_full() {
        Random random = new Random(31);
        for (int round = 0; round < 50; round++) {
            int bays = 1 + random.nextInt(3);
            CapacityDay day = bays(bays);
            Instant opens = day.duty().opens();
            int[] minutes =
                    new int[(int) Duration.between(opens, day.duty().closes()).toMinutes()];
            for (int request = 0; request < 200; request++) {
                int from = random.nextInt(minutes.length);
                int to = Math.min(minutes.length, from + 1 + random.nextInt(120));
                int most = 0;
                for (int minute = from; minute < to; minute++) {
                    most = Math.max(most, minutes[minute]);
                }
                Window time = time(opens.plus(Duration.ofMinutes(from)), to - from);
                AppointmentId id = id(request);
                assertThat(day.free(time)).isEqualTo(bays - most);
                boolean fits = day.obstacles(id, time).isEmpty();
                assertThat(fits).isEqualTo(most < bays);
                if (fits) {
                    day = day.take(id, time).after();
                    for (int minute = from; minute < to; minute++) {
                        minutes[minute]++;
                    }
                }
            }
            assertThat(CapacityDay.TYPE.problems(day)).isEmpty();
        }
    }

    @Test
    @Requirement("M29")
    void a_day_is_found_by_its_key_and_comes_back_from_its_document() {
        CapacityDay day = bays(2).take(id(1), time(AT, 120)).after();
        assertThat(day.id()).isEqualTo(new CapacityId("bay:mechanical:2026-06-03"));
        assertThat(CapacityId.of(ADVISER, DATE)).isEqualTo(new CapacityId("adviser:A-1:2026-06-03"));
        DealerJson json = new DealerJson();
        assertThat(json.read(CapacityDay.TYPE, json.write(CapacityDay.TYPE, day)))
                .isEqualTo(day);
    }
}
