package org.dealersdk.domain.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OdometerTest {

    private static final Instant START = Instant.parse("2010-01-01T00:00:00Z");

    @Test
    void a_lower_reading_without_a_reason_is_reported_and_not_raised() {
        Odometer odometer = Odometer.empty().record(reading(1, 10_000));
        refused(
                () -> odometer.record(reading(2, 9_999)),
                VehicleProblem.ODOMETER_LOWER.at("kilometres", 9_999L, 10_000L));
        assertThat(odometer.record(reading(2, 10_000)).latest()).contains(reading(2, 10_000));
    }

    @Test
    void readings_may_arrive_in_any_order_of_their_dates() {
        Odometer odometer =
                Odometer.empty().record(reading(9, 900)).record(reading(1, 100)).record(reading(5, 500));
        assertThat(odometer.readings()).containsExactly(reading(1, 100), reading(5, 500), reading(9, 900));
        refused(() -> odometer.record(reading(4, 501)), VehicleProblem.ODOMETER_HIGHER.at("kilometres", 501L, 500L));
        assertThat(odometer.problemsWith(reading(6, 1_000)))
                .containsExactly(VehicleProblem.ODOMETER_HIGHER.at("kilometres", 1_000L, 900L));
        assertThat(odometer.problemsWith(reading(6, 499)))
                .containsExactly(VehicleProblem.ODOMETER_LOWER.at("kilometres", 499L, 500L));
    }

    @Test
    void the_order_of_arrival_does_not_change_the_series() {
        SplittableRandom random = new SplittableRandom(20);
        for (int round = 0; round < 500; round++) {
            List<OdometerReading> rising = new ArrayList<>();
            long kilometres = 0;
            for (int day = 0; day < 12; day++) {
                kilometres += random.nextLong(0, 3) * 100;
                rising.add(reading(day, kilometres));
            }
            Odometer inOrder = new Odometer(rising);
            List<OdometerReading> left = new ArrayList<>(rising);
            Odometer shuffled = Odometer.empty();
            while (!left.isEmpty()) {
                shuffled = shuffled.record(left.remove(random.nextInt(left.size())));
            }
            assertThat(shuffled).isEqualTo(inOrder);
            assertThat(shuffled.effectiveKilometres()).isEqualTo(kilometres);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = OdometerReason.class,
            names = {"CLUSTER_REPLACED", "CLUSTER_REPAIRED", "UNEXPLAINED"})
    void with_a_reason_the_count_starts_anew_and_the_distance_run_goes_on(OdometerReason reason) {
        Odometer odometer = Odometer.empty()
                .record(reading(1, 70_000))
                .record(reading(2, 70_500))
                .record(OdometerReading.restart(day(2), 3, reason))
                .record(reading(5, 1_003));
        assertThat(odometer.effectiveKilometres()).isEqualTo(71_500);
        assertThat(odometer.latest()).contains(reading(5, 1_003));
        refused(
                () -> odometer.record(reading(6, 1_002)),
                VehicleProblem.ODOMETER_LOWER.at("kilometres", 1_002L, 1_003L));
        assertThat(odometer.record(reading(0, 69_000)).effectiveKilometres()).isEqualTo(71_500);
    }

    @Test
    void a_wrong_entry_is_corrected_and_what_it_said_is_kept() {
        Odometer odometer = Odometer.empty().record(reading(1, 10_000)).record(reading(2, 200_000));
        assertThat(odometer.problemsWith(reading(3, 20_500))).hasSize(1);
        Odometer corrected = odometer.correct(day(2), 20_000, OdometerReason.MISTYPED);
        assertThat(corrected.at(day(2)))
                .contains(new OdometerReading(day(2), 20_000, OdometerReason.MISTYPED, 200_000L));
        assertThat(corrected.record(reading(3, 20_500)).effectiveKilometres()).isEqualTo(20_500);
        refused(
                () -> odometer.correct(day(2), 9_999, OdometerReason.MISREAD),
                VehicleProblem.ODOMETER_LOWER.at("kilometres", 9_999L, 10_000L));
    }

    @Test
    void a_correction_needs_an_entry_and_a_reason_of_its_own() {
        Odometer odometer = Odometer.empty().record(reading(1, 10_000));
        refused(
                () -> odometer.correct(day(2), 1, OdometerReason.CLUSTER_REPLACED),
                VehicleProblem.ODOMETER_UNKNOWN_READING.at("at", day(2)),
                VehicleProblem.ODOMETER_REASON.at("reason", "cluster-replaced", "misread, mistyped"));
    }

    @Test
    void correcting_the_first_reading_of_a_new_cluster_keeps_it_a_restart() {
        Odometer odometer = Odometer.empty()
                .record(reading(1, 70_000))
                .record(OdometerReading.restart(day(2), 30, OdometerReason.CLUSTER_REPLACED))
                .correct(day(2), 3, OdometerReason.MISREAD);
        assertThat(odometer.record(reading(3, 103)).effectiveKilometres()).isEqualTo(70_100);
    }

    @Test
    void the_same_reading_twice_changes_nothing() {
        Odometer odometer = Odometer.empty().record(reading(1, 10));
        assertThat(odometer.record(reading(1, 10))).isSameAs(odometer);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, OdometerReading.MAX + 1, Long.MIN_VALUE, Long.MAX_VALUE})
    void impossible_readings_are_refused(long kilometres) {
        refused(() -> reading(1, kilometres), VehicleProblem.ODOMETER_RANGE.at("", kilometres, OdometerReading.MAX));
    }

    @Test
    void a_stored_series_that_falls_is_not_taken() {
        refused(
                () -> new Odometer(List.of(reading(1, 5), reading(2, 4))),
                VehicleProblem.ODOMETER_LOWER.at("readings[1]", 4L, 5L));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable step, Problem... problems) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refusal -> assertThat(refusal.problems()).containsExactly(problems));
    }

    private static OdometerReading reading(int day, long kilometres) {
        return OdometerReading.of(day(day), kilometres);
    }

    private static Instant day(int day) {
        return START.plusSeconds(day * 86_400L);
    }
}
