package org.dealersdk.domain.appointment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.time.Window;

/**
 * A definite time, and the bay that is needed from then on.
 *
 * @param at when the customer comes, cut to the microsecond
 * @param bay the type of bay
 * @param hours how long it is needed, more than 0 and at most 24
 */
@Requirement({"R042", "R044", "R048"})
public record Slot(Instant at, BayType bay, BigDecimal hours) {

    private static final BigDecimal DAY = BigDecimal.valueOf(24);
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /**
     * A slot.
     *
     * @throws org.dealersdk.domain.problem.DealerException APT-025 when the hours are out of range
     */
    public Slot {
        at = Instants.cut(at);
        hours = hours.stripTrailingZeros();
        new Problems()
                .require(hours.signum() > 0 && hours.compareTo(DAY) <= 0, AppointmentProblem.HOURS, "hours")
                .orThrow();
        hours = hours.scale() < 0 ? hours.setScale(0) : hours;
    }

    /** While the bay is taken: from the appointed time on, a begun minute counting as a whole one. */
    public Window time() {
        long minutes = hours.multiply(MINUTES).setScale(0, RoundingMode.CEILING).longValue();
        return new Window(at, at.plus(Duration.ofMinutes(minutes)));
    }
}
