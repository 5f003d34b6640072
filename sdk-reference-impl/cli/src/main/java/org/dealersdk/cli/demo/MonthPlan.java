package org.dealersdk.cli.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.dealersdk.cli.published.PublishedMonth;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Trade;

/**
 * The jobs of one month. Each visit's kind, time and usual price come from its own random numbers; then prices and labour are fitted
 * so that the month's output and labour output are the published ones to the fen.
 */
final class MonthPlan {

    private static final long YUAN = 100;
    private static final double BOOKED = 0.3;
    private static final double REWORK = 0.015;
    private static final double UNREACHABLE = 0.06;
    private static final double COMPLAINING = 0.005;
    private static final double FOUND = 0.2;
    private static final double FEWEST_BODYSHOP = 0.04;
    private static final double MOST_BODYSHOP = 0.2;
    private static final int DAYS_WITHOUT_LONG_JOBS = 5;
    private static final int LATEST_ARRIVAL = 400;
    private static final int LATEST_ON_LAST_DAY = 180;
    private static final int RECEPTION_AND_COLLECTION = 200;
    private static final double SURVEYED_UNTIL = 0.6;
    private static final long PDI_LABOUR = 8000;
    private static final int PDI_MINUTES = 45;

    private final PublishedMonth published;
    private final Seeds seeds;
    private final Shop shop;
    private final Fleet fleet;
    private final int visitsBefore;
    private final int inspectionsBefore;
    private final List<SurveyPlan> surveys;
    private final List<LocalDate> days;

    MonthPlan(
            PublishedMonth published,
            Seeds seeds,
            Shop shop,
            Fleet fleet,
            int visitsBefore,
            int inspectionsBefore,
            List<SurveyPlan> surveys) {
        this.published = published;
        this.seeds = seeds;
        this.shop = shop;
        this.fleet = fleet;
        this.visitsBefore = visitsBefore;
        this.inspectionsBefore = inspectionsBefore;
        this.surveys = surveys;
        this.days = shop.days(published.month());
    }

    YearMonth month() {
        return published.month();
    }

