package org.dealersdk.cli.published;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Plan against actual of one month as printed (R347). The source heads the block "CSI", but the figures are repair output (A11).
 *
 * @param month which one
 * @param plan planned repair output, in RMB 10,000
 * @param actual what is printed as actual; digits the source lost are written x
 * @param over over-achievement in whole per cent: (actual - plan) / plan (K38)
 */
public record PublishedPlan(YearMonth month, BigDecimal plan, String actual, int over) {}
