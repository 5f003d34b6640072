package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.DeadlineState;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.Counterpart;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.Disposition;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.Finding;
import org.dealersdk.domain.workorder.FindingId;
import org.dealersdk.domain.workorder.Inspection;
import org.dealersdk.domain.workorder.LabourLine;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.PromiseVerdict;
import org.dealersdk.domain.workorder.QuickLane;
import org.dealersdk.domain.workorder.RepairReport;
import org.dealersdk.domain.workorder.Signature;
import org.dealersdk.domain.workorder.SignatureMethod;
import org.dealersdk.domain.workorder.Told;
import org.dealersdk.domain.workorder.Trade;
import org.dealersdk.domain.workorder.Urgency;
import org.dealersdk.domain.workorder.WaiverReason;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The processes P13 and P14 of the catalogue and the quick-service promise, told step by step. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressStoryTest {

    /** Monday, 09:00 in Shanghai. */
    private static final Instant NINE = Instant.parse("2024-03-04T01:00:00Z");

    private static final FindingId WIPERS = new FindingId("F1");
    private static final FindingId BELT = new FindingId("F2");

    private final Setup setup = new Setup();
    private final Dealership dealership = setup.open();
    private final Shop shop = new Shop(dealership, setup.clock);
    private WorkOrderId order = new WorkOrderId("not-yet");

    @AfterEach
    void close() {
        dealership.close();
    }

    @Test
    @Requirement({"P13", "R103", "R127", "R128", "R129", "R130", "R132", "K06"})
    void an_additional_item_is_work_only_once_the_customer_has_said_so() {
        at(0);
        order = shop.authorised().id();
        at(10);
        shop.store.workshop().start(Shop.TECHNICIAN, order, Shop.TECHNICIAN.staff());

        // 1. The workshop reports what it found, with cause, extent, risk, time and cost, to do now or later.
        shop.store.workshop().reportFinding(Shop.TECHNICIAN, order, finding(BELT, "belt cracked", Urgency.MUST_DO_NOW));
        shop.store
                .workshop()
                .reportFinding(Shop.TECHNICIAN, order, finding(WIPERS, "wipers smear", Urgency.DEFERRABLE));

        // 2. The adviser clarifies it with the workshop and explains it to the customer.
        shop.store.progressControl().talk(Shop.ADVISER, order, Counterpart.WORKSHOP, "belt: today", BELT);
        WorkOrder explained =
                shop.store.progressControl().talk(Shop.ADVISER, order, Counterpart.CUSTOMER, "belt and wipers", BELT);
        assertThat(explained.shopFloor().about(BELT)).hasSize(2);

        // 3. The customer decides; until then nobody works on it.
        LabourLine belt = LabourLine.proposed(
                "L3", Trade.MECHANICAL, "Belt", Payer.CUSTOMER, new BigDecimal("1.0"), Shop.cny("150.00"));
        shop.store.reception().decideFinding(Shop.ADVISER, order, WIPERS, Disposition.DEFERRED, "customer");
        shop.store.reception().decideFinding(Shop.ADVISER, order, BELT, Disposition.ACCEPTED, "customer");
        shop.store
                .reception()
                .estimate(
                        Shop.ADVISER,
                        order,
                        EstimateMethod.SYSTEM,
                        List.of(belt.with(belt.head().repairing(BELT))),
                        NINE.plus(Duration.ofHours(4)));
        assertThatThrownBy(() -> shop.store
                        .workshop()
                        .start(Shop.TECHNICIAN, order, Shop.TECHNICIAN.staff(), List.of(new LineId("L3"))))
                .hasMessageContaining("WOR-0");

        // 4. Only then it is scheduled; the rest is advice for the next visit.
        WorkOrder agreed = shop.store
                .reception()
                .authorise(Shop.ADVISER, order, Confirmations.all(OldParts.left(), false), shop.signature());
        assertThat(agreed.additionalLines()).hasSize(1);
        assertThat(agreed.promisedAt()).isEqualTo(NINE.plus(Duration.ofHours(4)));
        at(40);
        shop.store.workshop().start(Shop.TECHNICIAN, order, Shop.TECHNICIAN.staff());
        finish(List.of(Shop.LABOUR, Shop.OIL, new LineId("L3")));
        shop.handOver(order);
        Vehicle car =
                shop.store.customers().vehicle(Shop.ADVISER, shop.car.id()).orElseThrow();
        assertThat(car.upkeep().recommended())
                .extracting(service -> service.description())
                .containsExactly("wipers smear");
        assertThat(shop.store
                        .progressControl()
                        .history(Shop.ADVISER, shop.car.id())
                        .recommended())
                .extracting(service -> service.description())
                .containsExactly("wipers smear");
    }

    @Test
    @Requirement({"P14", "R133", "R134", "R135", "R136", "R137", "R138", "M24", "M30", "M42"})
    void a_car_that_will_be_late_is_told_of_in_advance_and_a_silent_one_is_found_out() {
        at(0);
        order = shop.authorised().id();
        assertThat(shop.due()).as("only the next thing is kept").containsExactly("progress-check 2024-03-04T03:00:00Z");
        shop.store.workshop().start(Shop.TECHNICIAN, order, Shop.TECHNICIAN.staff());

        // 3. The adviser asks the control room; nobody has, so he is reminded when the time has come.
        at(120);
        assertThat(dealership.dueWork().runOnce(setup.clock.instant())).isEqualTo(1);
        assertThat(shop.due()).containsExactly("delay-warning 2024-03-04T03:30:00Z");
        shop.store.progressControl().checkProgress(Shop.ADVISER, order, null, "seal is on its way");

        // 1. and 2. The technician compares with the promised 12:00 and warns half an hour ahead.
        at(150);
        Instant three = NINE.plus(Duration.ofHours(6));
        shop.store.progressControl().warnOfDelay(Shop.TECHNICIAN, order, three, "seal is late");
        dealership.dueWork().runOnce(setup.clock.instant());

        // 4. The customer is told in advance, with reason and apology.
        at(155);
        Told told = new Told(setup.clock.instant(), ContactChannel.WECHAT, true);
        WorkOrder moved = shop.store.progressControl().renewPromise(Shop.ADVISER, order, three, "seal is late", told);
        assertThat(moved.promiseVersions()).hasSize(2);
        assertThat(shop.store
                        .progress()
                        .show(moved.number(), shop.customer.id())
                        .orElseThrow()
                        .promisedAt())
                .as("what the customer sees")
                .isEqualTo(three);
        assertThat(shop.store.progress().show(moved.number(), new CustomerId("other")))
                .as("nobody sees another one's car")
                .isEmpty();

        // And if three o'clock passes in silence too, it is found out by itself and stays on record.
        at(6 * 60);
        dealership.dueWork().runOnce(setup.clock.instant());
        assertThat(now().promised().broken())
                .as("exactly at three it is not late")
                .isEmpty();
        setup.clock.advance(Duration.ofNanos(1000));
        dealership.dueWork().runOnce(setup.clock.instant());
        assertThat(now().promised().broken()).hasSize(1);
        assertThat(told("promise-broken")).isEqualTo(1);
        assertThat(shop.store
                        .progressControl()
                        .promisedUntil(Shop.ADVISER, setup.clock.instant())
                        .aggregates())
                .extracting(WorkOrder::id)
                .containsExactly(order);

        finish(List.of(Shop.LABOUR, Shop.OIL));
        assertThat(shop.deadlines(DeadlineState.OPEN))
                .extracting(deadline -> deadline.kind().code())
                .as("a ready car is left alone; only its bill is awaited")
                .containsExactly("settlement");
        var policy = shop.store.office().occasion(Shop.ADVISER).policy();
        assertThat(now().promiseOutcome(policy, setup.clock.instant())
                        .orElseThrow()
                        .verdict())
                .isEqualTo(PromiseVerdict.BROKEN);
    }

    @Test
    @Requirement({"R083", "R119", "R164", "V22", "A15"})
    void quick_maintenance_takes_an_hour_from_reception_or_the_labour_is_free() {
        at(0);
        order = shop.open(10_000).id();
        WorkOrder quick = shop.store.progressControl().promiseQuick(Shop.ADVISER, order, QuickLane.MAINTENANCE);
        assertThat(quick.promised().quick().dueAt()).isEqualTo(NINE.plus(Duration.ofHours(1)));
        at(5);
        shop.store
                .workshop()
                .diagnose(Shop.TECHNICIAN, order, Diagnosis.of(Shop.TECHNICIAN.staff(), shop.now(), "due"));
        shop.store
                .reception()
                .estimate(Shop.ADVISER, order, EstimateMethod.SYSTEM, shop.lines(4), NINE.plus(Duration.ofMinutes(50)));
        shop.store
                .reception()
                .authorise(Shop.ADVISER, order, Confirmations.all(OldParts.left(), false), shop.signature());
        at(15);
        shop.store.workshop().start(Shop.TECHNICIAN, order, Shop.TECHNICIAN.staff());
        at(61);
        finish(List.of(Shop.LABOUR, Shop.OIL));

        var now = shop.store.office().occasion(Shop.CASHIER);
        assertThat(now().quickOutcome(now.policy(), now.at()).orElseThrow().verdict())
                .isEqualTo(PromiseVerdict.BROKEN);
        assertThat(now().waiverDue(now).orElseThrow().amount()).isEqualTo(Shop.cny("120.00"));
        assertThat(now().waiverDue(now).orElseThrow().reason()).isEqualTo(WaiverReason.PROMISE_BROKEN);
    }

    private void at(int minutes) {
        setup.clock.set(NINE.plus(Duration.ofMinutes(minutes)));
    }

    private WorkOrder now() {
        return shop.store.workshop().order(Shop.TECHNICIAN, order).orElseThrow();
    }

    private void finish(List<LineId> lines) {
        shop.store.partsCounter().issue(Shop.CLERK, order);
        shop.store.workshop().finishLines(Shop.TECHNICIAN, order, lines);
        Signature own =
                new Signature(Shop.TECHNICIAN.staff().value(), shop.now(), SignatureMethod.ON_SCREEN, "sha256:1");
        shop.store.workshop().completeWork(Shop.TECHNICIAN, order, new RepairReport(true, "done", own));
        shop.store
                .workshop()
                .inspect(Shop.INSPECTOR, order, Inspection.passed(Shop.INSPECTOR.staff(), shop.now(), 10_002));
        shop.store.reception().makeReady(Shop.ADVISER, order);
    }

    private Finding finding(FindingId id, String cause, Urgency urgency) {
        return new Finding(
                id,
                Shop.TECHNICIAN.staff(),
                shop.now(),
                cause,
                "may fail",
                new BigDecimal("1.0"),
                Shop.cny("150.00"),
                urgency,
                null);
    }

    private long told(String event) {
        dealership.relay().drain();
        return setup.broker.taken().stream()
                .filter(message -> message.name().equals("org.dealersdk.workorder." + event + ".v1"))
                .count();
    }
}
