package org.dealersdk.cli.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.cli.published.PublishedFigures;
import org.dealersdk.cli.published.PublishedMonth;
import org.dealersdk.cli.published.PublishedSurvey;
import org.jspecify.annotations.Nullable;

/**
 * Every visit of the published two years, grown from the published figures and a seed: the same figures and seed give the same plan,
 * month by month and in any order. Immutable.
 */
final class DemoPlan {

    private final PublishedFigures published;
    private final Seeds seeds;
    private final Shop shop;
    private final Fleet fleet;

    DemoPlan(PublishedFigures published, Seeds seeds, Shop shop) {
        this.published = published;
        this.seeds = seeds;
        this.shop = shop;
        this.fleet = new Fleet(visitsBefore(published.months().size()));
    }

    /** The jobs of a published month: intakes in the order they come, then pre-delivery inspections. */
    MonthPlan month(YearMonth month) {
        List<PublishedMonth> months = published.months();
        for (int i = 0; i < months.size(); i++) {
            if (months.get(i).month().equals(month)) {
                return new MonthPlan(
                        months.get(i), seeds, shop, fleet, visitsBefore(i), inspectionsBefore(i), surveys(month));
            }
        }
        throw new IllegalArgumentException(month + " was not published");
    }

    /** The answers given in a month: its share of the quarter's. */
    private List<SurveyPlan> surveys(YearMonth month) {
        PublishedSurvey survey = survey(month);
        if (survey == null) {
            return List.of();
        }
        List<YearMonth> quarter = new ArrayList<>();
        for (PublishedMonth one : published.months()) {
            if (survey.equals(survey(one.month()))) {
                quarter.add(one.month());
            }
        }
        int[] shares = Partition.even(QuarterPlan.ANSWERS, quarter.size(), QuarterPlan.ANSWERS);
        int before = 0;
        for (int i = 0; i < quarter.indexOf(month); i++) {
            before += shares[i];
        }
        return QuarterPlan.of(survey, seeds).subList(before, before + shares[quarter.indexOf(month)]);
    }

    private @Nullable PublishedSurvey survey(YearMonth month) {
        return published.surveys().stream()
                .filter(one -> one.year() == month.getYear() && one.quarter() == (month.getMonthValue() + 2) / 3)
                .findFirst()
                .orElse(null);
    }

    private int visitsBefore(int month) {
        return published.months().subList(0, month).stream()
                .mapToInt(PublishedMonth::intakes)
                .sum();
    }

    private int inspectionsBefore(int month) {
        return published.months().subList(0, month).stream()
                .mapToInt(PublishedMonth::pdi)
                .sum();
    }
}
