package org.dealersdk.testkit.journey;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerDetails;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.customer.CustomerOrigin;
import org.dealersdk.domain.customer.Party;
import org.dealersdk.domain.customer.PersonName;
import org.dealersdk.domain.customer.PhoneNumber;
import org.dealersdk.domain.customer.PostalAddress;
import org.dealersdk.domain.followup.Contact;
import org.dealersdk.domain.followup.Conversation;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.followup.Outcome;
import org.dealersdk.domain.parts.Part;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
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
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.PartLine;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.PaymentMethod;
import org.dealersdk.domain.workorder.RepairReport;
import org.dealersdk.domain.workorder.Settlement;
import org.dealersdk.domain.workorder.Signature;
import org.dealersdk.domain.workorder.SignatureMethod;
import org.dealersdk.domain.workorder.WalkAround;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.runtime.DealerStore;
import org.dealersdk.spi.storage.Query;
import org.joda.money.Money;

/** The steps stories are told in: what people of a small store do all day. */
final class Trade {

    static final Actor ADVISER = Actor.of("A-1", Role.SERVICE_ADVISER);
    static final Actor TECHNICIAN = Actor.of("T-1", Role.TECHNICIAN);
    static final Actor INSPECTOR = Actor.of("I-1", Role.INSPECTOR);
    static final Actor CLERK = Actor.of("P-1", Role.PARTS_CLERK);
    static final Actor CASHIER = Actor.of("C-1", Role.CASHIER);
    static final Actor CALLER = Actor.of("F-1", Role.FOLLOW_UP_CLERK);
    static final Actor MANAGER = Actor.of("S-001", Role.AFTER_SALES_MANAGER);
    static final Actor SUPERVISOR = Actor.of("W-1", Role.WORKSHOP_SUPERVISOR);

    /** How a customer is reached when the story does not say. */
    static final String PHONE = "13812345678";

    static final Duration NIGHT = Duration.ofHours(16);

    private static final Duration PROMISED = Duration.ofHours(3);

    private final Stage stage;

    Trade(Stage stage) {
        this.stage = stage;
    }

    DealerStore store() {
        return stage.store(Stage.MAIN);
    }

    DealerStore branch() {
        return stage.store(Stage.BRANCH);
    }

    Instant now() {
        return stage.clock().instant();
    }

    void later(Duration time) {
        stage.later(time);
    }

    <R> R step(String words, Supplier<R> call) {
        return stage.step(words, call);
    }

    void attempt(String words, Supplier<?> call) {
        stage.attempt(words, call);
    }

    static CustomerDetails details(String name, String phone) {
        return CustomerDetails.of(
                new Party.Person(new PersonName(name), null),
                PostalAddress.of("CN", "上海市中山路 1 号"),
                PhoneNumber.parse(phone, "CN"));
    }

    static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    Customer customer(String name, String phone) {
        return step(
                "the customer " + name + " gets a file",
                () -> store().customers()
                        .register(ADVISER, details(name, phone), CustomerOrigin.REPAIR, now(), ADVISER.staff()));
    }

    Vehicle car() {
        return car("LSVAA49J132");
    }

    Vehicle car(String vin) {
        return step(
                "the car gets a file",
                () -> store().customers().openFile(ADVISER, new PartialVin(vin), VehicleDescription.of("宝来 1.8")));
    }

    PartId oil() {
        Part oil = step(
                "engine oil is put on the list",
                () -> store().partsCounter()
                        .register(CLERK, "G 052 167 M2", "Engine oil 机油", true, cny("98.00"), Quantity.of(2)));
        step(
                "ten litres come in",
                () -> store().partsCounter()
                        .receive(CLERK, oil.id(), Quantity.of(10), cny("61.50"), "brand warehouse"));
        return oil.id();
    }

    WorkOrder takenIn(Customer customer, Vehicle car, long kilometres) {
        return step(
                "the car is taken in at " + kilometres + " km",
                () -> store().reception()
                        .open(ADVISER, intake(customer.id(), car, kilometres, "regular maintenance 定期保养")));
    }

    Intake intake(CustomerId customer, Vehicle car, long kilometres, String wish) {
        return Intake.walkIn(
                customer,
                car.id(),
                now(),
                ADVISER.staff(),
                JobType.MAINTENANCE,
                wish,
                kilometres,
                WalkAround.unremarkable());
    }

    static WorkLine labour(String id, String what, Payer payer, String amount) {
        return LabourLine.proposed(
                id, org.dealersdk.domain.workorder.Trade.MECHANICAL, what, payer, new BigDecimal("0.8"), cny(amount));
    }

