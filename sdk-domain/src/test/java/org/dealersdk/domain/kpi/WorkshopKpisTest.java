package org.dealersdk.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.kpi.Months.*;

import java.time.Month;
import java.util.Map;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.oldparts.OldPartFigures;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.Target;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.WorkshopFigures;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkshopKpisTest {

    @Test
    @Requirement({"R055", "K28"})
    void three_of_ten_visits_are_by_appointment() {
        assertFigure(WorkshopKpis.APPOINTMENT_RATE, visits(10, "booked", 3), "30.0", true);
        assertFigure(WorkshopKpis.APPOINTMENT_RATE, visits(10_000, "booked", 2_999), "30.0", false);
        assertFigure(WorkshopKpis.APPOINTMENT_RATE, visits(3), "0.0", false);
        assertNoFigure(WorkshopKpis.APPOINTMENT_RATE, visits(0));
    }

    @Test
    @Requirement({"R120", "K58"})
    void quick_maintenance_is_three_of_ten_and_never_less_than_the_month_before() {
        WorkshopFigures enough = visits(40, "maintenance", 20, "quickMaintenance", 6);
        WorkshopFigures more = visits(40, "maintenance", 20, "quickMaintenance", 7);
        assertFigure(WorkshopKpis.QUICK_MAINTENANCE_RATE, enough, "30.00", true);
        assertFigure(
                WorkshopKpis.QUICK_MAINTENANCE_RATE,
                visits(40, "maintenance", 10_000, "quickMaintenance", 2_999),
                "29.99",
                false);
        assertQuick(WorkshopKpis.QUICK_MAINTENANCE_RATE, enough, more);
        assertNoFigure(WorkshopKpis.QUICK_MAINTENANCE_RATE, visits(40));
    }

    @Test
    @Requirement({"R120", "K59"})
    void quick_body_and_paint_is_three_of_ten_and_never_less_than_the_month_before() {
        WorkshopFigures enough = visits(40, "bodyPaint", 10, "quickBodyPaint", 3);
        WorkshopFigures more = visits(40, "bodyPaint", 10, "quickBodyPaint", 4);
        assertFigure(WorkshopKpis.QUICK_BODY_PAINT_RATE, enough, "30.00", true);
        assertFigure(
                WorkshopKpis.QUICK_BODY_PAINT_RATE,
                visits(40, "bodyPaint", 10_000, "quickBodyPaint", 2_999),
                "29.99",
                false);
        assertQuick(WorkshopKpis.QUICK_BODY_PAINT_RATE, enough, more);
        assertNoFigure(WorkshopKpis.QUICK_BODY_PAINT_RATE, visits(40));
    }

    @Test
    @Requirement({"R120", "K58", "K59"})
    void each_quick_lane_is_measured_against_its_own_target() {
        DealerPolicy own = DealerPolicyFile.read(
                "promise: {quickService: {maintenance: {rateTarget: '>= 40'}, bodyPaint: {rateTarget: '>= 20'}}}");
        assertThat(WorkshopKpis.QUICK_MAINTENANCE_RATE.target(own, Month.MAY)).contains(Target.parse(">= 40"));
        assertThat(WorkshopKpis.QUICK_BODY_PAINT_RATE.target(own, Month.MAY)).contains(Target.parse(">= 20"));
    }

    @Test
    @Requirement({"R131", "K06"})
    void three_of_ten_visits_have_additional_items() {
        assertFigure(WorkshopKpis.ADDITIONAL_ITEM_RATE, visits(10, "additional", 3), "30.00", true);
        assertFigure(WorkshopKpis.ADDITIONAL_ITEM_RATE, visits(10_000, "additional", 2_999), "29.99", false);
        assertNoFigure(WorkshopKpis.ADDITIONAL_ITEM_RATE, visits(0));
    }

    @Test
    @Requirement({"R141", "K39", "V05"})
    void fewer_than_two_in_a_hundred_visits_are_reworked_and_two_are_too_many() {
        assertFigure(WorkshopKpis.REWORK_RATE, visits(100, "reworked", 2), "2.00", false);
        assertFigure(WorkshopKpis.REWORK_RATE, visits(100_000, "reworked", 1_999), "2.00", true);
        assertFigure(WorkshopKpis.REWORK_RATE, visits(100), "0.00", true);
        assertNoFigure(WorkshopKpis.REWORK_RATE, visits(0));
    }

    @Test
    @Requirement({"R279", "K07"})
    void scrap_brings_in_ten_for_each_visit() {
        OldPartFigures scrap = new OldPartFigures(Map.of(), cny("450.00"), 0);
        assertFigure(WorkshopKpis.SCRAP_INCOME, new ScrapIncome(scrap, 45), "10.00", true);
        assertFigure(WorkshopKpis.SCRAP_INCOME, new ScrapIncome(scrap, 46), "9.78", false);
        assertNoFigure(WorkshopKpis.SCRAP_INCOME, new ScrapIncome(scrap, 0));
    }

    private static void assertQuick(Kpi<WorkshopFigures> kpi, WorkshopFigures enough, WorkshopFigures more) {
        assertThat(kpi.isMet(enough, enough, STANDARD, Month.MAY)).contains(true);
        assertThat(kpi.isMet(more, enough, STANDARD, Month.MAY)).contains(true);
        assertThat(kpi.isMet(enough, more, STANDARD, Month.MAY)).as("fallen").contains(false);
        assertThat(kpi.isMet(enough, visits(0), STANDARD, Month.MAY))
                .as("nothing to compare with")
                .contains(true);
        assertThat(kpi.isMet(visits(0), enough, STANDARD, Month.MAY)).isEmpty();
    }
}
