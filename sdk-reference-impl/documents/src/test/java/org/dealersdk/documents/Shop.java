package org.dealersdk.documents;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.dealersdk.documents.form.PrintRequest;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentId;
import org.dealersdk.domain.appointment.AppointmentOrigin;
import org.dealersdk.domain.appointment.BayType;
import org.dealersdk.domain.appointment.BookingChannel;
import org.dealersdk.domain.appointment.ContactPerson;
import org.dealersdk.domain.appointment.PreDiagnosis;
import org.dealersdk.domain.appointment.Slot;
import org.dealersdk.domain.appointment.Visit;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerDetails;
import org.dealersdk.domain.customer.CustomerOrigin;
import org.dealersdk.domain.customer.Party;
import org.dealersdk.domain.customer.PersonName;
import org.dealersdk.domain.customer.PhoneNumber;
import org.dealersdk.domain.customer.PostalAddress;
import org.dealersdk.domain.document.DocumentLanguage;
import org.dealersdk.domain.document.FormId;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.vehicle.PlateJurisdictions;
import org.dealersdk.domain.vehicle.RelationKind;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.vehicle.VehicleDescription;
import org.dealersdk.domain.vehicle.VehicleRelation;
import org.dealersdk.domain.vehicle.Vin;
import org.dealersdk.domain.workorder.Belonging;
import org.dealersdk.domain.workorder.CarPlace;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.Disposition;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.Finding;
import org.dealersdk.domain.workorder.FindingId;
import org.dealersdk.domain.workorder.GoodsLine;
import org.dealersdk.domain.workorder.HandIn;
import org.dealersdk.domain.workorder.HandOver;
import org.dealersdk.domain.workorder.Inspection;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.LabourLine;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.Mark;
import org.dealersdk.domain.workorder.NextService;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.PartLine;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.PaymentMethod;
import org.dealersdk.domain.workorder.RepairReport;
import org.dealersdk.domain.workorder.Signature;
import org.dealersdk.domain.workorder.SignatureMethod;
import org.dealersdk.domain.workorder.SubletLine;
import org.dealersdk.domain.workorder.Trade;
import org.dealersdk.domain.workorder.Urgency;
import org.dealersdk.domain.workorder.WalkAround;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.runtime.DealerStore;
import org.dealersdk.runtime.Dealership;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.spi.StoreId;
import org.joda.money.Money;

/** A small store on a Monday morning, with one customer, one car, and the steps of a repair. Everything hostile is escaped somewhere. */
final class Shop implements AutoCloseable {

    static final Actor ADVISER = Actor.of("A-1", Role.SERVICE_ADVISER);
    static final Actor TECHNICIAN = Actor.of("T-1", Role.TECHNICIAN);
    static final Actor INSPECTOR = Actor.of("I-1", Role.INSPECTOR);
    static final Actor CLERK = Actor.of("P-1", Role.PARTS_CLERK);
    static final Actor CASHIER = Actor.of("C-1", Role.CASHIER);
    static final Actor WARRANTY = Actor.of("W-1", Role.WARRANTY_CLERK);
    static final Actor PARTS_MANAGER = Actor.of("P-9", Role.PARTS_MANAGER);
    static final Actor MANAGER = Actor.of("M-1", Role.AFTER_SALES_MANAGER);
    static final String HOSTILE = "<script>alert('x')</script> & \"more\"";
    static final String LETTERHEAD = "letterhead: {english: Harbour Road Motors, chinese: 海港路汽车, address: 上海市海港路 8 号, "
            + "telephone: 021-5555 0000}";

    final Time clock = new Time(Instant.parse("2026-03-02T01:30:00Z"));
    final Dealership dealership;
    final DealerStore store;
    final Documents documents;
    final Customer customer;
    final Vehicle car;
    final PartId pads;

    /** A clock that stands still. */
    static final class Time extends Clock {
        private volatile Instant now;

        Time(Instant start) {
            now = start;
        }

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    Shop(Path directory) {
        this(directory, false);
    }

