package org.dealersdk.domain.followup;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.jspecify.annotations.Nullable;

/**
 * The report of an unsolved matter to the supervisor.
 *
 * @param before the first moment at which reporting is too late
 * @param to the role it was reported to, or null
 * @param at when it was reported, or null
 * @param missed true once it was noted that the time passed with the matter neither solved nor reported
 */
@Requirement("R179")
public record MatterReport(
        Instant before, @Nullable Role to, @Nullable Instant at, boolean missed) {}
