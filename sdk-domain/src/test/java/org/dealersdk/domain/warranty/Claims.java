package org.dealersdk.domain.warranty;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.oldparts.OldPart;
import org.dealersdk.domain.oldparts.Replaced;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.parts.ReservationId;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.RecoveryClass;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.LabourLine;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.PartLine;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.RepairReport;
import org.dealersdk.domain.workorder.Signature;
import org.dealersdk.domain.workorder.SignatureMethod;
import org.dealersdk.domain.workorder.Trade;
import org.dealersdk.domain.workorder.WalkAround;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;

/**
 * A warranty repair: labour of 100.00 and a pump of 300.00 for the manufacturer, oil of 50.00 for him too, a wash of 20.00 for the
 * customer; and its claim in every state.
 */
final class Claims {

    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    static final LineId LABOUR = new LineId("1");
    static final LineId PUMP = new LineId("2");
    static final LineId OIL = new LineId("3");
    static final LineId WASH = new LineId("4");
    static final PartId PUMP_PART = new PartId("P-pump");
    static final StaffId CLERK = new StaffId("W1");
    static final StaffId BACKUP = new StaffId("W2");
    static final Actor WARRANTY_CLERK = Actor.of("W1", Role.WARRANTY_CLERK);
    static final Actor TECHNICAL_SUPERVISOR = Actor.of("W2", Role.TECHNICAL_SUPERVISOR);
    static final Actor MANAGER = Actor.of("M1", Role.AFTER_SALES_MANAGER);
    static final Actor AUDITOR = Actor.of("U1", Role.FINANCE_MANAGER);
    static final Duration MICRO = Duration.ofNanos(1000);

    private Claims() {}

    static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    static Occasion by(Actor actor, Instant at, DealerPolicy policy) {
        return new Occasion(actor, at, policy, IdSource.seeded(Clock.fixed(at, ZoneOffset.UTC), 7));
    }

    static Occasion by(Actor actor, Instant at) {
        return by(actor, at, DealerPolicy.standard());
    }

    static Occasion clerk() {
        return by(WARRANTY_CLERK, NOW);
    }

    static WorkOrder order(Payer payer, Instant done, long km) {
        Occasion now = by(Actor.of("A1", Role.SERVICE_ADVISER), done);
        Signature signature = new Signature("C1", done, SignatureMethod.ON_SCREEN, "sha256:1");
        Intake intake = Intake.walkIn(
                new CustomerId("C1"),
                new VehicleId("V1"),
                done,
                new StaffId("A1"),
                JobType.WARRANTY,
                "coolant drips",
                km,
                WalkAround.unremarkable());
        List<WorkLine> lines = List.of(
                labour(LABOUR, payer, "100.00"),
                part(PUMP, payer, PUMP_PART, "300.00"),
                part(OIL, payer, new PartId("P-oil"), "50.00"),
                labour(WASH, Payer.CUSTOMER, "20.00"));
        Confirmations five = Confirmations.all(OldParts.keptIn("boot"), true);
        Map<LineId, ReservationId> issued = Map.of(PUMP, new ReservationId("R1"), OIL, new ReservationId("R2"));
        RepairReport report = new RepairReport(
                true, "pump renewed", new Signature("T1", done, SignatureMethod.ON_SCREEN, "sha256:2"));
        return WorkOrder.open(new WorkOrderId("WO-" + done), "RO-" + km, intake, now)
                .then(one -> one.diagnose(Diagnosis.of(new StaffId("A1"), done, "pump leaks"), now))
                .then(one -> one.estimate(EstimateMethod.SYSTEM, lines, done.plus(Duration.ofHours(4)), now))
                .then(one -> one.authorise(five, signature, now))
                .then(one -> one.start(new StaffId("T1"), now))
                .then(one -> one.issueParts(issued, now))
                .then(one -> one.finishLines(List.of(LABOUR, PUMP, OIL, WASH), now))
                .then(one -> one.completeWork(report, now))
                .after();
    }