    Shop(Path directory, boolean signatureNeedsDocument) {
        dealership = Dealership.open(DealershipConfiguration.builder()
                .storage("sqlite")
                .messaging("sqlite")
                .setting("sqlite.path", directory.resolve("shop.db").toString())
                .clock(clock)
                .ids(IdSource.seeded(clock, 7))
                .policy(DealerPolicyFile.read("appointment: {rotaRequired: false}\ndocument: {signatureNeedsDocument: "
                        + signatureNeedsDocument + ", " + LETTERHEAD + "}"))
                .background(false)
                .build());
        store = dealership.store(new StoreId("main"));
        documents = new Documents(store.office());
        customer = store.customers()
                .register(
                        ADVISER,
                        CustomerDetails.of(
                                new Party.Person(new PersonName("王小明 " + HOSTILE), null),
                                PostalAddress.of("CN", "上海市中山路 1 号"),
                                PhoneNumber.parse("13812345678", "CN")),
                        CustomerOrigin.REPAIR,
                        clock.instant(),
                        ADVISER.staff());
        Vehicle opened = store.customers()
                .openFile(
                        ADVISER, new Vin("LSVAA49J132047371"), new VehicleDescription("Bora 1.8", "sedan", "silver 银"));
        store.customers()
                .changePlate(
                        ADVISER,
                        opened.id(),
                        PlateJurisdictions.standard().read("CN", "沪A12345"),
                        java.time.LocalDate.of(2024, 5, 1));
        car = store.customers()
                .relate(
                        ADVISER,
                        opened.id(),
                        new VehicleRelation(
                                customer.id(), RelationKind.OWNER, java.time.LocalDate.of(2024, 5, 1), null));
        pads = store.partsCounter()
                .register(CLERK, "1K0 698 151", "Brake pads", true, cny("588.00"), Quantity.of(2))
                .id();
        store.partsCounter().receive(CLERK, pads, Quantity.of(10), cny("361.50"), "brand warehouse");
    }

    WorkOrder opened() {
        return store.reception()
                .open(
                        ADVISER,
                        Intake.walkIn(
                                customer.id(),
                                car.id(),
                                clock.instant(),
                                ADVISER.staff(),
                                JobType.GENERAL_REPAIR,
                                "刹车异响 Brakes squeal. " + HOSTILE,
                                45_210,
                                new WalkAround(
                                        true,
                                        List.of(Mark.at(CarPlace.FRONT_LEFT_DOOR, "划痕 scratch")),
                                        List.of(Belonging.inLocker("sunglasses", "4")),
                                        true,
                                        true,
                                        new HandIn(List.of("行驶证"), 2, true, null))));
    }

    WorkOrder estimated() {
        WorkOrder order = opened();
        store.workshop()
                .diagnose(
                        TECHNICIAN,
                        order.id(),
                        Diagnosis.of(TECHNICIAN.staff(), clock.instant(), "Front pads worn to 2 mm 前刹车片磨损"));
        return store.reception()
                .estimate(
                        ADVISER,
                        order.id(),
                        EstimateMethod.SYSTEM,
                        lines("1200.00"),
                        clock.instant().plus(Duration.ofHours(5)));
    }

    /** Three pieces of an article are proposed, and nothing else; its number. */
    String estimateGoods(WorkOrder order) {
        store.workshop()
                .diagnose(TECHNICIAN, order.id(), Diagnosis.of(TECHNICIAN.staff(), clock.instant(), "Wants oil"));
        GoodsLine oil = GoodsLine.proposed(
                "L1", Trade.ACCESSORIES, "Oil 机油", Payer.CUSTOMER, pads, Quantity.of(3), cny("264.00"));
        store.reception()
                .estimate(
                        ADVISER,
                        order.id(),
                        EstimateMethod.SYSTEM,
                        List.of(oil),
                        clock.instant().plus(Duration.ofHours(5)));
        return store.partsCounter().part(CLERK, pads).orElseThrow().number();
    }

    List<WorkLine> lines(String labour) {
        return List.of(
                LabourLine.proposed(
                        "L1",
                        Trade.MECHANICAL,
                        "Replace front brake pads 更换前刹车片",
                        Payer.CUSTOMER,
                        new BigDecimal("1.5"),
                        cny(labour)),
                PartLine.proposed(
                        "L2", Trade.PARTS, "Brake pads 刹车片", Payer.CUSTOMER, pads, Quantity.of(1), cny("588.00")),
                SubletLine.proposed(
                        "L3", Trade.BEAUTY, "Polish door 抛光", Payer.CUSTOMER, "Shine Ltd", "3 months", cny("260.00")));
    }

    WorkOrder authorised() {
        return store.reception()
                .authorise(
                        ADVISER,
                        estimated().id(),
                        Confirmations.all(OldParts.keptIn("boot 后备箱"), true),
                        signature(customer.id().value()));
    }

    WorkOrder found() {
        WorkOrder order = authorised();
        store.workshop().start(TECHNICIAN, order.id(), TECHNICIAN.staff());
        return store.workshop()
                .reportFinding(
                        TECHNICIAN,
                        order.id(),
                        new Finding(
                                new FindingId("H1"),
                                TECHNICIAN.staff(),
                                clock.instant(),
                                "Right drive shaft boot torn, grease lost 半轴防尘套破裂",
                                "Joint will fail 万向节损坏",
                                new BigDecimal("2.0"),
                                cny("860.00"),
                                Urgency.DEFERRABLE,
                                null));
    }

