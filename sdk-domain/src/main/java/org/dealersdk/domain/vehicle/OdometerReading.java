package org.dealersdk.domain.vehicle;

import java.time.Instant;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * What an odometer showed.
 *
 * @param at when it was read
 * @param kilometres what it showed, 0 to {@value #MAX}
 * @param reason why the count restarts here or why the entry was corrected; null for an ordinary reading
 * @param correctedFrom what the entry said before it was corrected; null when it was not
 */
public record OdometerReading(
        Instant at,
        long kilometres,
        @Nullable OdometerReason reason,
        @Nullable Long correctedFrom) {

    /** Highest reading taken for possible, in kilometres. */
    public static final long MAX = 9_999_999;

    /** @throws org.dealersdk.domain.problem.DealerException VEH-020 out of range */
    public OdometerReading {
        at = Instants.cut(at);
        if (kilometres < 0 || kilometres > MAX) {
            throw VehicleProblem.ODOMETER_RANGE.failure(kilometres, MAX);
        }
    }

    /** An ordinary reading. */
    public static OdometerReading of(Instant at, long kilometres) {
        return new OdometerReading(at, kilometres, null, null);
    }

    /** A reading from which the count starts anew, and why. */
    public static OdometerReading restart(Instant at, long kilometres, OdometerReason reason) {
        return new OdometerReading(at, kilometres, reason, null);
    }

    /** True when the count starts anew with this reading. */
    boolean isRestart() {
        return reason != null && reason.isRestart();
    }
}
