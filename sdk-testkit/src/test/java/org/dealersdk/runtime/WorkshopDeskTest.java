package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.dealersdk.domain.repaircase.Lesson;
import org.dealersdk.domain.repaircase.RepairCase;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.LabourLine;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Trade;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.spi.storage.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the workshop's desk sees beyond one order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkshopDeskTest {

    private static final Actor LEADER = Actor.of("TL-1", Role.TEAM_LEADER);

    private final Setup setup = new Setup();
    private final Dealership dealership = setup.open();
    private final Shop shop = new Shop(dealership, setup.clock);

    @AfterEach
    void close() {
        dealership.close();
    }

    @Test
    @Requirement("M09")
    void a_technician_is_at_work_on_one_order_at_a_time() {
        WorkOrderId first = begun(10_000);
        WorkOrderId second = begun(10_010);
        shop.store.workshop().clockOn(Shop.TECHNICIAN, first, Shop.LABOUR, Shop.TECHNICIAN.staff());

        assertThatThrownBy(() ->
                        shop.store.workshop().clockOn(Shop.TECHNICIAN, second, Shop.LABOUR, Shop.TECHNICIAN.staff()))
                .hasMessageContaining("WSH-002")
                .hasMessageContaining("RO-202403-00001");
        shop.store.workshop().clockOff(Shop.TECHNICIAN, first, Shop.TECHNICIAN.staff());
        assertThat(shop.store
                        .workshop()
                        .clockOn(Shop.TECHNICIAN, second, Shop.LABOUR, Shop.TECHNICIAN.staff())
                        .shopFloor()
                        .punches())
                .hasSize(1);
    }

    @Test
    @Requirement({"R115", "M27"})
    void cars_are_given_out_in_turn_or_it_shows() {
        WorkOrderId first = agreed(10_000);
        setup.clock.advance(Duration.ofMinutes(5));
        WorkOrderId second = agreed(10_010);

        assertThat(shop.store.workshop().queue(LEADER))
                .extracting(WorkOrder::id)
                .containsExactly(first, second);
        assertThatThrownBy(() -> shop.store.workshop().dispatch(LEADER, second, "east", null, null))
                .hasMessageContaining("WSH-015");
        WorkOrder picked = shop.store.workshop().dispatch(LEADER, second, "east", null, "waits in the lounge");
        assertThat(picked.shopFloor().dispatches().get(0).passedOver()).containsExactly(first);
        assertThat(shop.store
                        .workshop()
                        .dispatch(LEADER, first, "east", null, null)
                        .shopFloor()
                        .dispatches())
                .hasSize(1);
        assertThat(shop.store.workshop().queue(LEADER)).isEmpty();
    }

    @Test
    @Requirement({"R123", "M19", "M25"})
    void a_repair_that_comes_back_is_linked_when_it_is_agreed() {
        WorkOrderId first = agreed(10_000);
        setup.clock.advance(Duration.ofMinutes(30));
        shop.finishAndHandOver(first);
        setup.clock.advance(Duration.ofDays(20));

        WorkOrder again =
                shop.store.workshop().order(Shop.TECHNICIAN, agreed(10_800)).orElseThrow();

        assertThat(again.shopFloor().comebacks()).hasSize(1);
        assertThat(again.shopFloor().comebacks().get(0).first()).isEqualTo(first);
        dealership.relay().drain();
        assertThat(setup.broker.taken())
                .extracting(message -> message.name())
                .contains("org.dealersdk.workorder.came-back.v1");
    }

    @Test
    @Requirement("R121")
    void what_was_learned_from_a_difficult_fault_is_found_by_everybody() {
        WorkOrderId order = begun(10_000);
        shop.store.workshop().askForHelp(Shop.TECHNICIAN, order, Shop.LABOUR, "squeals only when cold");
        shop.store.workshop().answerHelp(LEADER, order, Shop.LABOUR, "bed the pads in");
        Lesson lesson = new Lesson("Squeal", "cold only", "glazed", "bed in", "BRK-SQUEAL", "Bora", List.of("brake"));
        RepairCase written = shop.store.repairCases().write(Shop.TECHNICIAN, List.of(order), lesson);
        shop.store.repairCases().publish(LEADER, written.id());

        assertThat(shop.store
                        .repairCases()
                        .cases(
                                Shop.ADVISER,
                                Query.of(RepairCase.TYPE)
                                        .where("keyword", "brake")
                                        .where("state", "published"))
                        .aggregates())
                .extracting(RepairCase::id)
                .containsExactly(written.id());
        assertThatThrownBy(() ->
                        shop.store.repairCases().write(Shop.TECHNICIAN, List.of(new WorkOrderId("nobody's")), lesson))
                .hasMessageContaining("RUN-003");
    }

    private WorkOrderId begun(long kilometres) {
        WorkOrderId id = agreed(kilometres);
        shop.store.workshop().start(Shop.TECHNICIAN, id, Shop.TECHNICIAN.staff());
        return id;
    }

    private WorkOrderId agreed(long kilometres) {
        WorkOrderId id = shop.open(kilometres).id();
        shop.store
                .workshop()
                .diagnose(Shop.TECHNICIAN, id, Diagnosis.of(Shop.TECHNICIAN.staff(), shop.now(), "squeals"));
        LabourLine line = LabourLine.proposed(
                "L1", Trade.MECHANICAL, "Brakes", Payer.CUSTOMER, new BigDecimal("0.8"), Shop.cny("120.00"));
        shop.store
                .reception()
                .estimate(
                        Shop.ADVISER,
                        id,
                        EstimateMethod.SYSTEM,
                        List.of(line.with(line.head().curing("BRK-SQUEAL"))),
                        shop.now().plus(Duration.ofHours(3)));
        shop.store.reception().authorise(Shop.ADVISER, id, Confirmations.all(OldParts.left(), false), shop.signature());
        return id;
    }
}
