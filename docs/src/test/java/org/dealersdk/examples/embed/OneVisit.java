package org.dealersdk.examples.embed;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.HandOver;
import org.dealersdk.domain.workorder.Inspection;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.LabourLine;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.PaymentMethod;
import org.dealersdk.domain.workorder.RepairReport;
import org.dealersdk.domain.workorder.Signature;
import org.dealersdk.domain.workorder.SignatureMethod;
import org.dealersdk.domain.workorder.Trade;
import org.dealersdk.domain.workorder.WalkAround;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.runtime.DealerStore;
import org.joda.money.Money;

/** A visit from intake to hand-over, step by step, as the desks of a store see it. */
final class OneVisit {

    private static final Actor ADVISER = Actor.of("SA-07", Role.SERVICE_ADVISER);
    private static final Actor TECHNICIAN = Actor.of("T-21", Role.TECHNICIAN);
    private static final Actor INSPECTOR = Actor.of("QI-03", Role.INSPECTOR);
    private static final Actor CASHIER = Actor.of("CA-02", Role.CASHIER);

    private OneVisit() {}

    /** Runs the visit, which takes no time, and returns the order as handed over. */
    static WorkOrder run(DealerStore store, Instant now) {
        // snippet: one-visit
        var reception = store.reception();
        var workshop = store.workshop();
        var order = reception.open(
                ADVISER,
                Intake.walkIn(
                        new CustomerId("C-1"),
                        null,
                        now,
                        ADVISER.staff(),
                        JobType.MAINTENANCE,
                        "60,000 km service",
                        60_120,
                        WalkAround.unremarkable()));
        var id = order.id();
        reception.diagnose(ADVISER, id, Diagnosis.of(ADVISER.staff(), now, "service due, nothing else found"));

        var labour = LabourLine.proposed(
                "L1", Trade.MECHANICAL, "service", Payer.CUSTOMER, new BigDecimal("1.5"), Money.parse("CNY 450.00"));
        reception.estimate(ADVISER, id, EstimateMethod.SYSTEM, List.of(labour), now.plus(Duration.ofHours(3)));
        reception.authorise(
                ADVISER,
                id,
                Confirmations.all(OldParts.left(), true),
                new Signature("C-1", now, SignatureMethod.ON_SCREEN, "sha256:0"));

        workshop.start(TECHNICIAN, id, TECHNICIAN.staff());
        workshop.finishLines(TECHNICIAN, id, List.of(labour.head().id()));
        workshop.completeWork(
                TECHNICIAN,
                id,
                new RepairReport(
                        true, "done as ordered", new Signature("T-21", now, SignatureMethod.ON_SCREEN, "sha256:1")));
        workshop.inspect(INSPECTOR, id, Inspection.passed(INSPECTOR.staff(), now, 60_121));
        reception.makeReady(ADVISER, id);

        var account =
                store.cashier().preview(CASHIER, id).account(Payer.CUSTOMER).orElseThrow();
        store.cashier().settle(CASHIER, id, List.of(account.paid(PaymentMethod.CARD)));
        return reception.deliver(ADVISER, id, HandOver.complete("C-1", now));
        // end
    }
}
