package org.dealersdk.cli.published;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * One month as printed.
 *
 * @param month which one
 * @param intakes vehicles taken in for repair or maintenance
 * @param output repair output, in RMB 10,000
 * @param pdi pre-delivery inspections of new vehicles; not intakes (R035)
 * @param labour labour output, part of the output, in RMB 10,000
 */
public record PublishedMonth(YearMonth month, int intakes, BigDecimal output, int pdi, BigDecimal labour) {

    /** Repair output in fen. */
    public long outputFen() {
        return PublishedFigures.fen(output);
    }

    /** Labour output in fen. */
    public long labourFen() {
        return PublishedFigures.fen(labour);
    }
}
