package org.dealersdk.domain.supervision;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One thing a supervising owner found, and what the store says to it. Words are never printed.
 *
 * @param text what was found
 * @param answer what the store answers and does; null until then
 * @param answeredBy who answered, or null
 * @param answeredAt when, or null
 */
@Requirement("R145")
public record SupervisionFinding(
        String text,
        @Nullable String answer,
        @Nullable StaffId answeredBy,
        @Nullable Instant answeredAt) {

    @Override
    public String toString() {
        return "SupervisionFinding[" + (answer == null ? "open" : "answered") + "]";
    }
}
