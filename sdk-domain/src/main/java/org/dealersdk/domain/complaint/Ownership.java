package org.dealersdk.domain.complaint;

import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Whose the complaint is. There is exactly one owner at any time; an offer changes nothing until it is accepted.
 *
 * @param owner who is responsible
 * @param offeredTo who was asked to take it over, or null
 */
@Requirement({"R240", "M23"})
public record Ownership(StaffId owner, @Nullable StaffId offeredTo) {}
