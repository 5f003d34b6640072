package org.dealersdk.cli.demo;

import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Trade;
import org.jspecify.annotations.Nullable;

/**
 * One line of a visit.
 *
 * @param trade whose work it is
 * @param payer who pays
 * @param part the part fitted; null for labour
 * @param quantity pieces of the part; for labour 1
 * @param fen what the line costs, tax included
 */
record LinePlan(Trade trade, Payer payer, @Nullable StockPart part, int quantity, long fen) {

    boolean isLabour() {
        return part == null;
    }
}
