package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * The adviser has asked the workshop how far a car is.
 *
 * @param by who asked
 * @param at when
 * @param expectedAt when the workshop expects the car to be ready, or null where it did not say
 * @param answer what it said
 */
@Requirement("R134")
public record ProgressCheck(
        StaffId by, Instant at, @Nullable Instant expectedAt, String answer) {
    public ProgressCheck {
        at = Instants.cut(at);
        expectedAt = expectedAt == null ? null : Instants.cut(expectedAt);
    }

    @Override
    public String toString() {
        return "ProgressCheck[" + by.value() + ", " + at + "]";
    }
}
