package org.dealersdk.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.domain.kpi.Months.*;

import java.math.BigDecimal;
import java.time.Month;
import java.util.HashSet;
import java.util.Set;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.Target;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.warranty.WarrantyFigures;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KpiTest {

    @Test
    @Requirement({"V11", "V12"})
    void a_figure_is_known_by_its_id_and_two_of_nearly_one_name_are_two() {
        Set<String> ids = new HashSet<>();
        assertThat(KeyFigures.all())
                .allSatisfy(kpi -> assertThat(ids.add(kpi.id()))
                        .as("two figures with the id %s", kpi.id())
                        .isTrue());
        assertThat(KeyFigures.find("K29")).containsSame(InsuranceKpis.PREMIUM_MATCHING);
        assertThat(KeyFigures.find("K74")).containsSame(InsuranceKpis.PROFIT_TO_PREMIUMS);
        assertThat(KeyFigures.find("Premium matching rate")).isEmpty();
    }

    @Test
    @Requirement("V05")
    void a_figure_is_judged_before_it_is_rounded() {
        WarrantyFigures nearly = applications(296, 299);
        assertThat(WarrantyKpis.PASS_RATE.of(nearly)).contains(new BigDecimal("99.00"));
        assertThat(WarrantyKpis.PASS_RATE.isMet(nearly, STANDARD, Month.MAY)).contains(false);
        assertThat(WarrantyKpis.PASS_RATE.isMet(applications(297, 300), STANDARD, Month.MAY))
                .contains(true);
    }

    @Test
    void a_store_has_targets_of_its_own() {
        DealerPolicy own = DealerPolicyFile.read("warranty: {passRateTarget: '> 99'}");
        assertThat(WarrantyKpis.PASS_RATE.target(own, Month.MAY)).contains(Target.parse("> 99"));
        assertThat(WarrantyKpis.PASS_RATE.isMet(applications(297, 300), own, Month.MAY))
                .contains(false);
    }

    @Test
    void what_no_source_asks_for_is_neither_met_nor_missed() {
        assertThat(WorkshopKpis.MAINTENANCE.of(visits(8, "maintenance", 3))).contains(new BigDecimal("3"));
        assertThat(WorkshopKpis.MAINTENANCE.target(STANDARD, Month.MAY)).isEmpty();
        assertThat(WorkshopKpis.MAINTENANCE.isMet(visits(8, "maintenance", 3), STANDARD, Month.MAY))
                .isEmpty();
    }

    @Test
    void the_same_figure_may_be_counted_from_a_reports_own_sums() {
        Kpi<BigDecimal> own = WarrantyKpis.PASS_RATE.from(rate -> rate);
        assertThat(own.id()).isEqualTo(WarrantyKpis.PASS_RATE.id());
        assertThat(own.of(new BigDecimal("98.995"))).contains(new BigDecimal("99.00"));
        assertThat(own.isMet(new BigDecimal("98.995"), STANDARD, Month.MAY)).contains(false);
    }
}
