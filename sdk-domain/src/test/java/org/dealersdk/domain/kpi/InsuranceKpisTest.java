package org.dealersdk.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.kpi.Months.*;

import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import org.dealersdk.domain.insurance.InsuranceFigures;
import org.dealersdk.domain.policy.RenewalBase;
import org.dealersdk.domain.requirement.Requirement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InsuranceKpisTest {

    @ParameterizedTest
    @CsvSource({
        "JANUARY, 1600, true", "JANUARY, 1599, false", "FEBRUARY, 2500, true", "FEBRUARY, 2499, false",
        "MARCH, 5000, true", "MARCH, 4999, false", "APRIL, 5000, true", "DECEMBER, 4999, false"
    })
    @Requirement({"R293", "V19", "K23"})
    void renewal_is_half_of_those_due_each_month_with_milestones_on_the_way(Month month, long renewed, boolean met) {
        RenewalMonth facts =
                new RenewalMonth(insurance("due", 10_000, "renewedOfDue", renewed), RenewalBase.DUE_FOR_RENEWAL, 0);
        assertThat(InsuranceKpis.RENEWAL_RATE.isMet(facts, STANDARD, month)).contains(met);
    }

    @Test
    @Requirement({"R293", "A06"})
    void the_renewal_rate_has_the_base_the_policy_names() {
        InsuranceFigures month = insurance("due", 80, "renewedOfDue", 40, "renewed", 16);
        assertFigure(
                InsuranceKpis.RENEWAL_RATE, new RenewalMonth(month, RenewalBase.DUE_FOR_RENEWAL, 100), "50.00", true);
        assertFigure(
                InsuranceKpis.RENEWAL_RATE, new RenewalMonth(month, RenewalBase.ACTIVE_CUSTOMERS, 100), "16.00", false);
        assertNoFigure(InsuranceKpis.RENEWAL_RATE, new RenewalMonth(month, RenewalBase.ACTIVE_CUSTOMERS, 0));
        assertNoFigure(InsuranceKpis.RENEWAL_RATE, new RenewalMonth(insurance(), RenewalBase.DUE_FOR_RENEWAL, 9));
    }

    @Test
    @Requirement({"R295", "K08"})
    void a_renewed_vehicle_earns_a_hundred() {
        assertFigure(InsuranceKpis.RENEWAL_PROFIT, insurance("renewalProfit", "300.00", "renewed", 3), "100.00", true);
        assertFigure(InsuranceKpis.RENEWAL_PROFIT, insurance("renewalProfit", "299.99", "renewed", 3), "100.00", false);
        assertNoFigure(InsuranceKpis.RENEWAL_PROFIT, insurance());
    }

    @Test
    @Requirement("R309")
    void more_new_cars_are_insured_at_their_sale_than_the_month_before() {
        NewCarSales before = new NewCarSales(insurance("insuredNewCars", 1), 4);
        NewCarSales after = new NewCarSales(insurance("insuredNewCars", 2), 4);
        assertFigure(InsuranceKpis.POINT_OF_SALE_RATE, before, "25.00", true);
        assertThat(InsuranceKpis.POINT_OF_SALE_RATE.isMet(after, before, STANDARD, Month.MAY))
                .contains(true);
        assertThat(InsuranceKpis.POINT_OF_SALE_RATE.isMet(before, before, STANDARD, Month.MAY))
                .contains(false);
        assertNoFigure(InsuranceKpis.POINT_OF_SALE_RATE, new NewCarSales(insurance(), 0));
    }

    @Test
    @Requirement({"R296", "V12", "K29"})
    void accident_revenue_matches_the_premiums_sold_and_renewed() {
        assertFigure(
                InsuranceKpis.PREMIUM_MATCHING,
                insurance("accidentRevenue", "100.00", "premiumsSold", "60.00", "premiumsRenewed", "40.00"),
                "100.00",
                true);
        assertFigure(
                InsuranceKpis.PREMIUM_MATCHING,
                insurance("accidentRevenue", "99999.99", "premiumsSold", "100000.00"),
                "100.00",
                false);
        assertNoFigure(InsuranceKpis.PREMIUM_MATCHING, insurance("accidentRevenue", "1.00"));
    }

    @Test
    @Requirement({"R299", "V12", "A07", "K74"})
    void accident_gross_profit_is_49_point_2_percent_of_insurance_income_as_the_table_says() {
        InsuranceFigures year = insurance(
                "accidentProfit", "50509.00",
                "premiumsSold", "53626.00",
                "premiumsRenewed", "48958.00",
                "output", "112242.00");
        assertThat(InsuranceKpis.PROFIT_TO_PREMIUMS.of(year))
                .as("not 45.0, which is the share of repair gross profit the text mistakes it for")
                .contains(new BigDecimal("49.2"));
        assertThat(InsuranceKpis.PREMIUM_MATCHING.of(year)).as("another figure").contains(new BigDecimal("0.00"));
        assertThat(InsuranceKpis.PROFIT_TO_PREMIUMS.target(STANDARD, Month.MAY)).isEmpty();
        assertNoFigure(InsuranceKpis.PROFIT_TO_PREMIUMS, insurance("accidentProfit", "1.00"));
    }

    @Test
    @Requirement({"R296", "R310", "K30"})
    void nine_of_ten_reported_accidents_come_to_the_shop() {
        assertFigure(InsuranceKpis.ACCIDENT_RETURN_RATE, insurance("returned", 9, "reported", 10), "90.00", true);
        assertFigure(
                InsuranceKpis.ACCIDENT_RETURN_RATE, insurance("returned", 8_999, "reported", 10_000), "89.99", false);
        assertNoFigure(InsuranceKpis.ACCIDENT_RETURN_RATE, insurance());
    }

    @ParameterizedTest
    @CsvSource({
        "JANUARY, 700.00, true",
        "JANUARY, 699.99, false",
        "FEBRUARY, 850.00, true",
        "FEBRUARY, 849.99, false",
        "MARCH, 900.00, true",
        "MARCH, 899.99, false",
        "APRIL, 900.00, true"
    })
    @Requirement({"R296", "K63"})
    void accident_gross_profit_approaches_its_budget_by_milestones(Month month, String profit, boolean met) {
        AccidentBudget facts = new AccidentBudget(insurance("accidentProfit", profit), cny("1000.00"));
        assertThat(InsuranceKpis.ACCIDENT_BUDGET.isMet(facts, STANDARD, month)).contains(met);
        assertNoFigure(InsuranceKpis.ACCIDENT_BUDGET, new AccidentBudget(facts.insurance(), cny("0.00")));
    }

    @Test
    @Requirement({"R300", "K47"})
    void insured_body_and_paint_is_more_than_thirty_percent_of_the_output() {
        assertFigure(
                InsuranceKpis.BODY_PAINT_SHARE,
                insurance("insuredBodyPaint", "3000.00", "output", "10000.00"),
                "30.00",
                false);
        assertFigure(
                InsuranceKpis.BODY_PAINT_SHARE,
                insurance("insuredBodyPaint", "3000.01", "output", "10000.00"),
                "30.00",
                true);
        assertNoFigure(InsuranceKpis.BODY_PAINT_SHARE, insurance());
    }

    @Test
    @Requirement({"R301", "K41"})
    void insurers_are_charged_two_million_two_hundred_thousand_a_year() {
        InsuranceFigures half = insurance("accidentRevenue", "1100000.00");
        InsuranceFigures less = insurance("accidentRevenue", "1099999.99");
        assertFigure(InsuranceKpis.TURNOVER, List.of(half, half), "2200000.00", true);
        assertFigure(InsuranceKpis.TURNOVER, List.of(half, less), "2199999.99", false);
        assertNoFigure(InsuranceKpis.TURNOVER, List.of());
    }

    @Test
    @Requirement({"R301", "K44"})
    void an_insurance_job_is_worth_eighteen_hundred() {
        assertFigure(
                InsuranceKpis.AVERAGE_JOB, insurance("accidentRevenue", "7200.00", "insuredJobs", 4), "1800.00", true);
        assertFigure(
                InsuranceKpis.AVERAGE_JOB, insurance("accidentRevenue", "7199.99", "insuredJobs", 4), "1800.00", false);
        assertNoFigure(InsuranceKpis.AVERAGE_JOB, insurance());
    }

    @Test
    @Requirement("R306")
    void the_duration_of_accident_repairs_is_their_mean() {
        assertThat(InsuranceKpis.REPAIR_TIME.of(insurance("repairHours", 75, "repairs", 2)))
                .contains(new BigDecimal("37.5"));
        assertNoFigure(InsuranceKpis.REPAIR_TIME, insurance());
    }
}
