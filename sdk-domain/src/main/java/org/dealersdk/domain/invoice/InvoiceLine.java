package org.dealersdk.domain.invoice;

import org.dealersdk.domain.workorder.LineId;
import org.joda.money.Money;

/**
 * One line of an invoice, as it was.
 *
 * @param line the order's line
 * @param description what was done or fitted
 * @param amount tax included
 */
public record InvoiceLine(LineId line, String description, Money amount) {}
