package org.dealersdk.domain.workorder;

import org.dealersdk.domain.requirement.Requirement;

/**
 * What a payer has paid before his settlement: the deposit of the appointment, an online payment, what was paid for a settlement that
 * was taken back.
 *
 * @param payer who
 * @param payment what
 */
@Requirement({"R043", "R162"})
public record Advance(Payer payer, Payment payment) {}
