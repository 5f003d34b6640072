package org.dealersdk.domain.kpi;

import org.dealersdk.domain.oldparts.OldPartFigures;

/**
 * What the old parts of a month brought in, and for how many visits.
 *
 * @param oldParts the month's old parts
 * @param visits the month's visits, 0 or more
 */
public record ScrapIncome(OldPartFigures oldParts, long visits) {}
