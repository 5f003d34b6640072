package org.dealersdk.domain.kpi;

import org.dealersdk.domain.insurance.InsuranceFigures;
import org.joda.money.Money;

/**
 * A month's accident repair and what it was to earn.
 *
 * @param insurance the month's insurance business
 * @param budget gross profit planned for accident repair, in the store's currency
 */
public record AccidentBudget(InsuranceFigures insurance, Money budget) {}
