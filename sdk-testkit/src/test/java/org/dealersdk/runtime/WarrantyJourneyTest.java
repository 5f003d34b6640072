package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealersdk.runtime.BookingDesk.problems;
import static org.dealersdk.runtime.WarrantyRepair.CLERK;
import static org.dealersdk.runtime.WarrantyRepair.PARTS_MANAGER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.oldparts.OldPart;
import org.dealersdk.domain.oldparts.OldPartAccount;
import org.dealersdk.domain.oldparts.OldPartCount;
import org.dealersdk.domain.oldparts.OldPartCountId;
import org.dealersdk.domain.oldparts.OldPartState;
import org.dealersdk.domain.parts.Part;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.PolicyBook;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.warranty.ClaimState;
import org.dealersdk.domain.warranty.PartWarranty;
import org.dealersdk.domain.warranty.WarrantyClaim;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WarrantyJourneyTest {

    private final Setup setup = new Setup();
    private Dealership dealership = setup.open();
    private Shop shop = new Shop(dealership, setup.clock);
    private WarrantyRepair repair = new WarrantyRepair(shop);

    @AfterEach
    void close() {
        dealership.close();
    }

    @Test
    @Requirement({"R276", "R286"})
    void a_settled_order_with_warranty_work_is_claimed_by_itself_and_another_is_not() {
        WarrantyClaim claim = repair.drafted();
        assertThat(claim.state()).isEqualTo(ClaimState.DRAFT);
        assertThat(claim.applied()).isEqualTo(Shop.cny("400.00"));
        assertThat(repair.parts(OldPartAccount.WARRANTY_PART))
                .extracting(OldPart::id)
                .containsExactly(claim.lines().get(1).oldPart());
        assertThat(shop.due()).contains("claim-submission 2024-03-08T08:00:00Z");
        shop.delivered();
        assertThat(shop.store.reports().count(Setup.MANAGER, Query.of(WarrantyClaim.TYPE)))
                .isEqualTo(1);
    }

    @Test
    @Requirement("R286")
    void a_claim_that_waits_too_long_is_told_once() {
        WarrantyClaim claim = repair.drafted();
        setup.clock.advance(Duration.ofDays(7));
        dealership.dueWork().runOnce(setup.clock.instant());
        assertThat(shop.store.warranty().claim(CLERK, claim.id()).orElseThrow().overdue())
                .hasSize(1);
        assertThat(shop.due()).noneMatch(due -> due.startsWith("claim-submission"));
    }

    @Test
    @Requirement({"R276", "R278"})
    void a_part_that_comes_back_unused_leaves_no_old_part_and_work_done_again_no_second_one() {
        List<WorkLine> lines = repair.warrantyLines();
        WorkOrder order = repair.worked(lines, OldParts.left());
        assertThat(repair.parts(OldPartAccount.WARRANTY_PART)).hasSize(1);
        shop.store.workshop().sendBack(Shop.INSPECTOR, order.id(), List.of(WarrantyRepair.LABOUR), "still drips");
        repair.finished(order.id(), List.of(WarrantyRepair.labour("1", Payer.WARRANTY)));
        assertThat(repair.parts(OldPartAccount.WARRANTY_PART)).as("done again").hasSize(1);
        shop.store
                .workshop()
                .sendBack(
                        Shop.INSPECTOR, order.id(), List.of(WarrantyRepair.LABOUR, WarrantyRepair.PUMP), "wrong pump");
        shop.store.partsCounter().takeBack(Shop.CLERK, order.id(), WarrantyRepair.PUMP);
        assertThat(repair.parts(OldPartAccount.WARRANTY_PART))
                .extracting(OldPart::state)
                .containsExactly(OldPartState.VOID);
        shop.store.partsCounter().issue(Shop.CLERK, order.id());
        repair.finished(order.id(), lines);
        assertThat(repair.parts(OldPartAccount.WARRANTY_PART))
                .extracting(OldPart::state)
                .containsExactlyInAnyOrder(OldPartState.VOID, OldPartState.TAGGED);
    }

    @Test
    @Requirement("R276")
    void a_warranty_part_that_goes_missing_stops_its_claim() {
        WarrantyClaim claim = repair.documented();
        OldPart pump = repair.bookIn(claim);
        shop.store.oldParts().miss(CLERK, pump.id(), "not on the shelf");
        assertThat(problems(() -> shop.store.warranty().submit(CLERK, claim.id())))
                .containsExactly("WAR-006");
    }

    @Test
    void the_parts_of_a_closed_claim_may_be_scrapped() {
        WarrantyClaim claim = repair.paid();
        setup.clock.advance(Duration.ofDays(365));
        shop.store.warranty().close(CLERK, claim.id());
        OldPart pump = repair.parts(OldPartAccount.WARRANTY_PART).get(0);
        assertThat(pump.waiver()).isEqualTo(claim.number());
        assertThat(shop.store
                        .oldParts()
                        .scrap(PARTS_MANAGER, pump.id(), "Scrap Ltd", "", null)
                        .state())
                .isEqualTo(OldPartState.SCRAPPED);
    }

    @Test
    @Requirement("R277")
    void a_month_that_is_not_counted_is_told_and_the_next_one_is_due_all_the_same() {
        repair.worked(repair.warrantyLines(), OldParts.left());
        setup.clock.set(Instant.parse("2024-04-03T16:00:00Z"));
        dealership.dueWork().runOnce(setup.clock.instant());
        var room = shop.store.oldParts();
        OldPartCount march =
                room.count(PARTS_MANAGER, new OldPartCountId("2024-03")).orElseThrow();
        assertThat(march.overdueSince()).isEqualTo(setup.clock.instant());
        assertThat(room.count(PARTS_MANAGER, new OldPartCountId("2024-04"))).isPresent();
    }

    @Test
    void the_desk_tells_whether_a_part_of_a_car_is_under_warranty() {
        List<WorkLine> bought = List.of(
                WarrantyRepair.labour("1", Payer.CUSTOMER), WarrantyRepair.line("2", Payer.CUSTOMER, repair.pump, 1));
        repair.worked(bought, OldParts.left());
        setup.clock.advance(Duration.ofDays(200));
        repair.worked(repair.warrantyLines(), OldParts.left());
        PartWarranty pump = shop.store.warranty().warranty(CLERK, shop.car.id(), repair.pump, null);
        assertThat(pump.fittings()).hasSize(2);
        assertThat(pump.covers(LocalDate.of(2025, 2, 28), 29_999)).isTrue();
        assertThat(pump.covers(LocalDate.of(2025, 3, 1), 29_999)).isFalse();
    }

    @Test
    @Requirement("R292")
    void sister_stores_see_what_a_stores_own_policy_lets_them_and_nothing_else() {
        StoreId sister = new StoreId("SH-02");
        StoreId stranger = new StoreId("SH-03");
        assertThat(seen(dealership, sister))
                .as("nothing is shared unless the store says so")
                .containsExactly(0, 0, 0);
        dealership.close();
        DealerPolicy sharing =
                DealerPolicyFile.read("sisterStores: {stores: [SH-02], files: [warranty-claims, parts]}");
        Setup again = new Setup();
        dealership = Dealership.open(again.configuration()
                .policies(new PolicyBook(
                        List.of(new PolicyBook.Entry(Setup.STORE.value(), zone -> Instant.EPOCH, any -> sharing))))
                .build());
        shop = new Shop(dealership, again.clock);
        repair = new WarrantyRepair(shop);
        repair.drafted();
        assertThat(seen(dealership, sister)).containsExactly(1, 4, 0);
        assertThat(seen(dealership, stranger)).containsExactly(0, 0, 0);
        assertThat(problems(() -> dealership
                        .sisterStores(sister)
                        .claims(Actor.of("C-9", Role.CASHIER), Query.of(WarrantyClaim.TYPE))))
                .as("only for whoever may see claims at home")
                .containsExactly("RUN-004");
    }

    /** How many claims, parts and customers of other stores a store sees. */
    private static List<Integer> seen(Dealership dealership, StoreId store) {
        SisterStores sisters = dealership.sisterStores(store);
        return List.of(
                count(sisters.claims(Setup.MANAGER, Query.of(WarrantyClaim.TYPE))),
                count(sisters.parts(Setup.MANAGER, Query.of(Part.TYPE))),
                count(sisters.customers(Setup.MANAGER, Query.of(Customer.TYPE))));
    }

    private static <A> int count(List<SisterStores.Found<A>> found) {
        return found.stream().mapToInt(one -> one.page().aggregates().size()).sum();
    }
}
