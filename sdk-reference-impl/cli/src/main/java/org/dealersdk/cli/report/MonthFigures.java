package org.dealersdk.cli.report;

import java.time.YearMonth;

/**
 * What the work orders and complaints of one calendar month come to.
 *
 * @param month the month of intake in the store's zone
 * @param intakes vehicles taken in for repair or maintenance; pre-delivery inspections are not among them
 * @param booked intakes that came by appointment
 * @param reworked intakes sent back by the inspector at least once
 * @param outputFen what was settled on those orders, in fen
 * @param labourFen the labour lines' share of it, in fen
 * @param pdi pre-delivery inspections
 * @param complainants customers who complained in the month
 */
public record MonthFigures(
        YearMonth month,
        long intakes,
        long booked,
        long reworked,
        long outputFen,
        long labourFen,
        long pdi,
        long complainants) {

    /** The sums of both, under this month. */
    MonthFigures plus(MonthFigures other) {
        return new MonthFigures(
                month,
                intakes + other.intakes,
                booked + other.booked,
                reworked + other.reworked,
                outputFen + other.outputFen,
                labourFen + other.labourFen,
                pdi + other.pdi,
                complainants + other.complainants);
    }

    /** Nothing yet. */
    static MonthFigures none(YearMonth month) {
        return new MonthFigures(month, 0, 0, 0, 0, 0, 0, 0);
    }
}
