package org.dealersdk.benchmarks.json;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
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
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.VehicleId;
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
import org.joda.money.Money;

/** A realistic order as it is after the hand-over: eight labour and eight part lines, every phase filled in. */
final class HandedOverOrder {

    private static final Instant MORNING = Instant.parse("2010-11-30T01:00:00.123456Z");
    private static final StaffId ADVISER = new StaffId("E107");
    private static final StaffId TECHNICIAN = new StaffId("E231");
    private static final StaffId INSPECTOR = new StaffId("E305");

    private final Actor actor = Actor.of("E107", Role.SERVICE_ADVISER);
    private final IdSource ids;
    private Instant now = MORNING;

    private HandedOverOrder(IdSource ids) {
        this.ids = ids;
    }

    static WorkOrder numbered(int number) {
        return new HandedOverOrder(IdSource.seeded(java.time.Clock.fixed(MORNING, java.time.ZoneOffset.UTC), number))
                .build(number);
    }

    private Occasion next() {
        now = now.plus(Duration.ofMinutes(9)).plusNanos(1_000);
        return new Occasion(actor, now, DealerPolicy.standard(), ids);
    }

    private WorkOrder build(int number) {
        List<WorkLine> lines = lines(number);
        List<LineId> all = lines.stream().map(line -> line.head().id()).toList();
        Intake intake = Intake.walkIn(
                new CustomerId(ids.next()),
                new VehicleId(ids.next()),
                MORNING,
                ADVISER,
                JobType.GENERAL_REPAIR,
                "vibration when braking from 80 km/h",
                48_000 + number,
                WalkAround.unremarkable());
        WorkOrder order = WorkOrder.open(new WorkOrderId(ids.next()), "RO-201011-" + number, intake, next())
                .then(o -> o.diagnose(Diagnosis.of(TECHNICIAN, now, "brake discs warped"), next()))
                .then(o -> o.estimate(EstimateMethod.SYSTEM, lines, now.plus(Duration.ofHours(4)), next()))
                .then(o -> o.authorise(Confirmations.all(OldParts.keptIn("boot"), true), signature("customer"), next()))
                .then(o -> o.start(TECHNICIAN, next()))
                .then(o -> o.issueParts(reservations(o), next()))
                .then(o -> o.finishLines(all, next()))
                .then(o -> o.completeWork(new RepairReport(true, "discs and pads replaced", signature("E231")), next()))
                .then(o -> o.inspect(Inspection.passed(INSPECTOR, now, 48_003 + number), next()))
                .then(o -> o.makeReady(next()))
                .after();
        List<Settlement> settlements = order.totalsByPayer().entrySet().stream()
                .map(payer -> Settlement.paid(payer.getKey(), payer.getValue(), PaymentMethod.values()[0]))
                .toList();
        return order.settle(settlements, next())
                .then(o -> o.deliver(HandOver.complete("customer", now), next()))
                .then(o -> o.close(next()))
                .after();
    }

    private Signature signature(String signer) {
        return new Signature(signer, now, SignatureMethod.values()[0], "9f86d081884c7d659a2feaa0c55ad015");
    }

    private Map<LineId, ReservationId> reservations(WorkOrder order) {
        Map<LineId, ReservationId> issued = new java.util.LinkedHashMap<>();
        for (WorkLine line : order.lines()) {
            if (line instanceof PartLine) {
                issued.put(line.head().id(), new ReservationId(ids.next()));
            }
        }
        return issued;
    }

    private List<WorkLine> lines(int number) {
        List<WorkLine> lines = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            Payer payer = i < 7 ? Payer.CUSTOMER : Payer.WARRANTY;
            Money price = Money.parse("CNY " + (80 + i * 10 + number % 7) + ".50");
            lines.add(LabourLine.proposed(
                    "L" + i, Trade.MECHANICAL, "labour operation " + i, payer, new BigDecimal("0.8"), price));
            lines.add(PartLine.proposed(
                    "P" + i, Trade.PARTS, "part " + i, payer, new PartId("PART-" + i), Quantity.of(i), price));
        }
        return lines;
    }
}
