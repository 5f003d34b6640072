package org.dealersdk.domain.workorder;

import java.time.Duration;
import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;

/**
 * The interview about the fault.
 *
 * @param from when it began
 * @param until when it ended
 */
@Requirement("R063")
public record Consultation(Instant from, Instant until) {
    public Consultation {
        from = Instants.cut(from);
        until = Instants.cut(until);
    }

    /** How long it lasted. */
    public Duration lasted() {
        return Duration.between(from, until);
    }
}
