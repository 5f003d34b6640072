package org.dealersdk.domain.workorder;

import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;

/**
 * What the parts of a line cost the dealer when they were issued.
 *
 * @param line the line
 * @param cost of its whole quantity, without tax
 */
@Requirement("R167")
public record PartCost(LineId line, Money cost) {}
