package org.dealersdk.domain.insurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.insurance.Contracts.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.kpi.AccidentBudget;
import org.dealersdk.domain.kpi.InsuranceKpis;
import org.dealersdk.domain.kpi.NewCarSales;
import org.dealersdk.domain.kpi.RenewalMonth;
import org.dealersdk.domain.policy.InsuranceRules;
import org.dealersdk.domain.policy.RenewalBase;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InsuranceFiguresTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final InsuranceRules RULES = InsuranceRules.standard();
    private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");

    private static InsuranceTally tally(YearMonth month) {
        return new InsuranceTally(month, ZoneId.of("Asia/Shanghai"), YUAN, line -> Money.zero(YUAN));
    }

    private static InsuranceFigures figures(String premiums, String revenue, String profit) {
        return new InsuranceFigures(
                JUNE,
                cny(premiums),
                cny("0.00"),
                cny("0.00"),
                16,
                80,
                40,
                9,
                10,
                9,
                cny(revenue),
                cny(profit),
                4,
                cny("3000.00"),
                cny("10000.00"),
                2,
                75);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    @Requirement({"R293", "A06"})
    void the_renewal_rate_has_the_sources_base_and_the_right_one() {
        InsuranceFigures month = figures("1.00", "0.00", "0.00");
        assertThat(InsuranceKpis.RENEWAL_RATE.of(new RenewalMonth(month, RenewalBase.ACTIVE_CUSTOMERS, 100)))
                .contains(number("16.00"));
        assertThat(InsuranceKpis.RENEWAL_RATE.of(new RenewalMonth(month, RenewalBase.DUE_FOR_RENEWAL, 100)))
                .contains(number("50.00"));
        assertThat(InsuranceKpis.RENEWAL_RATE.of(new RenewalMonth(month, RenewalBase.ACTIVE_CUSTOMERS, 0)))
                .isEmpty();
        assertThat(RULES.renewal().base()).isEqualTo(RenewalBase.DUE_FOR_RENEWAL);
    }

    @ParameterizedTest
    @CsvSource({
        "JANUARY, 16, true", "JANUARY, 15.9999, false", "FEBRUARY, 25, true", "FEBRUARY, 24.9999, false",
        "MARCH, 50, true", "MARCH, 49.9999, false", "APRIL, 50, true", "DECEMBER, 49.9999, false"
    })
    @Requirement({"R293", "V19"})
    void renewal_approaches_its_target_by_the_milestones_of_the_year(Month month, BigDecimal rate, boolean met) {
        assertThat(RULES.renewal().rate().of(month).isMetBy(rate)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({
        "JANUARY, 70, true",
        "JANUARY, 69.9999, false",
        "FEBRUARY, 85, true",
        "FEBRUARY, 84.9999, false",
        "MARCH, 90, true",
        "MARCH, 89.9999, false"
    })
    @Requirement("R296")
    void accident_profit_approaches_its_budget_by_the_milestones_of_the_year(
            Month month, BigDecimal reached, boolean met) {
        assertThat(RULES.accident().profitBudget().of(month).isMetBy(reached)).isEqualTo(met);
        assertThat(InsuranceKpis.ACCIDENT_BUDGET.of(
                        new AccidentBudget(figures("1.00", "0.00", "850.00"), cny("1000.00"))))
                .contains(number("85.00"));
    }

    @Test
    @Requirement("V19")
    void a_store_has_milestones_of_its_own() {
        InsuranceRules own = DealerPolicyFile.read(
                        "insurance: {renewal: {rate: {target: '>= 60', milestones: {'1': 30, '12': 55}}}}")
                .insurance();
        assertThat(own.renewal().rate().of(Month.JANUARY).isMetBy(number("30"))).isTrue();
        assertThat(own.renewal().rate().of(Month.FEBRUARY).isMetBy(number("59")))
                .isFalse();
        assertThat(own.renewal().rate().of(Month.DECEMBER).isMetBy(number("55")))
                .isTrue();
        assertThat(problems(() -> DealerPolicyFile.read("insurance: {renewal: {rate: {milestones: {'13': 30}}}}")))
                .containsExactly("POL-004");
    }

    @Test
    @Requirement({"R299", "V12", "A07", "R296"})
    void premium_matching_and_profit_to_income_are_two_figures_with_the_tables_numbers() {
        InsuranceFigures year = figures("102584.00", "110000.00", "50509.00");
        assertThat(InsuranceKpis.PROFIT_TO_PREMIUMS.of(year))
                .as("50,509 / 102,584, as the table says")
                .contains(number("49.2"));
        assertThat(InsuranceKpis.PREMIUM_MATCHING.of(year)).contains(number("107.23"));
        assertThat(RULES.accident().premiumMatching().isMetBy(number("100"))).isTrue();
        assertThat(RULES.accident().premiumMatching().isMetBy(number("99.9999")))
                .isFalse();
        assertThat(InsurancePay.expectedAccidentProfit(cny("102584.00"), RULES)).isEqualTo(cny("50471.33"));
        assertThat(InsuranceKpis.PREMIUM_MATCHING.of(figures("0.01", "0.00", "0.00")))
                .contains(number("0.00"));
    }

    @ParameterizedTest
    @CsvSource({"99.99, false", "100, true"})
    @Requirement("R295")
    void renewal_earns_a_hundred_per_vehicle(BigDecimal perVehicle, boolean met) {
        assertThat(RULES.renewal().profitPerVehicle().isMetBy(perVehicle)).isEqualTo(met);
        InsuranceTally tally = tally(JUNE);
        tally.add(issued("N-1", "V-1", sale(SaleKind.RENEWAL)));
        tally.add(issued("N-2", "V-1", sale(SaleKind.RENEWAL)));
        tally.add(issued("N-3", "V-2", sale(SaleKind.RENEWAL)));
        InsuranceFigures month = tally.figures();
        assertThat(month.renewed()).as("vehicles, not contracts").isEqualTo(2);
        assertThat(month.renewalProfit()).isEqualTo(cny("900.00"));
        assertThat(InsuranceKpis.RENEWAL_PROFIT.of(month)).contains(number("450.00"));
    }

    @ParameterizedTest
    @CsvSource({"90, true", "89.9999, false"})
    @Requirement({"R296", "R310"})
    void nine_of_ten_reported_accidents_come_to_the_shop(BigDecimal rate, boolean met) {
        assertThat(InsuranceKpis.ACCIDENT_RETURN_RATE.of(figures("1.00", "0.00", "0.00")))
                .contains(number("90.00"));
        assertThat(RULES.accident().returnRate().isMetBy(rate)).isEqualTo(met);
    }

    @Test
    @Requirement({"R300", "R301"})
    void body_paint_share_turnover_and_average_job_have_the_sources_targets() {
        InsuranceFigures month = figures("1.00", "7200.00", "0.00");
        assertThat(InsuranceKpis.BODY_PAINT_SHARE.of(month)).contains(number("30.00"));
        assertThat(RULES.accident().bodyPaintShare().isMetBy(number("30"))).isFalse();
        assertThat(RULES.accident().bodyPaintShare().isMetBy(number("30.0001"))).isTrue();
        assertThat(InsuranceKpis.AVERAGE_JOB.of(month)).contains(number("1800.00"));
        assertThat(RULES.accident().averageJob().isMetBy(number("1800"))).isTrue();
        assertThat(RULES.accident().averageJob().isMetBy(number("1799.9999"))).isFalse();
        assertThat(RULES.accident().yearlyTurnover().isMetBy(number("2200000"))).isTrue();
        assertThat(RULES.accident().yearlyTurnover().isMetBy(number("2199999.99")))
                .isFalse();
        assertThat(InsuranceKpis.REPAIR_TIME.of(month)).contains(number("37.5"));
    }

    @Test
    @Requirement("R309")
    void new_cars_insured_at_their_sale_are_counted_by_vehicle() {
        InsuranceTally tally = tally(JUNE);
        tally.add(issued("N-1", "V-1", sale(SaleKind.POINT_OF_SALE)));
        tally.add(applied("N-2", "V-1", sale(SaleKind.POINT_OF_SALE), InsuranceKind.COMPULSORY)
                .issue("P-2", by(ZHOU))
                .after());
        tally.add(issued("N-3", "V-2", sale(SaleKind.OTHER)));
        tally.add(applied("N-4", "V-4", sale(SaleKind.POINT_OF_SALE), InsuranceKind.COMPULSORY));
        InsuranceFigures month = tally.figures();
        assertThat(month.insuredNewCars()).isEqualTo(1);
        assertThat(InsuranceKpis.POINT_OF_SALE_RATE.of(new NewCarSales(month, 4)))
                .contains(number("25.00"));
        assertThat(InsuranceKpis.POINT_OF_SALE_RATE.of(new NewCarSales(month, 0)))
                .isEqualTo(Optional.empty());
        assertThat(RULES.pointOfSaleRate().isMetBy(number("25"), number("24"))).isTrue();
        assertThat(RULES.pointOfSaleRate().isMetBy(number("25"), number("25"))).isFalse();
    }

    @Test
    @Requirement({"R293", "A06"})
    void what_belongs_to_a_month_is_decided_on_the_stores_wall() {
        Renewal due = in(RenewalState.RENEWED);
        YearMonth ends = YearMonth.of(2027, 5);
        for (YearMonth month : List.of(ends, ends.plusMonths(1))) {
            InsuranceTally tally = tally(month);
            tally.add(due);
            tally.add(in(RenewalState.LOST));
            assertThat(tally.figures().due()).isEqualTo(month.equals(ends) ? 2 : 0);
            assertThat(tally.figures().renewedOfDue()).isEqualTo(month.equals(ends) ? 1 : 0);
        }
        Instant midnight = Instant.parse("2026-06-30T16:00:00Z");
        for (Instant at : List.of(midnight.minus(MICRO), midnight)) {
            InsuranceTally tally = tally(JUNE);
            tally.add(applied("N-1", "V-1", sale(SaleKind.OTHER), InsuranceKind.COMMERCIAL)
                    .issue("P-1", by(ZHOU, at, STANDARD))
                    .after());
            tally.add(issued("N-2", "V-1", null));
            assertThat(tally.figures().premiums()).isEqualTo(cny(at.equals(midnight) ? "0.00" : "4000.00"));
        }
    }

    @Test
    @Requirement("R298")
    void the_accident_team_is_paid_gross_profit_times_rate_times_one_point_one() {
        assertThat(InsurancePay.accidentTeam(cny("50000.00"), number("0.12"), RULES))
                .isEqualTo(cny("6600.00"));
        InsuranceRules other =
                DealerPolicyFile.read("insurance: {accident: {payFactor: 1}}").insurance();
        assertThat(InsurancePay.accidentTeam(cny("50000.00"), number("0.12"), other))
                .isEqualTo(cny("6000.00"));
    }

    @Test
    @Requirement("R294")
    void a_renewal_clerk_gets_fifty_a_vehicle_and_the_agency_bears_the_salary() {
        assertThat(InsurancePay.renewalClerk(48, YUAN, RULES)).isEqualTo(cny("2400.00"));
        assertThat(InsurancePay.costOfRenewalClerk(48, cny("3000.00"), RULES)).isEqualTo(cny("2400.00"));
        InsuranceRules own = DealerPolicyFile.read("insurance: {renewal: {salaryPayer: dealer}}")
                .insurance();
        assertThat(InsurancePay.costOfRenewalClerk(48, cny("3000.00"), own)).isEqualTo(cny("5400.00"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "50, 1", "51, 2", "100, 2", "101, 3"})
    @Requirement({"R294", "V19"})
    void one_clerk_is_there_for_fifty_renewals_a_month(long renewals, long clerks) {
        assertThat(InsurancePay.renewalClerksFor(renewals, RULES)).isEqualTo(clerks);
    }
}
