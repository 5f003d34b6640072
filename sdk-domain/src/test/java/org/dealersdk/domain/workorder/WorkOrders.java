package org.dealersdk.domain.workorder;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.parts.ReservationId;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.EstimateBase;
import org.dealersdk.domain.policy.SettlementPolicy;
import org.dealersdk.domain.policy.WorkOrderPolicy;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.VehicleId;
import org.joda.money.Money;

/**
 * A visit by the book: labour of 300.00 and a part of 200.00 for the customer, labour of 100.00 for the manufacturer; and the order in
 * every state of that visit.
 */
final class WorkOrders {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant PROMISED = NOW.plus(Duration.ofHours(4));
    static final StaffId ADVISER = new StaffId("A1");
    static final StaffId TECHNICIAN = new StaffId("T1");
    static final StaffId INSPECTOR = new StaffId("I1");
    static final LineId LABOUR = new LineId("1");
    static final LineId PART = new LineId("2");
    static final LineId WARRANTY = new LineId("3");
    static final LineId EXTRA = new LineId("4");
    static final FindingId FINDING = new FindingId("F1");

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private WorkOrders() {}

    static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    static Occasion occasion() {
        return occasion(WorkOrderPolicy.standard());
    }

    static Occasion occasion(Record policyPart) {
        DealerPolicy policy = DealerPolicy.standard().with(policyPart);
        return new Occasion(Actor.of("A1", Role.SERVICE_ADVISER), NOW, policy, IdSource.seeded(CLOCK, 7));
    }

    static WorkOrderPolicy comparingWith(EstimateBase base) {
        return new WorkOrderPolicy(BigDecimal.TEN, base, false);
    }

    static WorkOrderPolicy allowingCredit() {
        return new WorkOrderPolicy(BigDecimal.TEN, EstimateBase.LAST_AUTHORISED, true);
    }

    static Intake intake() {
        return Intake.walkIn(
                new CustomerId("C1"),
                new VehicleId("V1"),
                NOW,
                ADVISER,
                JobType.GENERAL_REPAIR,
                "squeals when braking",
                23_000,
                WalkAround.unremarkable());
    }

    static Intake intake(WalkAround sheet, boolean onAccount) {
        Intake usual = intake();
        return new Intake(
                usual.customer(),
                usual.vehicle(),
                usual.receivedAt(),
                usual.adviser(),
                usual.origin(),
                usual.appointment(),
                usual.jobType(),
                usual.fault(),
                usual.odometerKm(),
                sheet,
                onAccount);
    }

    static List<WorkLine> lines() {
        return List.of(
                labour(LABOUR, Payer.CUSTOMER, "300.00"),
                PartLine.proposed(
                        PART.value(),
                        Trade.PARTS,
                        "brake pads",
                        Payer.CUSTOMER,
                        new PartId("P1"),
                        Quantity.of(1),
                        cny("200.00")),
                labour(WARRANTY, Payer.WARRANTY, "100.00"));
    }

    static LabourLine labour(LineId id, Payer payer, String price) {
        return LabourLine.proposed(id.value(), Trade.MECHANICAL, "brakes", payer, new BigDecimal("1.5"), cny(price));
    }

    static Confirmations confirmations() {
        return Confirmations.all(OldParts.keptIn("boot"), true);
    }

    static Signature signature() {
        return new Signature("C1", NOW, SignatureMethod.ON_SCREEN, "sha256:9f86d081");
    }

    static RepairReport report() {
        return new RepairReport(
                true, "pads renewed", new Signature(TECHNICIAN.value(), NOW, SignatureMethod.ON_SCREEN, "sha256:1b4f"));
    }

    static Finding finding() {
        return finding("oil seal worn, first drops", "clutch will slip");
    }

    static Finding finding(String cause, String risk) {
        return new Finding(
                FINDING, TECHNICIAN, NOW, cause, risk, new BigDecimal("2.0"), cny("60.00"), Urgency.DEFERRABLE, null);
    }

    static Inspection inspection() {
        return Inspection.passed(INSPECTOR, NOW, 23_004);
    }

    /** One settlement per payer, as the preview says. */
    static List<Settlement> settlements(WorkOrder order) {
        return order.accounts(SettlementPolicy.standard()).values().stream()
                .map(due -> settlement(order, due))
                .toList();
    }

