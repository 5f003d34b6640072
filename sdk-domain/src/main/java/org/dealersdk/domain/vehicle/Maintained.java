package org.dealersdk.domain.vehicle;

import java.time.LocalDate;
import org.dealersdk.domain.requirement.Requirement;

/**
 * The last maintenance, from which the next one is counted.
 *
 * @param on the day
 * @param kilometres what the odometer showed
 */
@Requirement("R033")
public record Maintained(LocalDate on, long kilometres) {}
