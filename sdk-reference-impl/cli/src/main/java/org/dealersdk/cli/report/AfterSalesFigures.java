package org.dealersdk.cli.report;

import java.time.YearMonth;
import java.util.List;

/**
 * Everything the report says about a store, computed from what it holds and from nothing else.
 *
 * @param months oldest first, those with any order
 * @param surveys oldest first, those with any answer
 * @param care follow-ups and complaints
 * @param byKind settled orders by kind of work
 * @param byPayer settled lines by who pays
 * @param customers customer files
 * @param vehicles vehicle files
 */
public record AfterSalesFigures(
        List<MonthFigures> months,
        List<SurveyFigures> surveys,
        CareFigures care,
        List<Share> byKind,
        List<Share> byPayer,
        long customers,
        long vehicles) {

    public AfterSalesFigures {
        months = List.copyOf(months);
        surveys = List.copyOf(surveys);
        byKind = List.copyOf(byKind);
        byPayer = List.copyOf(byPayer);
    }

    /** That month, with zeros when the store has nothing of it. */
    public MonthFigures month(YearMonth month) {
        return months.stream()
                .filter(figures -> figures.month().equals(month))
                .findFirst()
                .orElseGet(() -> MonthFigures.none(month));
    }

    /** That quarter, with zeros when the store has nothing of it. */
    public SurveyFigures survey(int year, int quarter) {
        return surveys.stream()
                .filter(figures -> figures.year() == year && figures.quarter() == quarter)
                .findFirst()
                .orElseGet(() -> SurveyFigures.none(year, quarter));
    }

    /** All months together, under the first one. */
    public MonthFigures total() {
        return months.stream().reduce(MonthFigures::plus).orElseGet(() -> MonthFigures.none(YearMonth.of(1970, 1)));
    }
}
