package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.deadline.DeadlineState;
import org.dealersdk.domain.invoice.ArrearsFigures;
import org.dealersdk.domain.invoice.CreditNote;
import org.dealersdk.domain.invoice.Invoice;
import org.dealersdk.domain.invoice.InvoiceState;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.lounge.LoungeDefect;
import org.dealersdk.domain.policy.HandOverStep;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.supervision.SupervisionState;
import org.dealersdk.domain.supervision.SupervisionVisit;
import org.dealersdk.domain.time.Window;
import org.dealersdk.domain.vehicle.RelationKind;
import org.dealersdk.domain.vehicle.VehicleRelation;
import org.dealersdk.domain.workorder.Account;
import org.dealersdk.domain.workorder.Advance;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.HandOver;
import org.dealersdk.domain.workorder.Inspection;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.NextService;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Payment;
import org.dealersdk.domain.workorder.PaymentMethod;
import org.dealersdk.domain.workorder.RevenueSplit;
import org.dealersdk.domain.workorder.Settlement;
import org.dealersdk.domain.workorder.SettlementPreview;
import org.dealersdk.domain.workorder.WalkAround;
import org.dealersdk.domain.workorder.WatchPoint;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.spi.storage.Query;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From the final check to the gate, and what comes after it: invoices, arrears, what is opened again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosingJourneyTest {

    private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
    private static final DealerJson JSON = new DealerJson();

    private final Setup setup = new Setup();
    private final Dealership dealership = setup.open();
    private final Shop shop = new Shop(dealership, setup.clock);
    private final DealerStore store = shop.store;

    @AfterEach
    void close() {
        dealership.close();
    }

    /** Final check, hand-over explanation, settlement, send-off: the end of a visit as the trade tells it. */
    @Test
    @Requirement({"R139", "R140", "R147", "R149", "R150", "R151", "R152", "R153", "R154", "R155", "R160", "R165"})
    void the_car_is_checked_the_customer_called_the_work_explained_paid_and_seen_off() {
        WorkOrderId id = shop.worked().id();

        // The adviser checks the finished car against the sheet: items, mileage, exterior, technical state.
        store.workshop().inspect(Shop.INSPECTOR, id, Inspection.passed(Shop.INSPECTOR.staff(), shop.now(), 10_002));
        store.reception().makeReady(Shop.ADVISER, id);

        // Nobody is called before everything is prepared.
        assertThatThrownBy(() -> store.reception().notifyCollection(Shop.ADVISER, id, ContactChannel.PHONE, true))
                .hasMessageContaining("CLO-009");
        NextService fluid = new NextService("brake fluid", 40_000L, null, new BigDecimal("0.5"), Shop.cny("90.00"));
        store.reception()
                .prepareHandOver(
                        Shop.ADVISER,
                        id,
                        List.of(
                                new WatchPoint(Shop.LABOUR, "look at the oil level once"),
                                new WatchPoint(Shop.OIL, "")),
                        List.of(fluid));
        store.reception().notifyCollection(Shop.ADVISER, id, ContactChannel.PHONE, true);

        // He comes; the preview is explained, and he is taken to the cashier.
        SettlementPreview preview = store.cashier().preview(Shop.CASHIER, id);
        assertThat(preview.lines()).hasSize(2);
        assertThat(preview.due()).isEqualTo(Shop.cny("512.00"));
        assertThatThrownBy(() -> store.cashier().takePayment(Shop.CASHIER, id, Payer.CUSTOMER, payment("12.00", null)))
                .hasMessageContaining("WOR-046");
        store.cashier().acceptPreview(Shop.CASHIER, id, "customer");
        store.cashier().settle(Shop.CASHIER, id, List.of(account(id).paid(PaymentMethod.CARD)));

        // Covers off before his eyes, and out to the gate.
        WorkOrder gone = store.reception().deliver(Shop.ADVISER, id, HandOver.complete("customer", shop.now()));
        assertThat(gone.handOver().steps()).containsExactly(HandOverStep.values());
        assertThat(gone.handOver().watch()).hasSize(2);
        assertThat(gone.handOver().nextServices()).containsExactly(fluid);
    }

    @Test
    @Requirement({"R112", "R161", "R162"})
    void each_payer_has_his_own_invoice_of_his_own_series_and_pays_it_off() {
        WorkOrderId id = readyWithWarranty().id();
        List<Settlement> settlements = new ArrayList<>();
        store.cashier()
                .preview(Shop.CASHIER, id)
                .accounts()
                .values()
                .forEach(due -> settlements.add(
                        due.payer() == Payer.CUSTOMER
                                ? due.paid(PaymentMethod.CASH)
                                : due.outstanding(PaymentMethod.CLAIM)));
        store.cashier().settle(Shop.CASHIER, id, settlements);

        List<Invoice> invoices = store.cashier().invoices(Shop.CASHIER, id);
        assertThat(invoices).extracting(Invoice::number).containsExactly("INV-C-202403-00001", "INV-W-202403-00001");
        assertThat(invoices.get(0).state()).isEqualTo(InvoiceState.PAID);
        Invoice claim = invoices.get(1);
        assertThat(claim.open()).isEqualTo(Shop.cny("392.00"));

        Window march = new Window(Instant.parse("2024-02-29T16:00:00Z"), Instant.parse("2024-03-31T16:00:00Z"));
        assertThat(arrears(march))
                .isEqualTo(new ArrearsFigures(
                        march,
                        Shop.cny("512.00"),
                        Shop.cny("392.00"),
                        Shop.cny("0.00"),
                        Shop.cny("392.00"),
                        Shop.cny("392.00"),
                        1));
        Window week = new Window(march.opens(), march.opens().plus(Duration.ofDays(7)));
        assertThat(arrears(week).overdue()).as("due after 30 days").isEqualTo(Shop.cny("0.00"));
        assertThat(arrears(week).registered()).isEqualTo(Shop.cny("392.00"));

        setup.clock.advance(Duration.ofDays(3));
        store.cashier().pay(Shop.CASHIER, claim.id(), payment("300.00", "PSP-1"));
        store.cashier().pay(Shop.CASHIER, claim.id(), payment("300.00", "PSP-1"));
        assertThat(arrears(march).collected()).as("counted once").isEqualTo(Shop.cny("300.00"));
        assertThatThrownBy(() -> store.cashier().pay(Shop.CASHIER, claim.id(), payment("92.01", "PSP-2")))
                .hasMessageContaining("IVC-002");
        Invoice paid = store.cashier().pay(Shop.CASHIER, claim.id(), payment("92.00", "PSP-2"));
        assertThat(paid.state()).isEqualTo(InvoiceState.PAID);
        assertThat(arrears(march).open()).isEqualTo(Shop.cny("0.00"));
    }

    @Test
    @Requirement("R163")
    void a_coupon_pays_once() {
        WorkOrderId first = shop.worked().id();
        WorkOrderId second = shop.worked().id();
        settleWithCoupon(shop.ready(first).id());
        shop.ready(second);

        assertThatThrownBy(() -> settleWithCoupon(second)).hasMessageContaining("STO-");
        assertThat(store.cashier().order(Shop.CASHIER, second).orElseThrow().state())
                .isEqualTo(WorkOrderState.READY);
    }

    @Test
    @Requirement({"R112", "R161"})
    void what_is_opened_again_has_its_invoices_taken_back_and_is_invoiced_anew() {
        WorkOrderId id = shop.delivered().id();
        store.cashier().close(Shop.CASHIER, id);
        int calls = shop.followUps().size();
        Actor manager = Actor.of("M-1", Role.AFTER_SALES_MANAGER);
        assertThatThrownBy(() -> store.cashier().reopen(Shop.CASHIER, id, "oil is warranty"))
                .hasMessageContaining("CLO-031");
        Invoice first = store.cashier().invoices(Shop.CASHIER, id).get(0);

        store.cashier().reopen(manager, id, "oil is warranty");
        Invoice taken = store.cashier().invoices(Shop.CASHIER, id).get(0);
        assertThat(taken.state()).isEqualTo(InvoiceState.CREDITED);
        assertThat(taken.gross()).as("unchanged").isEqualTo(first.gross());
        assertThat(taken.open()).isEqualTo(Shop.cny("0.00"));
        List<CreditNote> notes =
                store.reports().page(manager, Query.of(CreditNote.TYPE)).aggregates();
        assertThat(notes).extracting(CreditNote::number).containsExactly("CRN-202403-00001");
        assertThat(notes.get(0).invoice()).isEqualTo(first.id());

        store.cashier().correct(manager, id, Shop.OIL, Payer.WARRANTY, null);
        List<Settlement> settlements = new ArrayList<>();
        for (Account due : store.cashier().preview(manager, id).accounts().values()) {
            settlements.add(due.payer() == Payer.CUSTOMER ? refunded(id, due) : due.outstanding(PaymentMethod.CLAIM));
        }
        store.cashier().settle(manager, id, settlements);
        assertThat(store.cashier().invoices(manager, id))
                .extracting(Invoice::number, Invoice::open)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("INV-C-202403-00001", Shop.cny("0.00")),
                        org.assertj.core.groups.Tuple.tuple("INV-C-202403-00002", Shop.cny("0.00")),
                        org.assertj.core.groups.Tuple.tuple("INV-W-202403-00001", Shop.cny("392.00")));
        assertThat(shop.followUps()).as("the call stays as it was planned").hasSize(calls);
        assertThat(store.cashier().close(manager, id).state()).isEqualTo(WorkOrderState.CLOSED);
        assertThat(store.cashier().note(Shop.CASHIER, id, "rang to thank").notes())
                .hasSize(1);
    }

    @Test
    @Requirement({"R143", "R159"})
    void an_inspected_order_that_is_not_settled_is_seen_and_told_when_its_time_is_over() {
        WorkOrder ready = shop.ready();
        assertThat(store.cashier().unsettled(Shop.CASHIER))
                .extracting(WorkOrder::id)
                .containsExactly(ready.id());
        assertThat(shop.due()).contains("settlement " + ready.inspection().at().plus(Duration.ofDays(1)));

        setup.clock.advance(Duration.ofDays(1));
        dealership.dueWork().runOnce(shop.now());
        dealership.relay().drain();
        assertThat(setup.broker.taken())
                .extracting(message -> message.name())
                .contains("org.dealersdk.workorder.settlement-overdue.v1");

        store.cashier()
                .settle(Shop.CASHIER, ready.id(), List.of(account(ready.id()).paid(PaymentMethod.CARD)));
        assertThat(store.cashier().unsettled(Shop.CASHIER)).isEmpty();
    }

    @Test
    @Requirement({"R143", "R159"})
    void an_unsettled_order_is_seen_behind_more_settled_ones_than_a_page_holds() {
        WorkOrder ready = shop.ready();
        WorkOrder settled = shop.handOver(ready.id());
        IntStream.range(0, Query.MAX_LIMIT).forEach(i -> insert(copy(settled, "copy-" + i)));
        WorkOrder unsettled = copy(ready, "waiting");
        insert(unsettled);

        assertThat(store.cashier().unsettled(Shop.CASHIER))
                .extracting(WorkOrder::id)
                .containsExactly(unsettled.id());
    }

    private void insert(WorkOrder order) {
        store.office().storage().transact(Setup.STORE, unit -> unit.insert(WorkOrder.TYPE, order));
    }

    private static WorkOrder copy(WorkOrder order, String id) {
        String document = JSON.write(WorkOrder.TYPE, order);
        return JSON.read(
                WorkOrder.TYPE, document.replace(order.id().value(), id).replace(order.number(), "RO-" + id));
    }

    @Test
    @Requirement("R159")
    void a_settled_order_has_no_deadline_any_more() {
        WorkOrder ready = shop.ready();
        store.cashier()
                .settle(Shop.CASHIER, ready.id(), List.of(account(ready.id()).paid(PaymentMethod.CARD)));

        assertThat(shop.due()).noneMatch(due -> due.startsWith("settlement "));
    }

    @Test
    @Requirement("R150")
    void customers_who_were_not_told_are_listed() {
        WorkOrder ready = shop.ready();
        assertThat(store.reception().notToldInTime(Shop.ADVISER)).isEmpty();
        setup.clock.advance(Duration.ofMinutes(30));
        assertThat(store.reception().notToldInTime(Shop.ADVISER))
                .extracting(WorkOrder::id)
                .containsExactly(ready.id());
    }

    @Test
    @Requirement("R167")
    void issued_parts_are_booked_at_what_they_cost_and_taken_off_when_they_come_back() {
        WorkOrder order = shop.authorised();
        WorkOrder issued = store.partsCounter().issue(Shop.CLERK, order.id());
        RevenueSplit split = split(issued.id());
        assertThat(split.partsCost()).isEqualTo(Shop.cny("246.00"));
        assertThat(split.parts()).isEqualTo(Shop.cny("346.90"));
        assertThat(split.partsGrossProfit()).isEqualTo(Shop.cny("100.90"));

        store.partsCounter().takeBack(Shop.CLERK, order.id(), Shop.OIL);
        assertThat(split(order.id()).partsCost()).isEqualTo(Shop.cny("0.00"));
    }

    @Test
    @Requirement("R145")
    void car_owners_supervise_the_workshop_and_get_their_answer_in_time() {
        Actor care = Actor.of("Q-1", Role.CUSTOMER_SERVICE_MANAGER);
        WorkOrder order = shop.worked();
        assertThatThrownBy(
                        () -> store.customerCare().recordSupervision(care, shop.customer.id(), null, List.of("dusty")))
                .as("owns no car here")
                .hasMessageContaining("SUP-004");
        var day = java.time.LocalDate.of(2024, 1, 1);
        store.customers()
                .relate(
                        Shop.ADVISER,
                        shop.car.id(),
                        VehicleRelation.since(day, shop.customer.id(), RelationKind.OWNER));
        assertThatThrownBy(() ->
                        store.customerCare().recordSupervision(care, shop.customer.id(), order.id(), List.of("dusty")))
                .as("his own order")
                .hasMessageContaining("SUP-004");

        SupervisionVisit visit = store.customerCare()
                .recordSupervision(care, shop.customer.id(), null, List.of("tools on the floor", "no covers"));
        store.customerCare().answerSupervision(care, visit.id(), 1, "racks ordered");
        assertThatThrownBy(() -> store.customerCare().answerSupervision(care, visit.id(), 1, "again"))
                .hasMessageContaining("SUP-002");
        assertThat(shop.due()).anyMatch(due -> due.startsWith("supervision-answer "));
        setup.clock.advance(Duration.ofDays(7));
        dealership.dueWork().runOnce(shop.now());
        dealership.relay().drain();
        assertThat(setup.broker.taken())
                .extracting(message -> message.name())
                .contains("org.dealersdk.supervisionvisit.answer-overdue.v1");
        assertThat(store.customerCare()
                        .answerSupervision(care, visit.id(), 2, "covers bought")
                        .state())
                .isEqualTo(SupervisionState.ANSWERED);
        assertThat(shop.due()).noneMatch(due -> due.startsWith("supervision-answer "));
    }

    @Test
    @Requirement("R158")
    void what_does_not_work_in_the_lounge_is_known_and_repaired_in_time() {
        Actor care = Actor.of("Q-1", Role.CUSTOMER_SERVICE_MANAGER);
        LoungeDefect defect = store.customerCare().reportLoungeDefect(care, "network", "no connection");
        assertThatThrownBy(() -> store.customerCare().reportLoungeDefect(care, "network", "still none"))
                .as("known already")
                .hasMessageContaining("STO-");
        assertThat(store.customerCare().loungeDefects(care)).containsExactly(defect);
        setup.clock.advance(Duration.ofDays(4));
        dealership.dueWork().runOnce(shop.now());
        dealership.relay().drain();
        assertThat(setup.broker.taken())
                .extracting(message -> message.name())
                .contains("org.dealersdk.loungedefect.repair-overdue.v1");

        store.customerCare().repairLounge(care, defect.id());
        assertThat(store.customerCare().loungeDefects(care)).isEmpty();
        assertThat(shop.deadlines(DeadlineState.OPEN))
                .noneMatch(due -> due.kind().code().equals("lounge-repair"));
    }

    private WorkOrder readyWithWarranty() {
        WorkOrder order = store.reception()
                .open(
                        Shop.ADVISER,
                        Intake.walkIn(
                                shop.customer.id(),
                                shop.car.id(),
                                shop.now(),
                                Shop.ADVISER.staff(),
                                JobType.MAINTENANCE,
                                "maintenance and leak",
                                10_000,
                                WalkAround.unremarkable()));
        WorkOrderId id = order.id();
        store.workshop().diagnose(Shop.TECHNICIAN, id, Diagnosis.of(Shop.TECHNICIAN.staff(), shop.now(), "due"));
        List<org.dealersdk.domain.workorder.WorkLine> lines = new ArrayList<>(shop.lines(4));
        lines.set(
                1,
                org.dealersdk.domain.workorder.PartLine.proposed(
                        "L2",
                        org.dealersdk.domain.workorder.Trade.PARTS,
                        "Engine oil",
                        Payer.WARRANTY,
                        shop.oil,
                        org.dealersdk.domain.parts.Quantity.of(4),
                        Shop.cny("392.00")));
        store.reception()
                .estimate(
                        Shop.ADVISER,
                        id,
                        EstimateMethod.SYSTEM,
                        lines,
                        shop.now().plus(Duration.ofHours(3)));
        store.reception().authorise(Shop.ADVISER, id, Confirmations.all(OldParts.left(), false), shop.signature());
        return shop.ready(shop.worked(id).id());
    }

    private void settleWithCoupon(WorkOrderId id) {
        Payment coupon =
                new Payment(Shop.cny("512.00"), PaymentMethod.COUPON, shop.now(), Shop.CASHIER.staff(), "CPN-1");
        store.cashier().settle(Shop.CASHIER, id, List.of(account(id).paid(List.of(coupon), PaymentMethod.COUPON)));
    }

    private Settlement refunded(WorkOrderId id, Account due) {
        List<Payment> payments = new ArrayList<>();
        for (Advance advance :
                store.cashier().order(Shop.CASHIER, id).orElseThrow().closing().advances()) {
            payments.add(advance.payment());
        }
        payments.add(new Payment(due.open(), PaymentMethod.CARD, shop.now(), Shop.CASHIER.staff(), null));
        return due.paid(payments, PaymentMethod.CARD);
    }

    private Account account(WorkOrderId id) {
        return store.cashier().preview(Shop.CASHIER, id).account(Payer.CUSTOMER).orElseThrow();
    }

    private Payment payment(String amount, @Nullable String reference) {
        PaymentMethod method = reference == null ? PaymentMethod.CASH : PaymentMethod.ONLINE;
        return new Payment(Shop.cny(amount), method, shop.now(), Shop.CASHIER.staff(), reference);
    }

    private ArrearsFigures arrears(Window period) {
        ArrearsFigures figures = ArrearsFigures.none(period, YUAN);
        for (Invoice invoice :
                store.cashier().invoices(Shop.CASHIER, Query.of(Invoice.TYPE)).aggregates()) {
            figures = figures.plus(invoice);
        }
        return figures;
    }

    private RevenueSplit split(WorkOrderId id) {
        WorkOrder order = store.cashier().order(Shop.CASHIER, id).orElseThrow();
        return RevenueSplit.of(
                order, YUAN, org.dealersdk.domain.policy.DealerPolicy.standard().settlement());
    }
}
