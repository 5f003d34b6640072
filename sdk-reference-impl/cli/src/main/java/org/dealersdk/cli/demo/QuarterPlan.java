package org.dealersdk.cli.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dealersdk.cli.published.PublishedSurvey;

/** The survey answers of one quarter: thirty customers whose scores give the published figures exactly. */
final class QuarterPlan {

    /** The Top-2-box figures published (63.33, 83.33, 80.00 %) are shares of thirty. */
    static final int ANSWERS = 30;

    private static final int FACTORS = 20;
    private static final int IMPLEMENTATIONS = 11;
    private static final int MOST = 100;
    private static final int BEST = 10;

    /** The factor average of a quarter that was not published follows process implementation at this distance. */
    private static final BigDecimal UNPUBLISHED_BELOW = new BigDecimal("1.08");

    private QuarterPlan() {}

    /** The answers, in the order they are given. */
    static List<SurveyPlan> of(PublishedSurvey published, Seeds seeds) {
        Random random = new Random(
                seeds.of("survey", published.year(), published.quarter()).nextLong());
        List<Integer> overall = overall(published, random);
        BigDecimal factors = published.factors();
        List<Integer> satisfaction = scores(
                FACTORS, factors == null ? published.implementation().subtract(UNPUBLISHED_BELOW) : factors, random);
        List<Integer> implementation = scores(IMPLEMENTATIONS, published.implementation(), random);
        List<SurveyPlan> answers = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
            answers.add(new SurveyPlan(
                    overall.get(i),
                    satisfaction.subList(i * FACTORS, (i + 1) * FACTORS),
                    implementation.subList(i * IMPLEMENTATIONS, (i + 1) * IMPLEMENTATIONS)));
        }
        return List.copyOf(answers);
    }

    /** So many nines and tens as the Top-2-box says, the rest 8 or less, and the mean ten times F1. */
    private static List<Integer> overall(PublishedSurvey published, Random random) {
        int top = published
                .topTwoBox()
                .multiply(BigDecimal.valueOf(ANSWERS))
                .divide(BigDecimal.valueOf(MOST), 0, RoundingMode.HALF_UP)
                .intValueExact();
        int sum = published.overall() * ANSWERS / BEST;
        int others = ANSWERS - top;
        int low = Math.min(others * 7 + others / 2, sum - top * 9);
        low = Math.max(low, sum - top * BEST);
        List<Integer> scores = new ArrayList<>();
        for (int tens : Partition.even(sum - low - top * 9, top, 1)) {
            scores.add(9 + tens);
        }
        for (int score : Partition.even(low, others, 8)) {
            scores.add(score);
        }
        Collections.shuffle(scores, random);
        return scores;
    }

    /** As many scores as customers and factors, whose mean is the published one to two decimals. */
    private static List<Integer> scores(int factors, BigDecimal mean, Random random) {
        int count = ANSWERS * factors;
        int sum = mean.multiply(BigDecimal.valueOf(count))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        int[] scores = Partition.even(sum, count, MOST);
        for (int i = 0; i < count * 4; i++) {
            int from = random.nextInt(count);
            int to = random.nextInt(count);
            int moved = Math.min(random.nextInt(6), Math.min(scores[from], MOST - scores[to]));
            scores[from] -= moved;
            scores[to] += moved;
        }
        List<Integer> list = new ArrayList<>();
        for (int score : scores) {
            list.add(score);
        }
        return list;
    }
}