    static WorkLine part(String id, PartId part, long quantity, Payer payer, String amount) {
        return PartLine.proposed(
                id,
                org.dealersdk.domain.workorder.Trade.PARTS,
                "part",
                payer,
                part,
                Quantity.of(quantity),
                cny(amount));
    }

    static List<WorkLine> oilChange(PartId oil, long litres) {
        return List.of(
                labour("L1", "Oil change", Payer.CUSTOMER, "120.00"),
                part("L2", oil, litres, Payer.CUSTOMER, "392.00"));
    }

    WorkOrder diagnosed(WorkOrderId order, String finding) {
        return step(
                "it is looked at: " + finding,
                () -> store().workshop().diagnose(TECHNICIAN, order, Diagnosis.of(TECHNICIAN.staff(), now(), finding)));
    }

    WorkOrder estimated(WorkOrderId order, List<WorkLine> lines) {
        return step(
                "the work is estimated",
                () -> store().reception().estimate(ADVISER, order, EstimateMethod.SYSTEM, lines, now().plus(PROMISED)));
    }

    WorkOrder agreed(WorkOrderId order) {
        return step(
                "the customer signs",
                () -> store().reception()
                        .authorise(ADVISER, order, Confirmations.all(OldParts.left(), false), signature()));
    }

    Signature signature() {
        return new Signature("customer", now(), SignatureMethod.HANDWRITTEN, "sha256:0");
    }

    /** From the car on the yard to work that may begin. */
    WorkOrder agreed(Customer customer, Vehicle car, List<WorkLine> lines) {
        WorkOrder order = takenIn(customer, car, 10_000);
        diagnosed(order.id(), "due");
        estimated(order.id(), lines);
        return agreed(order.id());
    }

    WorkOrder worked(WorkOrderId order, List<WorkLine> lines) {
        step("work begins", () -> store().workshop().start(TECHNICIAN, order, TECHNICIAN.staff()));
        step("parts are issued", () -> store().partsCounter().issue(CLERK, order));
        return finished(order, lines);
    }

    WorkOrder finished(WorkOrderId order, List<WorkLine> lines) {
        step(
                "all lines are done",
                () -> store().workshop()
                        .finishLines(
                                TECHNICIAN,
                                order,
                                lines.stream().map(line -> line.head().id()).toList()));
        Signature own = new Signature("T-1", now(), SignatureMethod.ON_SCREEN, "sha256:1");
        return step(
                "the work is completed",
                () -> store().workshop().completeWork(TECHNICIAN, order, new RepairReport(true, "done 完工", own)));
    }

    WorkOrder ready(WorkOrderId order) {
        step(
                "it is inspected",
                () -> store().workshop()
                        .inspect(INSPECTOR, order, Inspection.passed(INSPECTOR.staff(), now(), 10_002)));
        return step("it is ready", () -> store().reception().makeReady(ADVISER, order));
    }

    WorkOrder settled(WorkOrderId order) {
        List<Settlement> settlements = step(
                "the bill is shown",
                () -> store().cashier().preview(CASHIER, order).accounts().values().stream()
                        .map(due -> due.payer() == Payer.CUSTOMER
                                ? due.paid(PaymentMethod.CARD)
                                : due.outstanding(PaymentMethod.CLAIM))
                        .toList());
        return step("it is settled", () -> store().cashier().settle(CASHIER, order, settlements));
    }

    WorkOrder handedOver(WorkOrderId order) {
        return step(
                "the car is handed over",
                () -> store().reception().deliver(ADVISER, order, HandOver.complete("customer", now())));
    }

    /** A whole visit. */
    WorkOrder visit(Customer customer, Vehicle car, List<WorkLine> lines) {
        WorkOrderId order = agreed(customer, car, lines).id();
        worked(order, lines);
        ready(order);
        settled(order);
        return handedOver(order);
    }

    FollowUp called(Outcome outcome) {
        FollowUp planned = store().customerCare()
                .followUps(CALLER, Query.of(FollowUp.TYPE).orderByDescending("opensAt"))
                .aggregates()
                .get(0);
        Conversation said = new Conversation(
                outcome, List.of("usage", "evaluation", "vehicle-condition"), "about the visit 关于这次到店", null);
        return step(
                "the customer is called and is " + outcome,
                () -> store().customerCare()
                        .record(CALLER, planned.id(), Contact.reached(now(), CALLER.staff(), said)));
    }
}
