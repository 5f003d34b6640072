package org.dealersdk.cli.report;

/**
 * What follow-ups and complaints come to, over all months.
 *
 * @param due follow-up calls that were planned
 * @param reached calls in which the customer was reached
 * @param dissatisfied calls that ended dissatisfied at least once
 * @param complaints complaints received
 * @param answered complaints closed with the customer's opinion of the answer on record
 * @param content complainants who were satisfied with the answer
 */
public record CareFigures(long due, long reached, long dissatisfied, long complaints, long answered, long content) {

    /** Nothing yet. */
    static CareFigures none() {
        return new CareFigures(0, 0, 0, 0, 0, 0);
    }
}
