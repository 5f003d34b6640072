package org.dealersdk.runtime;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerDetails;
import org.dealersdk.domain.customer.CustomerOrigin;
import org.dealersdk.domain.customer.Party;
import org.dealersdk.domain.customer.PersonName;
import org.dealersdk.domain.customer.PhoneNumber;
import org.dealersdk.domain.customer.PostalAddress;
import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.deadline.DeadlineState;
import org.dealersdk.domain.followup.Contact;
import org.dealersdk.domain.followup.Conversation;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.followup.Outcome;
import org.dealersdk.domain.parts.Part;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.PartialVin;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.vehicle.VehicleDescription;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.HandOver;
import org.dealersdk.domain.workorder.Inspection;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.LabourLine;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.PartLine;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.PaymentMethod;
import org.dealersdk.domain.workorder.RepairReport;
import org.dealersdk.domain.workorder.Settlement;
import org.dealersdk.domain.workorder.Signature;
import org.dealersdk.domain.workorder.SignatureMethod;
import org.dealersdk.domain.workorder.Trade;
import org.dealersdk.domain.workorder.WalkAround;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.testkit.ManualClock;
import org.joda.money.Money;

/** A small store with one customer, one car and one part on the shelf, and the steps of its trade. */
final class Shop {

    static final Actor ADVISER = Actor.of("A-1", Role.SERVICE_ADVISER);
    static final Actor TECHNICIAN = Actor.of("T-1", Role.TECHNICIAN);
    static final Actor INSPECTOR = Actor.of("I-1", Role.INSPECTOR);
    static final Actor CLERK = Actor.of("P-1", Role.PARTS_CLERK);
    static final Actor CASHIER = Actor.of("C-1", Role.CASHIER);
    static final Actor CALLER = Actor.of("F-1", Role.FOLLOW_UP_CLERK);
    static final LineId LABOUR = new LineId("L1");
    static final LineId OIL = new LineId("L2");
    private static final List<String> TOPICS = List.of("usage", "evaluation", "vehicle-condition");

    final DealerStore store;
    final Customer customer;
    final Vehicle car;
    final PartId oil;
    private final ManualClock clock;

    Shop(Dealership dealership, ManualClock clock) {
        this.clock = clock;
        store = dealership.store(Setup.STORE);
        customer = register();
        car = store.customers().openFile(ADVISER, new PartialVin("LSVAA49J132"), VehicleDescription.of("Bora 1.8"));
        oil = store.partsCounter()
                .register(CLERK, "G 052 167 M2", "Engine oil", true, cny("98.00"), Quantity.of(2))
                .id();
        store.partsCounter().receive(CLERK, oil, Quantity.of(10), cny("61.50"), "brand warehouse");
    }

    private Customer register() {
        CustomerDetails details = CustomerDetails.of(
                new Party.Person(new PersonName("王小明"), null),
                PostalAddress.of("CN", "上海市中山路 1 号"),
                PhoneNumber.parse("13812345678", "CN"));
        return store.customers().register(ADVISER, details, CustomerOrigin.REPAIR, clock.instant(), ADVISER.staff());
    }

    WorkOrder open(long kilometres) {
        return store.reception()
                .open(
                        ADVISER,
                        Intake.walkIn(
                                customer.id(),
                                car.id(),
                                clock.instant(),
                                ADVISER.staff(),
                                JobType.MAINTENANCE,
                                "regular maintenance",
                                kilometres,
                                WalkAround.unremarkable()));
    }

    WorkOrder estimated() {
        WorkOrder order = open(10_000);
        store.workshop().diagnose(TECHNICIAN, order.id(), Diagnosis.of(TECHNICIAN.staff(), clock.instant(), "due"));
        return store.reception()
                .estimate(
                        ADVISER,
                        order.id(),
                        EstimateMethod.SYSTEM,
                        lines(4),
                        clock.instant().plus(Duration.ofHours(3)));
    }

    List<WorkLine> lines(long litres) {
        return List.of(
                LabourLine.proposed(
                        "L1", Trade.MECHANICAL, "Oil change", Payer.CUSTOMER, new BigDecimal("0.8"), cny("120.00")),
                PartLine.proposed(
                        "L2", Trade.PARTS, "Engine oil", Payer.CUSTOMER, oil, Quantity.of(litres), cny("392.00")));
    }

