package org.dealersdk.domain.workorder;

import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;

/**
 * One line of the settlement preview.
 *
 * @param line which
 * @param trade work classification
 * @param description what was done or fitted
 * @param payer who pays it
 * @param amount what is charged
 */
@Requirement("R160")
public record PreviewLine(LineId line, Trade trade, String description, Payer payer, Money amount) {}
