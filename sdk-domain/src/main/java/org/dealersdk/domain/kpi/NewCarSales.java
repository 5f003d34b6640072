package org.dealersdk.domain.kpi;

import org.dealersdk.domain.insurance.InsuranceFigures;

/**
 * A month's insurance business beside the new cars sold.
 *
 * @param insurance the month's insurance business
 * @param sold new cars sold in the month, 0 or more
 */
public record NewCarSales(InsuranceFigures insurance, long sold) {}
