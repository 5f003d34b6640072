package org.dealersdk.domain.complaint;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;

/**
 * What the customer thinks of an answer.
 *
 * @param satisfied whether it satisfies
 * @param at when the customer said so
 * @param by who recorded it
 */
@Requirement("R224")
public record Verdict(boolean satisfied, Instant at, StaffId by) {}
