package org.dealersdk.domain.warranty;

import java.math.BigDecimal;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;

/**
 * What follows from a failed audit.
 *
 * @param compensation of the loss by those responsible, at least what was deducted
 * @param performancePercent deducted from their performance pay, at least the policy's percentage
 */
@Requirement("R290")
public record AuditSanction(Money compensation, BigDecimal performancePercent) {}
