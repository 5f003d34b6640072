package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.runtime.BookingDesk.problems;
import static org.dealersdk.runtime.WarrantyRepair.PARTS_MANAGER;
import static org.dealersdk.runtime.WarrantyRepair.SUPERVISOR;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.oldparts.CountState;
import org.dealersdk.domain.oldparts.OldPart;
import org.dealersdk.domain.oldparts.OldPartAccount;
import org.dealersdk.domain.oldparts.OldPartCount;
import org.dealersdk.domain.oldparts.OldPartCountId;
import org.dealersdk.domain.oldparts.OldPartFigures;
import org.dealersdk.domain.oldparts.OldPartLedger;
import org.dealersdk.domain.oldparts.OldPartState;
import org.dealersdk.domain.oldparts.Storage;
import org.dealersdk.domain.oldparts.StoragePlace;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.policy.OldPartsPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Window;
import org.dealersdk.domain.warranty.WarrantyClaim;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.spi.storage.Query;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Process P22 as it reads: collected by class, warranty parts booked into stock, counted monthly, proved by the scrap income. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OldPartStoryTest {

    private static final OldPartCountId MARCH = new OldPartCountId("2024-03");
    private static final Instant MONTH_END = Instant.parse("2024-03-31T16:00:00Z");

    private final Setup setup = new Setup();
    private final Dealership dealership = setup.open();
    private final Shop shop = new Shop(dealership, setup.clock);
    private final WarrantyRepair repair = new WarrantyRepair(shop);

    @AfterEach
    void close() {
        dealership.close();
    }

    @Test
    @Requirement({"R274", "R275", "R276", "R277", "R278", "R279", "R280", "R281", "R282", "P22"})
    void a_month_of_old_parts() {
        one_customer_leaves_his_old_parts_and_another_takes_his_battery_home();
        oil_goes_to_its_container_and_the_rest_to_the_guarded_scrap_store();
        a_warranty_part_is_booked_into_stock_before_its_claim_goes_out();
        scrap_is_sold();
        at_the_end_of_the_month_everything_is_counted();
        the_figures_prove_it();
    }

    private void one_customer_leaves_his_old_parts_and_another_takes_his_battery_home() {
        repair.worked(
                List.of(
                        WarrantyRepair.labour("1", Payer.CUSTOMER),
                        WarrantyRepair.line("2", Payer.CUSTOMER, shop.oil, 4),
                        WarrantyRepair.line("3", Payer.CUSTOMER, repair.battery, 1),
                        WarrantyRepair.line("4", Payer.CUSTOMER, repair.tyre, 2)),
                OldParts.left());
        repair.worked(
                List.of(
                        WarrantyRepair.labour("1", Payer.CUSTOMER),
                        WarrantyRepair.line("2", Payer.CUSTOMER, repair.battery, 1),
                        WarrantyRepair.line("3", Payer.CUSTOMER, shop.oil, 4)),
                OldParts.keptIn("boot"));
        assertThat(repair.parts(OldPartAccount.BATTERY))
                .extracting(OldPart::state)
                .containsExactlyInAnyOrder(OldPartState.TAGGED, OldPartState.KEPT);
        assertThat(repair.parts(OldPartAccount.ENGINE_OIL))
                .as("nobody takes used oil home")
                .extracting(OldPart::state)
                .containsOnly(OldPartState.TAGGED);
        assertThat(shop.due()).as("the month is to be counted").contains("old-part-count 2024-04-03T16:00:00Z");
    }

    private void oil_goes_to_its_container_and_the_rest_to_the_guarded_scrap_store() {
        var room = shop.store.oldParts();
        for (OldPart oil : repair.parts(OldPartAccount.ENGINE_OIL)) {
            room.recover(
                    PARTS_MANAGER,
                    oil.id(),
                    Quantity.of(new BigDecimal("3.6")),
                    Storage.container(StoragePlace.ENGINE_OIL_CONTAINER));
        }
        OldPart battery = repair.parts(OldPartAccount.BATTERY).stream()
                .filter(part -> part.state() == OldPartState.TAGGED)
                .findFirst()
                .orElseThrow();
        Storage unguarded = new Storage(StoragePlace.SCRAP_STORAGE, "S1", null, null);
        assertThat(problems(() -> room.recover(PARTS_MANAGER, battery.id(), Quantity.of(1), unguarded)))
                .containsExactly("OLD-004");
        Storage scrap = Storage.scrap("S1", new StaffId("G-1"));
        room.recover(PARTS_MANAGER, battery.id(), Quantity.of(1), scrap);
        room.recover(PARTS_MANAGER, repair.parts(OldPartAccount.TYRE).get(0).id(), Quantity.of(2), scrap);
    }

    private void a_warranty_part_is_booked_into_stock_before_its_claim_goes_out() {
        WarrantyClaim claim = repair.documented();
        assertThat(problems(() -> shop.store.warranty().submit(WarrantyRepair.CLERK, claim.id())))
                .containsExactly("WAR-006");
        repair.bookIn(claim);
        assertThat(shop.store
                        .warranty()
                        .submit(WarrantyRepair.CLERK, claim.id())
                        .submissions())
                .hasSize(1);
    }

    private void scrap_is_sold() {
        OldPart tyres = repair.parts(OldPartAccount.TYRE).get(0);
        shop.store.oldParts().scrap(PARTS_MANAGER, tyres.id(), "Scrap Ltd", "", Shop.cny("30.00"));
    }

    private void at_the_end_of_the_month_everything_is_counted() {
        setup.clock.set(MONTH_END);
        var room = shop.store.oldParts();
        Map<OldPartAccount, Quantity> counted = Map.of(
                OldPartAccount.ENGINE_OIL, Quantity.of(7),
                OldPartAccount.BATTERY, Quantity.of(1),
                OldPartAccount.WARRANTY_PART, Quantity.of(1));
        OldPartCount count = room.count(PARTS_MANAGER, LocalDate.of(2024, 3, 31), counted);
        assertThat(count.lines().get(0).difference()).isEqualByComparingTo("-0.2");
        assertThat(problems(() -> room.sign(PARTS_MANAGER, MARCH))).containsExactly("OLD-012");
        room.explain(PARTS_MANAGER, MARCH, OldPartAccount.ENGINE_OIL, "left in the funnel");
        room.sign(PARTS_MANAGER, MARCH);
        assertThat(problems(() -> room.approve(PARTS_MANAGER, MARCH))).contains("OLD-014");
        assertThat(room.approve(SUPERVISOR, MARCH).state()).isEqualTo(CountState.CLOSED);
        assertThat(room.count(PARTS_MANAGER, new OldPartCountId("2024-04"))
                        .orElseThrow()
                        .state())
                .as("the next month follows by itself")
                .isEqualTo(CountState.OPEN);
        assertThat(shop.due()).anyMatch(due -> due.startsWith("old-part-count 2024-05"));
    }

    private void the_figures_prove_it() {
        OldPartLedger march = new OldPartLedger(
                new Window(Instant.parse("2024-02-29T16:00:00Z"), MONTH_END),
                OldPartsPolicy.standard(),
                CurrencyUnit.of("CNY"));
        shop.store.reports().each(Setup.MANAGER, Query.of(OldPart.TYPE), march);
        OldPartFigures figures = march.figures();
        assertThat(figures.of(OldPartAccount.ENGINE_OIL).percent()).contains(new BigDecimal("90.00"));
        assertThat(figures.of(OldPartAccount.BATTERY).percent()).contains(new BigDecimal("100.00"));
        assertThat(figures.of(OldPartAccount.TYRE).percent()).contains(new BigDecimal("100.00"));
        assertThat(figures.of(OldPartAccount.WARRANTY_PART).percent()).contains(new BigDecimal("100.00"));
        assertThat(figures.scrapIncome()).isEqualTo(Shop.cny("30.00"));
    }
}