    /** All jobs: intakes in the order they come, then pre-delivery inspections. */
    List<JobPlan> jobs() {
        int count = published.intakes();
        Recipe[] recipes = new Recipe[count];
        double[] prices = new double[count];
        double[] labour = new double[count];
        for (int i = 0; i < count; i++) {
            SplittableRandom random = seeds.of(month(), "price", i);
            recipes[i] = recipe(i, random);
            prices[i] = recipes[i].price(random.nextDouble());
        }
        long[] amounts = Partition.of(published.outputFen(), prices, YUAN);
        for (int i = 0; i < count; i++) {
            labour[i] = amounts[i] * recipes[i].labour();
        }
        long[] labourAmounts = Partition.of(published.labourFen(), labour, YUAN);
        List<JobPlan> jobs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            jobs.add(visit(i, recipes[i], amounts[i], labourAmounts[i]));
        }
        for (int i = 0; i < published.pdi(); i++) {
            jobs.add(inspection(i));
        }
        return List.copyOf(jobs);
    }

    private Recipe recipe(int index, SplittableRandom random) {
        double chance = random.nextDouble();
        double mean = (double) published.outputFen() / YUAN / published.intakes();
        double bodyshop = (mean - Recipe.EVERYDAY) / (Recipe.BODYSHOP - Recipe.EVERYDAY);
        bodyshop = Math.max(FEWEST_BODYSHOP, Math.min(MOST_BODYSHOP, bodyshop));
        bodyshop = bodyshop * days.size() / (days.size() - DAYS_WITHOUT_LONG_JOBS);
        if (day(index, published.intakes()) < days.size() - DAYS_WITHOUT_LONG_JOBS && chance < bodyshop) {
            return random.nextDouble() < 0.6 ? Recipe.BODY_PAINT : Recipe.ACCIDENT;
        }
        return Recipe.everyday(random.nextDouble());
    }

    private JobPlan visit(int index, Recipe recipe, long amount, long labour) {
        SplittableRandom random = seeds.of(month(), "visit", index);
        int car = fleet.car(visitsBefore + index);
        LocalDateTime arrival = arrival(index, published.intakes(), random);
        long time = shop.minutesBetween(arrival, shop.closing(days.get(days.size() - 1))) - RECEPTION_AND_COLLECTION;
        int minutes = (int) Math.min(recipe.minutes(random.nextDouble()), time);
        List<LinePlan> lines = lines(recipe, car % StockPart.MODELS, amount, labour, random);
        int survey = survey(index);
        boolean lastIsPart = lines.size() > 2 && !lines.get(lines.size() - 1).isLabour();
        return new JobPlan(
                String.format("DEMO-%tY%<tm-%04d", month().atDay(1), index + 1),
                recipe.type(),
                car,
                random.nextDouble() < BOOKED,
                arrival,
                minutes,
                lines,
                lastIsPart && random.nextDouble() < FOUND ? lines.size() - 1 : null,
                random.nextDouble() < REWORK,
                survey < 0 ? mood(random.nextDouble()) : Mood.CONTENT,
                survey < 0 ? null : surveys.get(survey));
    }

    private JobPlan inspection(int index) {
        LocalDateTime arrival = arrival(index, published.pdi(), seeds.of(month(), "pdi", index));
        return new JobPlan(
                String.format("DEMO-%tY%<tm-P%03d", month().atDay(1), index + 1),
                JobType.PDI,
                inspectionsBefore + index,
                false,
                arrival,
                PDI_MINUTES,
                List.of(new LinePlan(Trade.MECHANICAL, Payer.INTERNAL, null, 1, PDI_LABOUR)),
                null,
                false,
                Mood.CONTENT,
                null);
    }

    private List<LinePlan> lines(Recipe recipe, int model, long amount, long labour, SplittableRandom random) {
        List<LinePlan> lines = new ArrayList<>();
        double[] even = new double[recipe.trades().size()];
        Arrays.fill(even, 1);
        long[] shares = Partition.of(labour, even, YUAN);
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                lines.add(new LinePlan(recipe.trades().get(i), recipe.payer(), null, 1, shares[i]));
            }
        }
        Trade trade = recipe.trades().get(recipe.trades().size() - 1);
        long left = amount - labour;
        int most = recipe.isBodyshop() ? 5 : 2;
        for (int tries = 0; tries < most * 2 && lines.size() < shares.length + most; tries++) {
            StockPart part = StockPart.by(random, recipe, model);
            boolean fitted = lines.stream().anyMatch(line -> part.equals(line.part()));
            if (part.fen() <= left && !fitted) {
                lines.add(new LinePlan(trade, recipe.payer(), part, 1, part.fen()));
                left -= part.fen();
            }
        }
        if (left > 0) {
            lines.add(new LinePlan(trade, recipe.payer(), StockPart.consumables(model), 1, left));
        }
        return lines;
    }

    private LocalDateTime arrival(int index, int count, SplittableRandom random) {
        int day = day(index, count);
        int latest = day == days.size() - 1 ? LATEST_ON_LAST_DAY : LATEST_ARRIVAL;
        return shop.opening(days.get(day)).plusMinutes(random.nextInt(latest));
    }

    private int day(int index, int count) {
        return (int) ((long) index * days.size() / count);
    }

    /** Which answer of the month this visit gives, early enough to be called within the month; -1 for none. */
    private int survey(int index) {
        double distance = published.intakes() * SURVEYED_UNTIL / Math.max(1, surveys.size());
        int number = (int) Math.round(index / distance);
        return number < surveys.size() && (int) Math.round(number * distance) == index ? number : -1;
    }

    private Mood mood(double chance) {
        double dissatisfied = month().getYear() < 2010 ? 0.026 : 0.015;
        if (chance < dissatisfied) {
            return Mood.DISSATISFIED;
        }
        if (chance < dissatisfied + COMPLAINING) {
            return Mood.COMPLAINING;
        }
        return chance < dissatisfied + COMPLAINING + UNREACHABLE ? Mood.UNREACHABLE : Mood.CONTENT;
    }
}
