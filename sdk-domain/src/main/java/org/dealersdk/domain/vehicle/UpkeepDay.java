package org.dealersdk.domain.vehicle;

import java.time.LocalDate;
import org.dealersdk.domain.requirement.Requirement;

/**
 * A day on which something is due.
 *
 * @param kind what
 * @param day when
 */
@Requirement("R030")
public record UpkeepDay(UpkeepKind kind, LocalDate day) {}
