package org.dealersdk.examples.workshop;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dealersdk.documents.Documents;
import org.dealersdk.documents.form.PrintRequest;
import org.dealersdk.domain.customer.CustomerDetails;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.customer.CustomerOrigin;
import org.dealersdk.domain.customer.Party;
import org.dealersdk.domain.customer.PersonName;
import org.dealersdk.domain.customer.PhoneNumber;
import org.dealersdk.domain.customer.PostalAddress;
import org.dealersdk.domain.document.DocumentLanguage;
import org.dealersdk.domain.document.FormId;
import org.dealersdk.domain.json.DealerPolicyFile;
import org.dealersdk.domain.json.StatusFile;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.vehicle.PartialVin;
import org.dealersdk.domain.vehicle.VehicleDescription;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.LabourLine;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.RepairReport;
import org.dealersdk.domain.workorder.Signature;
import org.dealersdk.domain.workorder.SignatureMethod;
import org.dealersdk.domain.workorder.Trade;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.runtime.DealerStore;
import org.dealersdk.runtime.Dealership;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.discovery.PluginCatalogue;
import org.dealersdk.testkit.ManualClock;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;
import org.joda.money.Money;

/** The store of the workshop guide: opened with its own numbers, statuses and house rule, with one customer, one car and brake pads. */
final class Garage implements AutoCloseable {

    static final Actor GUIDE = Actor.of("GD-01", Role.GUIDE);
    static final Actor ADVISER = Actor.of("SA-07", Role.SERVICE_ADVISER);
    static final Actor SUPPORT = Actor.of("TS-02", Role.TECHNICAL_SUPPORT);
    static final Actor SUPERVISOR = Actor.of("WS-01", Role.WORKSHOP_SUPERVISOR);
    static final Actor TECHNICIAN = Actor.of("T-21", Role.TECHNICIAN);
    static final Actor CLERK = Actor.of("PC-04", Role.PARTS_CLERK);
    static final Actor INSPECTOR = Actor.of("QI-03", Role.INSPECTOR);
    static final Actor CASHIER = Actor.of("CA-02", Role.CASHIER);
    static final Actor MANAGER = Actor.of("AM-01", Role.AFTER_SALES_MANAGER);
    static final Actor CALLER = Actor.of("FC-05", Role.FOLLOW_UP_CLERK);
    static final Actor INSURANCE = Actor.of("IN-06", Role.INSURANCE_ADVISER);

    /** Friday, 16:00 in Shanghai. */
    final ManualClock clock = new ManualClock(Instant.parse("2024-03-01T08:00:00Z"));

    final Dealership dealership;
    final DealerStore store;
    final Documents documents;
    final CustomerId customer;
    final VehicleId car;
    final PartId pads;

    Garage() {
        // snippet: settings
        var policy = DealerPolicyFile.read("""
                document: {signatureNeedsDocument: true}
                inspection: {items: {any: [technical-state], maintenance: [oil-level, brakes]}}
                estimate:
                  prices:
                    version: "2024-03"
                    hourlyRates: {mechanical: 300}
                    positions:
                      SVC-60K: {any: {hours: 1.5}}
                      PAD-F: {any: {price: 588}}
                """);
        var statuses = StatusFile.read("""
                - type: work-order
                  lifecycle: work order
                  canonicalElsewhere: true
                  codes:
                    - {code: "20", words: {english: Signed, chinese: 已签字}, canonical: authorised, demands: [customer-signature]}
                    - {code: "90", words: {english: At the gate, chinese: 待放行}, canonical: settled}
                """);
        // end
        // snippet: open
        var configuration = DealershipConfiguration.builder()
                .plugins(PluginCatalogue.of(List.of(new InMemoryPlugin(), new YardRules())))
                .policy(policy)
                .statuses(statuses)
                .progressSecret("0123456789-0123456789-0123456789")
                .clock(clock)
                .background(false)
                .store("S1")
                .build();
        dealership = Dealership.open(configuration);
        store = dealership.store(new StoreId("S1"));
        documents = new Documents(store.office());
        // end
        var details = CustomerDetails.of(
                new Party.Person(new PersonName("王小明"), null),
                PostalAddress.of("CN", "上海市中山路 1 号"),
                PhoneNumber.parse("13812345678", "CN"));
        customer = store.customers()
                .register(ADVISER, details, CustomerOrigin.REPAIR, clock.instant(), ADVISER.staff())
                .id();
        car = store.customers()
                .openFile(ADVISER, new PartialVin("LSVAA49J132"), VehicleDescription.of("Bora 1.8"))
                .id();
        pads = store.partsCounter()
                .register(CLERK, "1K0 698 151", "Brake pads", true, cny("588.00"), Quantity.of(2))
                .id();
        store.partsCounter().receive(CLERK, pads, Quantity.of(10), cny("361.50"), "brand warehouse");
    }

    /** Lets time pass. */
    void minutes(int minutes) {
        clock.advance(Duration.ofMinutes(minutes));
    }

    /** A time from now. */
    Instant in(int minutes) {
        return clock.instant().plus(Duration.ofMinutes(minutes));
    }

    static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    static LabourLine labour(String id, String what, Payer payer, String hours, String price) {
        return LabourLine.proposed(id, Trade.MECHANICAL, what, payer, new BigDecimal(hours), cny(price));
    }

    /** Prints a paper, has it signed on the screen, and tells the signature. */
    Signature sign(PrintRequest request) {
        var printed = documents.issue(ADVISER, request);
        return documents.sign(ADVISER, printed.document().id(), customer.value(), SignatureMethod.ON_SCREEN);
    }

    /** The work order, put before the customer and signed. */
    Signature signOrder(WorkOrder order, Confirmations five, List<LineId> refused) {
        // snippet: sign
        var request = PrintRequest.of(new FormId("F33"), order.number(), DocumentLanguage.BILINGUAL)
                .confirming(five, refused);
        var printed = documents.issue(ADVISER, request);
        var signature = documents.sign(ADVISER, printed.document().id(), customer.value(), SignatureMethod.ON_SCREEN);
        // end
        return signature;
    }

    /** A technician's own signature under a repair report. */
    RepairReport report(String words) {
        return new RepairReport(
                true,
                words,
                new Signature(TECHNICIAN.staff().value(), clock.instant(), SignatureMethod.ON_SCREEN, "sha256:1"));
    }

    @Override
    public void close() {
        dealership.close();
    }
}
