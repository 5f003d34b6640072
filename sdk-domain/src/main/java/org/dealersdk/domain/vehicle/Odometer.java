package org.dealersdk.domain.vehicle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.time.Instants;

/**
 * All readings of a vehicle's odometer in the order of their dates. Between restarts the readings never fall; a reading that is lower
 * than one before is refused and reported, never raised, until a reason is given or the wrong entry is corrected. Readings may
 * arrive in any order.
 *
 * @param readings oldest first
 */
public record Odometer(List<OdometerReading> readings) {

    private static final Odometer EMPTY = new Odometer(List.of());

    /** @throws org.dealersdk.domain.problem.DealerException VEH-021 a reading falls without a reason */
    public Odometer {
        readings = readings.stream()
                .sorted(Comparator.comparing(OdometerReading::at))
                .toList();
        Problems problems = new Problems();
        for (int i = 1; i < readings.size(); i++) {
            OdometerReading here = readings.get(i);
            OdometerReading before = readings.get(i - 1);
            if (!here.isRestart() && here.kilometres() < before.kilometres()) {
                String where = "readings[" + i + "]";
                problems.add(VehicleProblem.ODOMETER_LOWER.at(where, here.kilometres(), before.kilometres()));
            }
        }
        problems.orThrow();
    }

    /** A series without readings. */
    public static Odometer empty() {
        return EMPTY;
    }

    /** What speaks against taking the reading: VEH-021 lower than before, VEH-022 higher than later. */
    public List<Problem> problemsWith(OdometerReading reading) {
        int place = place(reading.at());
        Problems problems = new Problems();
        if (place > 0 && !reading.isRestart()) {
            long before = readings.get(place - 1).kilometres();
            problems.require(
                    reading.kilometres() >= before,
                    VehicleProblem.ODOMETER_LOWER,
                    "kilometres",
                    reading.kilometres(),
                    before);
        }
        if (place < readings.size() && !readings.get(place).isRestart()) {
            long later = readings.get(place).kilometres();
            problems.require(
                    reading.kilometres() <= later,
                    VehicleProblem.ODOMETER_HIGHER,
                    "kilometres",
                    reading.kilometres(),
                    later);
        }
        return problems.toList();
    }

    /**
     * The series with one more reading, in its place by date. Taking the same reading twice changes nothing.
     *
     * @throws org.dealersdk.domain.problem.DealerException VEH-021 lower than before, VEH-022 higher than later
     */
    public Odometer record(OdometerReading reading) {
        if (readings.contains(reading)) {
            return this;
        }
        new Problems().addAll(problemsWith(reading)).orThrow();
        List<OdometerReading> all = new ArrayList<>(readings);
        all.add(place(reading.at()), reading);
        return new Odometer(all);
    }

    /**
     * The series with one entry put right; what it said before is kept beside it.
     *
     * @param at the date of the entry, the last one of that date if there are several
     * @param kilometres what it should have said
     * @param reason {@link OdometerReason#MISREAD} or {@link OdometerReason#MISTYPED}
     * @throws org.dealersdk.domain.problem.DealerException VEH-020, VEH-021, VEH-022 as for a new reading, VEH-023 no entry of that
     *     date, VEH-024 another reason
     */
    public Odometer correct(Instant at, long kilometres, OdometerReason reason) {
        int place = place(Instants.cut(at)) - 1;
        Problems problems = new Problems();
        boolean found = place >= 0 && readings.get(place).at().equals(Instants.cut(at));
        problems.require(found, VehicleProblem.ODOMETER_UNKNOWN_READING, "at", Instants.cut(at));
        problems.require(!reason.isRestart(), VehicleProblem.ODOMETER_REASON, "reason", reason.code(), corrections());
        problems.orThrow();
        OdometerReading wrong = readings.get(place);
        List<OdometerReading> rest = new ArrayList<>(readings);
        rest.remove(place);
        OdometerReason kept = wrong.isRestart() && wrong.reason() != null ? wrong.reason() : reason;
        OdometerReading right = new OdometerReading(wrong.at(), kilometres, kept, wrong.kilometres());
        return new Odometer(rest).record(right);
    }

    /** The reading of that date, the last one if there are several. */
    public Optional<OdometerReading> at(Instant at) {
        int place = place(Instants.cut(at)) - 1;
        return place >= 0 && readings.get(place).at().equals(Instants.cut(at))
                ? Optional.of(readings.get(place))
                : Optional.empty();
    }

    /** The latest reading, if any. */
    public Optional<OdometerReading> latest() {
        return readings.isEmpty() ? Optional.empty() : Optional.of(readings.get(readings.size() - 1));
    }

    /**
     * The kilometres the vehicle has run, over all restarts: what the first count reached, and what each later count gained. What ran
     * between the last reading of one count and the first of the next is not known and not guessed; reading both at a replacement
     * leaves no gap.
     */
    public long effectiveKilometres() {
        long sum = 0;
        long before = 0;
        for (OdometerReading reading : readings) {
            boolean countsOn = !reading.isRestart();
            sum += countsOn ? reading.kilometres() - before : 0;
            before = reading.kilometres();
        }
        return sum;
    }

    /** Where a reading of that date belongs: after all of the same date. */
    private int place(Instant at) {
        int place = readings.size();
        while (place > 0 && readings.get(place - 1).at().isAfter(at)) {
            place--;
        }
        return place;
    }

    private static String corrections() {
        return Arrays.stream(OdometerReason.values())
                .filter(reason -> !reason.isRestart())
                .map(Coded::code)
                .collect(Collectors.joining(", "));
    }
}
