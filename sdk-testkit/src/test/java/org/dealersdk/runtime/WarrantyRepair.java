package org.dealersdk.runtime;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.dealersdk.domain.oldparts.OldPart;
import org.dealersdk.domain.oldparts.OldPartAccount;
import org.dealersdk.domain.oldparts.Storage;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.policy.RecoveryClass;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.warranty.ClaimDocumentKind;
import org.dealersdk.domain.warranty.Payment;
import org.dealersdk.domain.warranty.WarrantyClaim;
import org.dealersdk.domain.warranty.WarrantyClaimId;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.Inspection;
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
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.spi.storage.Query;

/** Visits to the shop with a pump for the manufacturer, and with oil, a battery and tyres for the customer. */
final class WarrantyRepair {

    static final Actor CLERK = Actor.of("W-1", Role.WARRANTY_CLERK);
    static final Actor PARTS_MANAGER = Actor.of("PM-1", Role.PARTS_MANAGER);
    static final Actor SUPERVISOR = Actor.of("WS-1", Role.WORKSHOP_SUPERVISOR);
    static final LineId LABOUR = new LineId("1");
    static final LineId PUMP = new LineId("2");
    final PartId pump;
    final PartId battery;
    final PartId tyre;
    private final Shop shop;

    WarrantyRepair(Shop shop) {
        this.shop = shop;
        shop.store.partsCounter().classify(Shop.CLERK, shop.oil, RecoveryClass.ENGINE_OIL);
        pump = part("06A 121 011", RecoveryClass.OTHER);
        battery = part("000 915 105", RecoveryClass.BATTERY);
        tyre = part("205/55 R16", RecoveryClass.TYRE);
    }

    private PartId part(String number, RecoveryClass kind) {
        var counter = shop.store.partsCounter();
        PartId id = counter.register(Shop.CLERK, number, number, true, Shop.cny("300.00"), Quantity.ZERO)
                .id();
        counter.receive(Shop.CLERK, id, Quantity.of(20), Shop.cny("200.00"), "brand warehouse");
        counter.classify(Shop.CLERK, id, kind);
        return id;
    }

    /** Labour of 100.00 and a pump of 300.00 for the manufacturer. */
    List<WorkLine> warrantyLines() {
        return List.of(labour("1", Payer.WARRANTY), line("2", Payer.WARRANTY, pump, 1));
    }

    static WorkLine labour(String id, Payer payer) {
        return LabourLine.proposed(id, Trade.MECHANICAL, "work", payer, new BigDecimal("1.0"), Shop.cny("100.00"));
    }

    static WorkLine line(String id, Payer payer, PartId part, long quantity) {
        return PartLine.proposed(id, Trade.PARTS, "part", payer, part, Quantity.of(quantity), Shop.cny("300.00"));
    }

    /** Worked on as agreed, the work completed. */
    WorkOrder worked(List<WorkLine> lines, OldParts choice) {
        WorkOrderId id = agreed(lines, choice).id();
        shop.store.workshop().start(Shop.TECHNICIAN, id, Shop.TECHNICIAN.staff());
        shop.store.partsCounter().issue(Shop.CLERK, id);
        return finished(id, lines);
    }

    WorkOrder agreed(List<WorkLine> lines, OldParts choice) {
        WorkOrder order = shop.open(10_000);
        shop.store
                .workshop()
                .diagnose(Shop.TECHNICIAN, order.id(), Diagnosis.of(Shop.TECHNICIAN.staff(), shop.now(), "pump leaks"));
        shop.store
                .reception()
                .estimate(
                        Shop.ADVISER,
                        order.id(),
                        EstimateMethod.SYSTEM,
                        lines,
                        shop.now().plus(Duration.ofHours(3)));
        return shop.store
                .reception()
                .authorise(Shop.ADVISER, order.id(), Confirmations.all(choice, false), shop.signature());
    }

    WorkOrder finished(WorkOrderId id, List<WorkLine> lines) {
        shop.store
                .workshop()
                .finishLines(
                        Shop.TECHNICIAN,
                        id,
                        lines.stream().map(line -> line.head().id()).toList());
        Signature signed = new Signature("T-1", shop.now(), SignatureMethod.ON_SCREEN, "sha256:1");
        return shop.store.workshop().completeWork(Shop.TECHNICIAN, id, new RepairReport(true, "done", signed));
    }

    WorkOrder settled(WorkOrderId id) {
        shop.store
                .workshop()
                .inspect(Shop.INSPECTOR, id, Inspection.passed(Shop.INSPECTOR.staff(), shop.now(), 10_002));
        shop.store.reception().makeReady(Shop.ADVISER, id);
        List<Settlement> settlements = shop.store.cashier().preview(Shop.CASHIER, id).accounts().values().stream()
                .map(due -> due.payer() == Payer.WARRANTY
                        ? due.outstanding(PaymentMethod.CLAIM)
                        : due.paid(PaymentMethod.CARD))
                .toList();
        return shop.store.cashier().settle(Shop.CASHIER, id, settlements);
    }

    /** The claim of a warranty repair, as it comes about by itself. */
    WarrantyClaim drafted() {
        return claim(settled(worked(warrantyLines(), OldParts.left()).id()));
    }

    WarrantyClaim claim(WorkOrder order) {
        return shop.store
                .warranty()
                .claims(CLERK, Query.of(WarrantyClaim.TYPE).where("number", order.number()))
                .aggregates()
                .get(0);
    }

    /** Assigned and with all documents; the pump is not in stock yet. */
    WarrantyClaim documented() {
        WarrantyClaimId id = drafted().id();
        var desk = shop.store.warranty();
        desk.assign(CLERK, id, CLERK.staff(), new StaffId("T-1"));
        desk.addDocument(CLERK, id, ClaimDocumentKind.CLAIM_APPLICATION, "A-1");
        desk.addDocument(CLERK, id, ClaimDocumentKind.TECHNICAL_REPORT, "T-1");
        return desk.addDocument(CLERK, id, ClaimDocumentKind.OLD_PART_LIST, "L-1");
    }

    WarrantyClaim paid() {
        WarrantyClaim claim = documented();
        bookIn(claim);
        var desk = shop.store.warranty();
        desk.submit(CLERK, claim.id());
        desk.accept(CLERK, claim.id(), java.util.Map.of());
        return desk.pay(CLERK, claim.id(), Payment.full(Shop.cny("400.00"), shop.now(), "PR-1"));
    }

    OldPart bookIn(WarrantyClaim claim) {
        return shop.store
                .oldParts()
                .recover(
                        CLERK,
                        claim.lines().get(1).oldPart(),
                        Quantity.of(1),
                        Storage.claimRoom("A3", CLERK.staff(), "OMS-" + claim.number()));
    }

    List<OldPart> parts(OldPartAccount account) {
        return shop.store
                .oldParts()
                .parts(PARTS_MANAGER, Query.of(OldPart.TYPE).where("account", account.code()))
                .aggregates();
    }
}