    WorkOrder authorised() {
        WorkOrder order = estimated();
        return store.reception().authorise(ADVISER, order.id(), Confirmations.all(OldParts.left(), false), signature());
    }

    WorkOrder worked() {
        return worked(authorised().id());
    }

    WorkOrder worked(WorkOrderId id) {
        store.workshop().start(TECHNICIAN, id, TECHNICIAN.staff());
        store.partsCounter().issue(CLERK, id);
        store.workshop().finishLines(TECHNICIAN, id, List.of(LABOUR, OIL));
        RepairReport report = new RepairReport(
                true,
                "oil changed",
                new Signature(TECHNICIAN.staff().value(), clock.instant(), SignatureMethod.ON_SCREEN, "sha256:1"));
        return store.workshop().completeWork(TECHNICIAN, id, report);
    }

    WorkOrder ready() {
        return ready(worked().id());
    }

    WorkOrder ready(WorkOrderId id) {
        store.workshop().inspect(INSPECTOR, id, Inspection.passed(INSPECTOR.staff(), clock.instant(), 10_002));
        return store.reception().makeReady(ADVISER, id);
    }

    WorkOrder delivered() {
        return handOver(ready().id());
    }

    /** A car that is ready is settled and handed over. */
    WorkOrder handOver(WorkOrderId id) {
        List<Settlement> settlements = store.cashier().preview(CASHIER, id).accounts().values().stream()
                .map(due -> due.paid(PaymentMethod.CARD))
                .toList();
        store.cashier().settle(CASHIER, id, settlements);
        return store.reception().deliver(ADVISER, id, HandOver.complete("customer", clock.instant()));
    }

    /** From the agreed order to the hand-over, all of labour. */
    WorkOrder finishAndHandOver(WorkOrderId id) {
        store.workshop().start(TECHNICIAN, id, TECHNICIAN.staff());
        store.workshop().finishLines(TECHNICIAN, id, List.of(LABOUR));
        Signature own =
                new Signature(TECHNICIAN.staff().value(), clock.instant(), SignatureMethod.ON_SCREEN, "sha256:1");
        store.workshop().completeWork(TECHNICIAN, id, new RepairReport(true, "done", own));
        long kilometres =
                store.workshop().order(TECHNICIAN, id).orElseThrow().intake().odometerKm();
        store.workshop().inspect(INSPECTOR, id, Inspection.passed(INSPECTOR.staff(), clock.instant(), kilometres + 2));
        store.reception().makeReady(ADVISER, id);
        return handOver(id);
    }

    FollowUp call(Outcome outcome) {
        FollowUp planned = followUps().get(followUps().size() - 1);
        return call(planned, outcome);
    }

    FollowUp call(FollowUp planned, Outcome outcome) {
        Conversation said = new Conversation(outcome, TOPICS, "about the visit", null);
        return store.customerCare()
                .record(CALLER, planned.id(), Contact.reached(clock.instant(), CALLER.staff(), said));
    }

    List<FollowUp> followUps() {
        return store.customerCare()
                .followUps(CALLER, Query.of(FollowUp.TYPE).orderBy("opensAt"))
                .aggregates();
    }

    Part oilOnTheShelf() {
        return store.partsCounter().part(CLERK, oil).orElseThrow();
    }

    /** Kinds and instants of open deadlines, the next first. */
    List<String> due() {
        return deadlines(DeadlineState.OPEN).stream()
                .map(deadline -> deadline.kind() + " " + deadline.dueAt())
                .toList();
    }

    List<Deadline> deadlines(DeadlineState state) {
        return store.office()
                .read(reader -> reader.search(
                        Query.of(Deadline.TYPE).where("state", state.code()).orderBy("dueAt")))
                .aggregates();
    }

    Signature signature() {
        return new Signature("customer", clock.instant(), SignatureMethod.HANDWRITTEN, "sha256:0");
    }

    static StaffId staff(Actor actor) {
        return actor.staff();
    }

    static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    Instant now() {
        return clock.instant();
    }
}
