package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.runtime.BookingDesk.problems;
import static org.dealersdk.runtime.WarrantyRepair.CLERK;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.kpi.WarrantyKpis;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Window;
import org.dealersdk.domain.warranty.AuditSanction;
import org.dealersdk.domain.warranty.AuditState;
import org.dealersdk.domain.warranty.ClaimState;
import org.dealersdk.domain.warranty.WarrantyAudit;
import org.dealersdk.domain.warranty.WarrantyAuditId;
import org.dealersdk.domain.warranty.WarrantyClaim;
import org.dealersdk.domain.warranty.WarrantyLedger;
import org.dealersdk.spi.storage.Query;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Process P21 as it reads: team, unannounced visit, documents, compensation and deduction, supervision by the group. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WarrantyAuditStoryTest {

    private static final Actor HEAD = Actor.of("U-1", Role.FINANCE_MANAGER);
    private static final Actor SECOND = Actor.of("U-2", Role.TECHNICAL_SUPERVISOR);
    private static final Actor GROUP = Actor.of("G-1", Role.GENERAL_MANAGER);
    private static final List<StaffId> TEAM = List.of(HEAD.staff(), SECOND.staff(), new StaffId("U-3"));

    private final Setup setup = new Setup();
    private final Dealership dealership = setup.open();
    private final Shop shop = new Shop(dealership, setup.clock);
    private final WarrantyRepair repair = new WarrantyRepair(shop);
    private WarrantyClaim clean;
    private WarrantyClaim doubtful;
    private WarrantyAuditId audit;

    @AfterEach
    void close() {
        dealership.close();
    }

    @Test
    @Requirement({"R285", "R287", "R288", "R290", "A29", "P21"})
    void the_groups_audit_of_a_stores_claims() {
        the_store_has_two_paid_claims();
        the_brand_names_a_team_of_three_once_for_the_year();
        it_comes_without_notice();
        it_checks_each_claims_documents_and_takes_back_what_was_not_earned();
        the_store_makes_the_loss_good_and_a_fifth_of_the_performance_pay_is_deducted();
        the_group_approves_and_the_months_figures_show_it();
    }

    private void the_store_has_two_paid_claims() {
        clean = repair.paid();
        doubtful = repair.paid();
        assertThat(doubtful.paid()).isEqualTo(Shop.cny("400.00"));
    }

    private void the_brand_names_a_team_of_three_once_for_the_year() {
        var desk = shop.store.warranty();
        assertThat(problems(() -> desk.planAudit(GROUP, "VW", TEAM.subList(0, 2))))
                .containsExactly("WAU-001");
        audit = desk.planAudit(GROUP, "VW", TEAM).id();
        assertThat(problems(() -> desk.planAudit(GROUP, "VW", TEAM)))
                .as("once a project year")
                .containsExactly("WAU-014");
        assertThat(shop.due()).anyMatch(due -> due.startsWith("warranty-audit 2024-12-31T16:00"));
    }

    private void it_comes_without_notice() {
        var desk = shop.store.warranty();
        assertThat(problems(() -> desk.visit(HEAD, audit, true))).containsExactly("WAU-002");
        assertThat(desk.visit(HEAD, audit, false).state()).isEqualTo(AuditState.UNDER_WAY);
        assertThat(shop.due()).noneMatch(due -> due.startsWith("warranty-audit"));
    }

    private void it_checks_each_claims_documents_and_takes_back_what_was_not_earned() {
        var desk = shop.store.warranty();
        assertThat(problems(() -> desk.check(CLERK, audit, clean.id(), null, Shop.cny("0.00"))))
                .as("the clerk does not audit himself")
                .containsExactly("WAR-020");
        desk.check(HEAD, audit, clean.id(), null, Shop.cny("0.00"));
        assertThat(problems(() -> desk.check(SECOND, audit, doubtful.id(), "labour", Shop.cny("400.01"))))
                .containsExactly("WAR-014");
        WarrantyAudit checked = desk.check(SECOND, audit, doubtful.id(), "labour time not worked", Shop.cny("40.00"));
        assertThat(checked.findings()).hasSize(2);
        WarrantyClaim after = desk.claim(CLERK, doubtful.id()).orElseThrow();
        assertThat(after.state()).isEqualTo(ClaimState.AUDITED);
        assertThat(after.deducted()).isEqualTo(Shop.cny("40.00"));
    }

    private void the_store_makes_the_loss_good_and_a_fifth_of_the_performance_pay_is_deducted() {
        var desk = shop.store.warranty();
        assertThat(problems(() -> desk.conclude(HEAD, audit, null))).containsExactly("WAU-006");
        AuditSanction mild = new AuditSanction(Shop.cny("40.00"), new BigDecimal("19"));
        assertThat(problems(() -> desk.conclude(HEAD, audit, mild))).containsExactly("WAU-008");
        AuditSanction due = new AuditSanction(Shop.cny("40.00"), new BigDecimal("20"));
        assertThat(desk.conclude(HEAD, audit, due).state()).isEqualTo(AuditState.CONCLUDED);
    }

    private void the_group_approves_and_the_months_figures_show_it() {
        var desk = shop.store.warranty();
        assertThat(problems(() -> desk.approve(HEAD, audit))).containsExactly("WAU-010");
        assertThat(desk.approve(GROUP, audit).state()).isEqualTo(AuditState.CLOSED);
        Instant start = Instant.parse("2024-02-29T16:00:00Z");
        WarrantyLedger march =
                new WarrantyLedger(new Window(start, start.plus(Duration.ofDays(31))), CurrencyUnit.of("CNY"));
        shop.store.reports().each(Setup.MANAGER, Query.of(WarrantyClaim.TYPE), march);
        assertThat(WarrantyKpis.AUDIT_PASS_RATE.of(march.figures())).contains(new BigDecimal("95.00"));
        assertThat(WarrantyKpis.PASS_RATE.of(march.figures())).contains(new BigDecimal("100.00"));
    }
}
