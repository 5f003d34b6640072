package org.dealersdk.cli.report;

import java.time.YearMonth;
import java.util.List;
import org.dealersdk.cli.published.PublishedFigures;
import org.dealersdk.cli.published.PublishedMonth;
import org.dealersdk.cli.published.PublishedPlan;
import org.dealersdk.cli.published.PublishedSurvey;

/**
 * The months a report or a replay is about, both ends included.
 *
 * @param from first month
 * @param to last month, not before the first
 */
public record Period(YearMonth from, YearMonth to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period that ends before it begins");
        }
    }

    /** All months that were published. */
    public static Period of(PublishedFigures published) {
        List<PublishedMonth> months = published.months();
        return new Period(months.get(0).month(), months.get(months.size() - 1).month());
    }

    /** True when the month is one of them. */
    public boolean covers(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }

    /** The published months among them. */
    public List<PublishedMonth> months(PublishedFigures published) {
        return published.months().stream().filter(one -> covers(one.month())).toList();
    }

    /** The published plans among them. */
    public List<PublishedPlan> plans(PublishedFigures published) {
        return published.plans().stream().filter(one -> covers(one.month())).toList();
    }

    /** The surveys all of whose published months are among them. */
    public List<PublishedSurvey> surveys(PublishedFigures published) {
        return published.surveys().stream()
                .filter(survey -> published.months().stream()
                        .map(PublishedMonth::month)
                        .filter(month ->
                                month.getYear() == survey.year() && (month.getMonthValue() + 2) / 3 == survey.quarter())
                        .allMatch(this::covers))
                .toList();
    }
}