    static WorkOrder order() {
        return order(Payer.WARRANTY, NOW, 23_000);
    }

    /** The tags of the order's parts. */
    static List<OldPart> tags(WorkOrder order) {
        return order.lines().stream()
                .filter(PartLine.class::isInstance)
                .map(PartLine.class::cast)
                .map(line -> OldPart.tag(
                                Replaced.by(
                                        order,
                                        line,
                                        line.head().id().equals(OIL) ? RecoveryClass.ENGINE_OIL : RecoveryClass.OTHER),
                                null,
                                // an id of its own for each
                                by(
                                        MANAGER,
                                        NOW.plusSeconds(line.head().id().value().charAt(0))))
                        .after())
                .toList();
    }

    static WarrantyClaim draft() {
        WorkOrder order = order();
        return WarrantyClaim.draft(order, tags(order), List.of(), clerk()).after();
    }

    /** With clerks, documents and the pump in stock: ready to go out. */
    static WarrantyClaim complete() {
        return draft().assign(CLERK, BACKUP, clerk())
                .then(claim -> claim.addDocument(ClaimDocumentKind.CLAIM_APPLICATION, "A-1", clerk()))
                .then(claim -> claim.addDocument(ClaimDocumentKind.TECHNICAL_REPORT, "T-1", clerk()))
                .then(claim -> claim.addDocument(ClaimDocumentKind.OLD_PART_LIST, "L-1", clerk()))
                .then(claim -> claim.bookPart(claim.lines().get(1).oldPart(), true, clerk()))
                .after();
    }

    static WarrantyClaim accepted() {
        return in(ClaimState.SUBMITTED)
                .accept(Map.of(OIL, "not covered"), clerk())
                .after();
    }

    static WarrantyClaim in(ClaimState state) {
        return switch (state) {
            case DRAFT -> complete();
            case SUBMITTED -> complete().submit(clerk()).after();
            case RETURNED ->
                in(ClaimState.SUBMITTED).sentBack("photo missing", clerk()).after();
            case ACCEPTED -> in(ClaimState.SUBMITTED).accept(Map.of(), clerk()).after();
            case REJECTED ->
                in(ClaimState.SUBMITTED).reject("out of term", clerk()).after();
            case PAID ->
                in(ClaimState.ACCEPTED)
                        .pay(Payment.full(cny("450.00"), NOW, "PR-1"), clerk())
                        .after();
            case AUDITED ->
                in(ClaimState.PAID).audit("AU-1", cny("0.00"), by(AUDITOR, NOW)).after();
            case WITHDRAWN ->
                complete()
                        .reassign(LABOUR, Payer.INTERNAL, "goodwill", clerk())
                        .then(claim -> claim.reassign(PUMP, Payer.INTERNAL, "goodwill", clerk()))
                        .then(claim -> claim.reassign(OIL, Payer.CUSTOMER, "agreed", clerk()))
                        .then(claim -> claim.withdraw(clerk()))
                        .after();
            case CLOSED ->
                in(ClaimState.PAID)
                        .close(by(WARRANTY_CLERK, NOW.plus(Duration.ofDays(365))))
                        .after();
        };
    }

    static List<String> problems(Runnable refused) {
        try {
            refused.run();
        } catch (DealerException wrong) {
            return wrong.problems().stream().map(one -> one.code().id()).toList();
        }
        return List.of();
    }

    private static LabourLine labour(LineId id, Payer payer, String price) {
        return LabourLine.proposed(id.value(), Trade.MECHANICAL, "work", payer, new BigDecimal("1.0"), cny(price));
    }

    private static PartLine part(LineId id, Payer payer, PartId part, String price) {
        return PartLine.proposed(id.value(), Trade.PARTS, "part", payer, part, Quantity.of(1), cny(price));
    }
}
