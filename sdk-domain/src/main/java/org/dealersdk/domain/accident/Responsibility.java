package org.dealersdk.domain.accident;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * Whose the case is. There is exactly one person at any time; an offer changes nothing until it is accepted.
 *
 * @param person who is responsible
 * @param since since when
 * @param offeredTo who was asked to take it over, or null
 */
@Requirement({"R117", "M23", "M40"})
public record Responsibility(
        StaffId person, Instant since, @Nullable StaffId offeredTo) {
    public Responsibility {
        since = Instants.cut(since);
    }
}
