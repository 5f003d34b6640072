package org.dealersdk.cli.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dealersdk.domain.accident.AccidentCaseId;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.customer.CustomerOrigin;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.RelationKind;
import org.dealersdk.domain.vehicle.VehicleRelation;
import org.dealersdk.domain.workorder.Account;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.Disposition;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.Finding;
import org.dealersdk.domain.workorder.FindingId;
import org.dealersdk.domain.workorder.HandOver;
import org.dealersdk.domain.workorder.Inspection;
import org.dealersdk.domain.workorder.InsuredRepair;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.LabourLine;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.OldParts;
import org.dealersdk.domain.workorder.PartLine;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.PaymentMethod;
import org.dealersdk.domain.workorder.RepairReport;
import org.dealersdk.domain.workorder.ReworkCause;
import org.dealersdk.domain.workorder.Settlement;
import org.dealersdk.domain.workorder.Signature;
import org.dealersdk.domain.workorder.SignatureMethod;
import org.dealersdk.domain.workorder.StageMove;
import org.dealersdk.domain.workorder.Urgency;
import org.dealersdk.domain.workorder.WalkAround;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.runtime.DealerStore;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One planned visit on its way through the desks, in four units of work: reception, workshop, inspection, collection. How far it has
 * come is read off the order itself, so a visit that was interrupted goes on where it stood, and a finished one stays as it is.
 */
final class Visit {

    private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
    private static final long FEN_PER_HOUR = 12_000;
    private static final FindingId FOUND = new FindingId("found-1");

    private final Shift shift;
    private final JobPlan job;
    private final Timetable times;
    private final Car car;
    private final WorkOrderId id;
    private final Actor adviser;
    private final Actor technician;

    Visit(Shift shift, JobPlan job) {
        this.shift = shift;
        this.job = job;
        this.times = new Timetable(shift.shop(), job);
        this.car = new Car(job.car(), job.isPdi());
        this.id = new WorkOrderId(job.number());
        this.adviser = Staff.adviser(job.car());
        this.technician = Staff.technician(job.number().hashCode());
    }

    /** Goes on from wherever the visit stands to the closed order. */
    WorkOrder run() {
        WorkOrder order = shift.desks().reception().order(adviser, id).orElseGet(() -> shift.unit(this::receive));
        if (order.state() == WorkOrderState.AUTHORISED) {
            order = shift.unit(this::work);
        }
        if (order.state() == WorkOrderState.WORK_COMPLETED) {
            order = shift.unit(this::inspect);
        }
        if (order.state() == WorkOrderState.READY) {
            order = shift.unit(this::collect);
        }
        return order;
    }

    private WorkOrder receive(DealerStore desks) {
        shift.reach(times.arrived());
        fileOf(desks);
        desks.reception().open(adviser, id, job.number(), intake());
        if (job.lines().stream().anyMatch(line -> line.payer() == Payer.INSURANCE)) {
            AccidentCaseId accident = new AccidentCaseId("accident of " + job.number());
            StaffId responsible = Staff.responsible(job.car());
            desks.accidents().insure(adviser, id, InsuredRepair.of(accident, responsible));
        }
        shift.reach(times.reception(9));
        desks.reception().diagnose(adviser, id, Diagnosis.of(adviser.staff(), times.reception(9), "as described"));
        shift.reach(times.reception(14));
        List<WorkLine> lines = new ArrayList<>();
        for (int i = 0; i < job.lines().size(); i++) {
            if (job.found() == null || job.found() != i) {
                lines.add(line(i));
            }
        }
        desks.reception().estimate(adviser, id, EstimateMethod.SYSTEM, lines, times.promised());
        shift.reach(times.reception(18));
        return authorise(desks, times.reception(18));
    }

    /** The files of the car and its owner, the first time they come. */
    private void fileOf(DealerStore desks) {
        LocalDate day = job.arrival().toLocalDate();
        boolean known = desks.customers().vehicle(adviser, car.vehicle()).isPresent();
        if (!known) {
            desks.customers().openFile(adviser, car.vehicle(), car.vin(), car.description());
        }
        if (!known && !car.isNew()) {
            CustomerId owner = car.customer();
            desks.customers()
                    .register(adviser, owner, car.owner(), CustomerOrigin.REPAIR, times.arrived(), adviser.staff());
            desks.customers().changePlate(adviser, car.vehicle(), car.plate(), day);
            desks.customers().relate(adviser, car.vehicle(), VehicleRelation.since(day, owner, RelationKind.OWNER));
        }
    }

    private Intake intake() {
        long kilometres = car.kilometres(job.arrival().toLocalDate());
        if (job.isPdi()) {
            return Intake.preDelivery(car.vehicle(), times.arrived(), adviser.staff(), kilometres);
        }
        Intake intake = Intake.walkIn(
                car.customer(),
                car.vehicle(),
                times.arrived(),
                adviser.staff(),
                job.type(),
                job.type().code(),
                kilometres,
                WalkAround.unremarkable());
        return job.booked() ? intake.booked("appointment of " + job.number()) : intake;
    }

    private WorkOrder work(DealerStore desks) {
        shift.reach(times.working(0));
        desks.partsCounter().issue(Staff.PARTS_CLERK, id);
        desks.workshop().move(technician, id, StageMove.DRIVE_IN);
        desks.workshop().start(technician, id, technician.staff());
        if (job.found() != null) {
            addFound(desks, job.found());
        }
        shift.reach(times.afterWork(0));
        return finish(desks, ids());
    }