    WorkOrder ready() {
        WorkOrder order = found();
        store.reception()
                .decideFinding(
                        ADVISER,
                        order.id(),
                        new FindingId("H1"),
                        Disposition.DEFERRED,
                        customer.id().value());
        store.partsCounter().issue(CLERK, order.id());
        store.workshop()
                .finishLines(TECHNICIAN, order.id(), List.of(new LineId("L1"), new LineId("L2"), new LineId("L3")));
        store.workshop()
                .completeWork(
                        TECHNICIAN,
                        order.id(),
                        new RepairReport(
                                true,
                                "Pads replaced, road test in order. 更换刹车片，路试正常。",
                                signature(TECHNICIAN.staff().value())));
        store.workshop().inspect(INSPECTOR, order.id(), Inspection.passed(INSPECTOR.staff(), clock.instant(), 45_214));
        return store.reception().makeReady(ADVISER, order.id());
    }

    /** An order the manufacturer pays, settled, so that there is a claim. */
    WorkOrder claimed() {
        WorkOrder order = opened();
        store.workshop().diagnose(TECHNICIAN, order.id(), Diagnosis.of(TECHNICIAN.staff(), clock.instant(), "Defect"));
        List<WorkLine> lines = List.of(
                LabourLine.proposed(
                        "L1", Trade.MECHANICAL, "Replace pads", Payer.WARRANTY, BigDecimal.ONE, cny("300.00")),
                PartLine.proposed("L2", Trade.PARTS, "Pads", Payer.WARRANTY, pads, Quantity.of(1), cny("588.00")));
        Instant promised = clock.instant().plus(Duration.ofHours(2));
        store.reception().estimate(ADVISER, order.id(), EstimateMethod.SYSTEM, lines, promised);
        store.reception()
                .authorise(
                        ADVISER,
                        order.id(),
                        Confirmations.all(OldParts.left(), false),
                        signature(customer.id().value()));
        store.workshop().start(TECHNICIAN, order.id(), TECHNICIAN.staff());
        store.partsCounter().issue(CLERK, order.id());
        store.workshop().finishLines(TECHNICIAN, order.id(), List.of(new LineId("L1"), new LineId("L2")));
        RepairReport report =
                new RepairReport(true, "Done", signature(TECHNICIAN.staff().value()));
        store.workshop().completeWork(TECHNICIAN, order.id(), report);
        store.workshop().inspect(INSPECTOR, order.id(), Inspection.passed(INSPECTOR.staff(), clock.instant(), 45_214));
        WorkOrder ready = store.reception().makeReady(ADVISER, order.id());
        return store.cashier()
                .settle(
                        CASHIER,
                        order.id(),
                        ready.accounts(store.office().occasion(CASHIER).policy().settlement()).values().stream()
                                .map(account -> account.outstanding(PaymentMethod.CLAIM))
                                .toList());
    }

    WorkOrder delivered() {
        WorkOrder order = ready();
        store.cashier()
                .settle(
                        CASHIER,
                        order.id(),
                        order.accounts(store.office().occasion(CASHIER).policy().settlement()).values().stream()
                                .map(account -> account.paid(PaymentMethod.CARD))
                                .toList());
        NextService next = new NextService(
                "Oil change 更换机油",
                50_000L,
                clock.instant().plus(Duration.ofDays(90)),
                new BigDecimal("0.8"),
                cny("512.00"));
        NextService putOff =
                new NextService(order.findings().get(0).cause(), 48_000L, null, new BigDecimal("2.0"), cny("860.00"));
        return store.reception()
                .deliver(
                        ADVISER,
                        order.id(),
                        new HandOver(customer.id().value(), clock.instant(), true, true, List.of(next, putOff)));
    }

    Appointment proposed() {
        AppointmentId id = store.appointments()
                .request(
                        ADVISER,
                        AppointmentOrigin.CUSTOMER,
                        BookingChannel.PHONE,
                        Visit.of(
                                ContactPerson.of(customer.id()),
                                car.id(),
                                JobType.GENERAL_REPAIR,
                                "Gearbox noise 变速箱异响 " + HOSTILE))
                .id();
        store.appointments()
                .diagnose(ADVISER, id, new PreDiagnosis(ADVISER.staff(), clock.instant(), "Bearing of third gear"));
        return store.appointments()
                .propose(
                        ADVISER,
                        id,
                        new Slot(Instant.parse("2026-03-04T02:00:00Z"), BayType.MECHANICAL, new BigDecimal("2")),
                        ADVISER.staff());
    }

    Signature signature(String signer) {
        return new Signature(signer, clock.instant(), SignatureMethod.HANDWRITTEN, "sha256:0");
    }

    Printed issue(String form, String subject, DocumentLanguage language) {
        return documents.issue(ADVISER, PrintRequest.of(new FormId(form), subject, language));
    }

    static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    @Override
    public void close() {
        dealership.close();
    }
}