    private static Settlement settlement(WorkOrder order, Account due) {
        List<Payment> paid = new ArrayList<>();
        for (Advance advance : Closing.of(order).advances()) {
            if (advance.payer() == due.payer()) {
                paid.add(advance.payment());
            }
        }
        if (due.payer() != Payer.CUSTOMER) {
            return paid.isEmpty() ? due.outstanding(PaymentMethod.CLAIM) : due.paid(paid, PaymentMethod.CLAIM);
        }
        if (!paid.isEmpty() && !due.open().isZero()) {
            paid.add(new Payment(due.open(), PaymentMethod.CARD, NOW, ADVISER, null));
        }
        return paid.isEmpty() ? due.paid(PaymentMethod.CARD) : due.paid(paid, PaymentMethod.CARD);
    }

    /** An entry of the hand-over note for every performed item. */
    static List<WatchPoint> watch(WorkOrder order) {
        return order.approvedLines()
                .map(line -> new WatchPoint(line.head().id(), "mind the pads"))
                .toList();
    }

    static Payment cash(String amount) {
        return new Payment(cny(amount), PaymentMethod.CASH, NOW, ADVISER, null);
    }

    static FeeWaiver goodwill(LineId line, String amount) {
        return new FeeWaiver(WaiverReason.GOODWILL, List.of(line), cny(amount), Payer.INTERNAL, NOW, ADVISER);
    }

    /** Somebody who may open an order again. */
    static Occasion manager() {
        return by(Role.AFTER_SALES_MANAGER, NOW);
    }

    static Occasion by(Role role, Instant at) {
        return new Occasion(Actor.of("M1", role), at, DealerPolicy.standard(), IdSource.seeded(CLOCK, 7));
    }

    static HandOver handOver() {
        return HandOver.complete("C1", NOW);
    }

    static Map<LineId, ReservationId> reservations() {
        return Map.of(PART, new ReservationId("R1"));
    }

    static WorkOrder opened() {
        return opened(intake());
    }

    static WorkOrder opened(Intake intake) {
        return WorkOrder.open(new WorkOrderId("W1"), "RO-0001", intake, occasion())
                .after();
    }

    static WorkOrder diagnosed() {
        return diagnosed(intake());
    }

    static WorkOrder diagnosed(Intake intake) {
        return opened(intake)
                .diagnose(Diagnosis.of(ADVISER, NOW, "pads worn"), occasion())
                .after();
    }

    static WorkOrder estimated() {
        return estimated(diagnosed(), lines());
    }

    static WorkOrder estimated(WorkOrder order, List<WorkLine> lines) {
        return order.estimate(EstimateMethod.SYSTEM, lines, PROMISED, occasion())
                .after();
    }

    static WorkOrder authorised() {
        return authorised(estimated());
    }

    static WorkOrder authorised(WorkOrder order) {
        return order.authorise(confirmations(), signature(), occasion()).after();
    }

    static WorkOrder inProgress() {
        return inProgress(authorised());
    }

    static WorkOrder inProgress(WorkOrder order) {
        return order.start(TECHNICIAN, occasion()).after();
    }

    static WorkOrder allLinesDone() {
        return allLinesDone(inProgress());
    }

    static WorkOrder allLinesDone(WorkOrder order) {
        return order.issueParts(reservations(), occasion())
                .after()
                .finishLines(List.of(LABOUR, PART, WARRANTY), occasion())
                .after();
    }

    static WorkOrder ready() {
        return ready(allLinesDone());
    }

    static WorkOrder ready(WorkOrder done) {
        return done.completeWork(report(), occasion())
                .after()
                .inspect(inspection(), occasion())
                .after()
                .makeReady(occasion())
                .after();
    }

    static WorkOrder settled() {
        return ready().settle(settlements(ready()), occasion()).after();
    }

    /** The order of the usual visit in that state. */
    static WorkOrder in(WorkOrderState state) {
        return switch (state) {
            case OPENED -> opened();
            case DIAGNOSED -> diagnosed();
            case ESTIMATED -> estimated();
            case AUTHORISED -> authorised();
            case DECLINED -> estimated().decline(occasion()).after();
            case IN_PROGRESS -> inProgress();
            case ON_HOLD -> inProgress().hold(HoldReason.PARTS, occasion()).after();
            case WORK_COMPLETED ->
                allLinesDone().completeWork(report(), occasion()).after();
            case INSPECTED ->
                in(WorkOrderState.WORK_COMPLETED)
                        .inspect(inspection(), occasion())
                        .after();
            case READY -> ready();
            case SETTLED -> settled();
            case DELIVERED -> settled().deliver(handOver(), occasion()).after();
            case CLOSED -> in(WorkOrderState.DELIVERED).close(occasion()).after();
            case CANCELLED ->
                opened().cancel(CancelReason.DUPLICATE, occasion()).after();
        };
    }
}
