package org.dealersdk.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dealersdk.cli.published.PublishedFigures;
import org.dealersdk.cli.published.PublishedMonth;
import org.dealersdk.cli.published.PublishedSurvey;
import org.dealersdk.domain.policy.CalendarPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.Payer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoPlanTest {

    private static final PublishedFigures PUBLISHED = PublishedFigures.shipped();
    private static final Shop SHOP = new Shop(CalendarPolicy.standard().workingCalendar());

    private static DemoPlan plan(long seed) {
        return new DemoPlan(PUBLISHED, new Seeds(seed), SHOP);
    }

    static Stream<PublishedMonth> months() {
        return PUBLISHED.months().stream();
    }

    @Test
    void the_shipped_figures_are_the_published_two_years() {
        assertThat(PUBLISHED.months()).hasSize(23);
        assertThat(PUBLISHED.months().stream().mapToInt(PublishedMonth::intakes).sum())
                .isEqualTo(14_997);
        assertThat(PUBLISHED.months().stream().mapToInt(PublishedMonth::pdi).sum())
                .isEqualTo(3_589);
    }

    @ParameterizedTest
    @MethodSource("months")
    void the_plan_of_every_month_adds_up_to_the_published_figures_to_the_fen(PublishedMonth month) {
        for (long seed : new long[] {1, 7, 20090101, Long.MAX_VALUE}) {
            List<JobPlan> jobs = plan(seed).month(month.month()).jobs();
            List<JobPlan> visits = jobs.stream().filter(job -> !job.isPdi()).toList();

            assertThat(visits).hasSize(month.intakes());
            assertThat(visits.stream().mapToLong(JobPlan::fen).sum()).isEqualTo(month.outputFen());
            assertThat(visits.stream().mapToLong(JobPlan::labourFen).sum()).isEqualTo(month.labourFen());
            assertThat(jobs).hasSize(month.intakes() + month.pdi());
        }
    }

    @ParameterizedTest
    @MethodSource("months")
    void every_visit_of_the_plan_can_happen(PublishedMonth month) {
        Set<String> numbers = new HashSet<>();
        for (JobPlan job : plan(42).month(month.month()).jobs()) {
            assertThat(numbers.add(job.number())).isTrue();
            assertThat(job.lines()).isNotEmpty().allMatch(line -> line.fen() > 0);
            assertThat(SHOP.calendar().isOpen(SHOP.instant(job.arrival()))).isTrue();
            assertThat(job.minutes()).isPositive();
            LocalDateTime collected = SHOP.after(job.arrival(), job.minutes() + 150);
            assertThat(YearMonth.from(collected)).isEqualTo(month.month());
            if (job.isPdi()) {
                assertThat(job.lines()).allMatch(line -> line.payer() == Payer.INTERNAL);
            } else {
                assertThat(job.lines()).noneMatch(line -> line.payer() == Payer.INTERNAL);
                assertThat(job.labourFen()).isLessThan(job.fen());
            }
        }
    }

    @Test
    void everyday_visits_cost_hundreds_and_body_work_costs_thousands() {
        List<Long> yuan = plan(42).month(YearMonth.of(2010, 1)).jobs().stream()
                .filter(job -> !job.isPdi())
                .map(job -> job.fen() / 100)
                .sorted()
                .toList();

        assertThat(yuan.get(yuan.size() / 2)).isBetween(300L, 800L);
        assertThat(yuan.get(yuan.size() - 1)).isGreaterThan(3_000L);
    }

    @Test
    @Requirement("R055")
    void about_three_in_ten_come_by_appointment() {
        List<JobPlan> visits = plan(42).month(YearMonth.of(2010, 7)).jobs().stream()
                .filter(job -> !job.isPdi())
                .toList();

        assertThat(visits.stream().filter(JobPlan::booked).count() * 100 / visits.size())
                .isBetween(25L, 35L);
    }

    @Test
    void the_same_seed_gives_the_same_plan_and_another_seed_another_one() {
        YearMonth month = YearMonth.of(2009, 5);

        assertThat(plan(5).month(month).jobs()).isEqualTo(plan(5).month(month).jobs());
        assertThat(plan(5).month(month).jobs())
                .isNotEqualTo(plan(6).month(month).jobs());
    }

    @Test
    void no_car_has_two_visits_at_a_time_and_most_cars_come_back() {
        Map<Integer, LocalDateTime> last = new HashMap<>();
        int visits = 0;
        for (PublishedMonth month : PUBLISHED.months()) {
            for (JobPlan job : plan(42).month(month.month()).jobs()) {
                if (!job.isPdi()) {
                    visits++;
                    LocalDateTime before = last.put(job.car(), job.arrival());
                    assertThat(before == null || before.plusDays(30).isBefore(job.arrival()))
                            .isTrue();
                }
            }
        }
        assertThat(last.size()).isLessThan(visits / 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    @Requirement({"R244", "R245", "R246", "R247"})
    void the_answers_of_a_quarter_give_the_published_survey(int quarter) {
        PublishedSurvey survey = PUBLISHED.surveys().get(quarter - 1);
        List<SurveyPlan> answers = new ArrayList<>();
        for (PublishedMonth month : PUBLISHED.months()) {
            if (month.month().getYear() == 2010 && (month.month().getMonthValue() + 2) / 3 == quarter) {
                plan(42).month(month.month()).jobs().stream()
                        .map(JobPlan::survey)
                        .filter(one -> one != null)
                        .forEach(answers::add);
            }
        }

        assertThat(answers).hasSize(30);
        assertThat(mean(answers.stream().map(SurveyPlan::overall).toList(), 1)
                        .movePointRight(1)
                        .intValueExact())
                .isEqualTo(survey.overall());
        long top = answers.stream().filter(answer -> answer.overall() >= 9).count();
        assertThat(BigDecimal.valueOf(top * 100).divide(BigDecimal.valueOf(30), 2, RoundingMode.HALF_UP))
                .isEqualByComparingTo(survey.topTwoBox());
        if (survey.factors() != null) {
            assertThat(mean(
                            answers.stream()
                                    .flatMap(answer -> answer.factors().stream())
                                    .toList(),
                            2))
                    .isEqualByComparingTo(survey.factors());
        }
        assertThat(mean(
                        answers.stream()
                                .flatMap(answer -> answer.implementation().stream())
                                .toList(),
                        2))
                .isEqualByComparingTo(survey.implementation());
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.overall()).isBetween(1, 10);
            assertThat(answer.factors()).hasSize(20).allMatch(score -> score >= 0 && score <= 100);
            assertThat(answer.implementation()).hasSize(11).allMatch(score -> score >= 0 && score <= 100);
        });
    }

    private static BigDecimal mean(List<Integer> scores, int decimals) {
        return BigDecimal.valueOf(scores.stream().mapToInt(Integer::intValue).sum())
                .divide(BigDecimal.valueOf(scores.size()), decimals, RoundingMode.HALF_UP);
    }
}
