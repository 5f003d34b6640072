package org.dealersdk.domain.workorder;

import java.math.BigDecimal;
import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A service recommended for later: by mileage or by time, whichever is given, with its time and cost.
 *
 * @param description what
 * @param dueKm at which mileage, or null
 * @param dueAt when, or null
 * @param hours how long it takes
 * @param cost what it costs
 */
@Requirement({"R033", "R132", "R152"})
public record NextService(
        String description, @Nullable Long dueKm, @Nullable Instant dueAt, BigDecimal hours, Money cost) {}