    /** A hidden fault is found, the customer decides, and it is repaired with the rest. */
    private void addFound(DealerStore desks, int found) {
        LinePlan plan = job.lines().get(found);
        Instant seen = times.working(job.minutes() / 3);
        shift.reach(seen);
        Finding finding = new Finding(
                FOUND,
                technician.staff(),
                seen,
                "worn",
                "may fail soon",
                hours(plan.fen()),
                money(plan.fen()),
                Urgency.MUST_DO_NOW,
                null);
        desks.workshop().reportFinding(technician, id, finding);
        Instant decided = times.working(job.minutes() / 2);
        shift.reach(decided);
        desks.reception().decideFinding(adviser, id, FOUND, Disposition.ACCEPTED, signer());
        WorkLine line = line(found);
        WorkLine repair = line.with(line.head().repairing(FOUND));
        desks.reception().estimate(adviser, id, EstimateMethod.SYSTEM, List.of(repair), times.promised());
        authorise(desks, decided);
        desks.partsCounter().issue(Staff.PARTS_CLERK, id);
    }

    private WorkOrder finish(DealerStore desks, List<LineId> lines) {
        desks.workshop().finishLines(technician, id, lines);
        Signature signed =
                new Signature(technician.staff().value(), shift.now(), SignatureMethod.ON_SCREEN, hash("report"));
        return desks.workshop().completeWork(technician, id, new RepairReport(true, "done as agreed", signed));
    }

    private WorkOrder inspect(DealerStore desks) {
        int minutes = 10;
        if (job.rework()) {
            shift.reach(times.afterWork(minutes));
            desks.workshop().sendBack(Staff.INSPECTOR, id, ids(), "noise on the test drive");
            desks.workshop()
                    .explainRework(
                            Staff.INSPECTOR,
                            id,
                            new ReworkCause("bracket not tightened", technician.staff(), "tightened and marked"));
            minutes += 30;
            shift.reach(times.afterWork(minutes));
            finish(desks, ids());
            minutes += 10;
        }
        shift.reach(times.afterWork(minutes));
        desks.workshop().move(Staff.INSPECTOR, id, StageMove.CHECK);
        long kilometres = car.kilometres(job.arrival().toLocalDate()) + 1;
        desks.workshop()
                .inspect(
                        Staff.INSPECTOR,
                        id,
                        Inspection.passed(Staff.INSPECTOR.staff(), times.afterWork(minutes), kilometres));
        desks.workshop().move(Staff.INSPECTOR, id, StageMove.LINE_UP);
        shift.reach(times.afterWork(minutes + 5));
        return desks.reception().makeReady(adviser, id);
    }

    private WorkOrder collect(DealerStore desks) {
        shift.reach(times.afterWork(80));
        List<Settlement> settlements = new ArrayList<>();
        for (Account account :
                desks.cashier().preview(Staff.CASHIER, id).accounts().values()) {
            settlements.add(settlement(account));
        }
        desks.cashier().settle(Staff.CASHIER, id, settlements);
        shift.reach(times.afterWork(90));
        desks.reception().deliver(adviser, id, HandOver.complete(signer(), times.afterWork(90)));
        desks.reception().move(adviser, id, StageMove.LEAVE);
        shift.reach(times.afterWork(95));
        return desks.cashier().close(Staff.CASHIER, id);
    }

    private Settlement settlement(Account account) {
        return switch (account.payer()) {
            case CUSTOMER -> account.paid(job.car() % 2 == 0 ? PaymentMethod.CASH : PaymentMethod.CARD);
            case INTERNAL -> account.paid(PaymentMethod.INTERNAL);
            case WARRANTY, INSURANCE -> account.outstanding(PaymentMethod.CLAIM);
        };
    }

    /** The customer confirms five times and signs; the dealer's own new cars need neither. */
    private WorkOrder authorise(DealerStore desks, Instant at) {
        if (job.isPdi()) {
            return desks.reception().authorise(adviser, id, null, null);
        }
        Signature signature = new Signature(signer(), at, SignatureMethod.HANDWRITTEN, hash("agreement"));
        return desks.reception().authorise(adviser, id, Confirmations.all(OldParts.left(), false), signature);
    }

    private WorkLine line(int place) {
        LinePlan plan = job.lines().get(place);
        String line = Integer.toString(place + 1);
        StockPart part = plan.part();
        if (part == null) {
            String what = plan.trade().code() + " work";
            return LabourLine.proposed(line, plan.trade(), what, plan.payer(), hours(plan.fen()), money(plan.fen()));
        }
        PartId which = part.id();
        Quantity quantity = Quantity.of(plan.quantity());
        return PartLine.proposed(line, plan.trade(), part.name(), plan.payer(), which, quantity, money(plan.fen()));
    }

    private List<LineId> ids() {
        List<LineId> ids = new ArrayList<>();
        for (int i = 1; i <= job.lines().size(); i++) {
            ids.add(new LineId(Integer.toString(i)));
        }
        return ids;
    }

    private String signer() {
        return job.isPdi() ? "showroom" : car.customer().value();
    }

    private String hash(String document) {
        try {
            byte[] text = (document + " " + job.number()).getBytes(StandardCharsets.UTF_8);
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static BigDecimal hours(long fen) {
        BigDecimal hours = BigDecimal.valueOf(fen).divide(BigDecimal.valueOf(FEN_PER_HOUR), 1, RoundingMode.HALF_UP);
        return hours.max(new BigDecimal("0.1"));
    }

    private static Money money(long fen) {
        return Money.ofMinor(YUAN, fen);
    }
}
