package org.dealersdk.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.kpi.Months.*;

import java.math.BigDecimal;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.workorder.InspectorFigures;
import org.dealersdk.domain.workorder.RevenueSplit;
import org.dealersdk.domain.workorder.SettlementFigures;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosingKpisTest {

    private static final StaffId INSPECTOR = new StaffId("I1");

    @Test
    @Requirement({"R143", "R159", "K16"})
    void every_inspected_order_is_settled() {
        assertThat(ClosingKpis.INSPECTED.of(orders(4, 3))).contains(new BigDecimal("4"));
        assertFigure(ClosingKpis.COMPLETION_SETTLEMENT_RATE, orders(4, 4), "100.00", true);
        assertFigure(ClosingKpis.COMPLETION_SETTLEMENT_RATE, orders(100_000, 99_999), "100.00", false);
        assertNoFigure(ClosingKpis.COMPLETION_SETTLEMENT_RATE, orders(0, 0));
    }

    @Test
    @Requirement({"R142", "K80"})
    void an_inspector_has_four_figures_each_of_its_own() {
        InspectorFigures month = new InspectorFigures(INSPECTOR, 12, 10, 1, 8, 7);
        assertThat(ClosingKpis.INSPECTION_VOLUME.of(month)).contains(new BigDecimal("12"));
        assertThat(ClosingKpis.INSPECTION_ACCURACY.of(month)).contains(new BigDecimal("90.00"));
        assertThat(ClosingKpis.INSPECTION_COMPLETENESS.of(month)).contains(new BigDecimal("80.00"));
        assertThat(ClosingKpis.INSPECTION_TIMELINESS.of(month)).contains(new BigDecimal("70.00"));
        InspectorFigures nothing = InspectorFigures.none(INSPECTOR);
        assertThat(ClosingKpis.INSPECTION_VOLUME.of(nothing)).contains(new BigDecimal("0"));
        assertNoFigure(ClosingKpis.INSPECTION_ACCURACY, nothing);
        assertNoFigure(ClosingKpis.INSPECTION_COMPLETENESS, nothing);
        assertNoFigure(ClosingKpis.INSPECTION_TIMELINESS, nothing);
    }

    private static SettlementFigures orders(long inspected, long settled) {
        return new SettlementFigures(inspected, settled, RevenueSplit.none(YUAN), cny("0.00"), cny("0.00"));
    }
}
