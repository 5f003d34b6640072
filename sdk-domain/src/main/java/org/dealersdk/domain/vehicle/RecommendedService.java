package org.dealersdk.domain.vehicle;

import java.math.BigDecimal;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;

/**
 * A service recommended to the customer at a hand-over, with its time and cost.
 *
 * @param description what
 * @param due on which day or at which reading
 * @param hours how long it takes
 * @param cost what it costs
 */
@Requirement({"R033", "R152"})
public record RecommendedService(String description, MaintenanceDue due, BigDecimal hours, Money cost) {}
