package org.dealersdk.cli.importing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.documents.wording.Words;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.vehicle.OdometerReading;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.vehicle.Vin;
import org.dealersdk.domain.workorder.Approval;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.JobType;
import org.dealersdk.domain.workorder.LabourLine;
import org.dealersdk.domain.workorder.LineHead;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.LineProgress;
import org.dealersdk.domain.workorder.Milestones;
import org.dealersdk.domain.workorder.Note;
import org.dealersdk.domain.workorder.Origin;
import org.dealersdk.domain.workorder.PartLine;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.PaymentMethod;
import org.dealersdk.domain.workorder.Settlement;
import org.dealersdk.domain.workorder.Totals;
import org.dealersdk.domain.workorder.Trade;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.domain.workorder.WorkshopStage;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Past work orders. They arrive closed, as history: no event tells of them and no call follows. The vehicle's service file gets the
 * visit. What the old system did not keep (signature, inspection) is left out rather than made up. The order number is the key by
 * which a row that is fed again is known.
 */
final class OrderFile implements FileKind {

    /** The columns. */
    enum Field implements Column {
        NUMBER("order number", "工单号", true),
        CUSTOMER("customer number", "客户编号", true),
        VIN("vin", "车架号", true),
        RECEIVED("received", "进厂时间", true),
        DELIVERED("delivered", "交车时间", false),
        JOB("job type", "作业类型", false),
        FAULT("fault", "故障描述", true),
        ODOMETER("odometer", "里程", true),
        ADVISER("adviser", "服务顾问", false),
        HOURS("labour hours", "工时", false),
        LABOUR("labour amount", "工时费", false),
        PARTS("parts amount", "配件费", false),
        PAYER("payer", "付款方", false);

        private final Text header;
        private final boolean required;

        Field(String english, String chinese, boolean required) {
            this.header = new Text(english, chinese);
            this.required = required;
        }

        @Override
        public Text header() {
            return header;
        }

        @Override
        public boolean isRequired() {
            return required;
        }
    }

    private static final StaffId IMPORT = new StaffId("import");
    private static final PartId PARTS = new PartId("imported");
    private static final Money NOTHING = Money.zero(CurrencyUnit.of("CNY"));

    @Override
    public Text name() {
        return new Text("past orders", "历史工单");
    }

    @Override
    public List<Field> columns() {
        return List.of(Field.values());
    }

    @Override
    public @Nullable Loading read(Row row, Occasion occasion) {
        ZoneId zone = occasion.policy().calendar().zone();
        WorkOrderId id = row.readNeeded(Field.NUMBER, WorkOrderId::new);
        CustomerId customer = row.readNeeded(Field.CUSTOMER, CustomerId::new);
        Vin vin = row.readNeeded(Field.VIN, Vin::new);
        row.needed(Field.RECEIVED);
        Instant received = row.instant(Field.RECEIVED, zone);
        Instant delivered = row.instant(Field.DELIVERED, zone);
        JobType job = row.code(Field.JOB, JobType.class, Words::of, JobType.GENERAL_REPAIR);
        String fault = row.needed(Field.FAULT);
        row.needed(Field.ODOMETER);
        Long kilometres = row.number(Field.ODOMETER, OdometerReading.MAX);
        StaffId adviser = row.read(Field.ADVISER, StaffId::new);
        Payer payer = row.code(Field.PAYER, Payer.class, Words::of, Payer.CUSTOMER);
        if (id == null
                || customer == null
                || vin == null
                || received == null
                || job == null
                || fault == null
                || kilometres == null
                || payer == null) {
            return null;
        }
        List<WorkLine> lines = lines(row, payer, fault);
        Intake intake = new Intake(
                customer,
                VehicleFile.id(vin),
                received,
                adviser == null ? IMPORT : adviser,
                Origin.WALK_IN,
                null,
                job,
                fault,
                kilometres,
                null,
                false);
        WorkOrder order = past(id, intake, lines, payer, delivered == null ? received : delivered, occasion);
        row.make(() -> {
            boolean known =
                    !received.isAfter(occasion.at()) && (delivered == null || !delivered.isAfter(occasion.at()));
            boolean ordered = delivered == null || !delivered.isBefore(received);
            new Problems()
                    .addAll(WorkOrder.TYPE.problems(order))
                    .require(known && ordered, ImportProblem.IMPOSSIBLE_TIMES, "")
                    .orThrow();
            return order;
        });
        return row.problems().isEmpty() ? new OrderLoading(row, vin, order) : null;
    }

    private static List<WorkLine> lines(Row row, Payer payer, String fault) {
        List<WorkLine> lines = new ArrayList<>();
        Money labour = row.amount(Field.LABOUR);
        Money parts = row.amount(Field.PARTS);
        Long hours = row.number(Field.HOURS, 10_000);
        if (labour != null) {
            BigDecimal sold = BigDecimal.valueOf(hours == null || hours == 0 ? 1 : hours);
            lines.add(new LabourLine(done("labour", Trade.MECHANICAL, fault, payer, labour), sold, null));
        }
        if (parts != null) {
            lines.add(new PartLine(done("parts", Trade.PARTS, fault, payer, parts), PARTS, Quantity.of(1), null, null));
        }
        return lines;
    }

    private static LineHead done(String id, Trade trade, String what, Payer payer, Money price) {
        return new LineHead(
                new LineId(id),
                trade,
                null,
                what,
                payer,
                Approval.APPROVED,
                LineProgress.FINISHED,
                price,
                null,
                null,
                null,
                null,
                null);
    }

    private static WorkOrder past(
            WorkOrderId id, Intake intake, List<WorkLine> lines, Payer payer, Instant over, Occasion occasion) {
        List<Settlement> settlements = lines.isEmpty()
                ? List.of()
                : List.of(Settlement.paid(
                        payer, totals(lines), payer == Payer.CUSTOMER ? PaymentMethod.CASH : PaymentMethod.CLAIM));
        return new WorkOrder(
                id,
                id.value(),
                WorkOrderState.CLOSED,
                WorkshopStage.GONE,
                intake,
                null,
                null,
                List.of(),
                lines,
                List.of(),
                null,
                null,
                List.of(),
                settlements,
                null,
                null,
                null,
                null,
                null,
                new Milestones(null, null, null, over, over, over),
                null,
                null,
                null,
                List.of(new Note(IMPORT, occasion.at(), "imported")),
                Map.of());
    }

    private static Totals totals(List<WorkLine> lines) {
        Money labour = NOTHING;
        Money parts = NOTHING;
        for (WorkLine line : lines) {
            if (line instanceof LabourLine) {
                labour = labour.plus(line.head().amount());
            } else {
                parts = parts.plus(line.head().amount());
            }
        }
        return new Totals(labour, parts, NOTHING);
    }

    private record OrderLoading(Row row, Vin vin, WorkOrder order) implements Loading {

        @Override
        public List<Problem> missing(Reader reader) {
            List<Problem> missing = new ArrayList<>();
            CustomerId customer = order.intake().customer();
            if (customer != null && reader.find(Customer.TYPE, customer.value()).isEmpty()) {
                missing.add(absent(Field.CUSTOMER, Customer.TYPE.name()));
            }
            if (reader.count(vehicle()) == 0) {
                missing.add(absent(Field.VIN, Vehicle.TYPE.name()));
            }
            return missing;
        }

        @Override
        public boolean into(Ledger ledger) {
            Query<WorkOrder> same =
                    Query.of(WorkOrder.TYPE).where("number", order.number()).limit(1);
            if (!ledger.search(same).isEmpty()) {
                return false;
            }
            Optional<Vehicle> found = ledger.search(vehicle()).stream().findFirst();
            Instant at = order.intake().receivedAt();
            found.ifPresent(vehicle -> ledger.change(
                    Vehicle.TYPE,
                    vehicle.id(),
                    before -> before.recordVisit(order.id(), at, order.intake().odometerKm(), ledger.occasion())));
            ledger.add(WorkOrder.TYPE, Change.of(order));
            return true;
        }

        private Query<Vehicle> vehicle() {
            return Query.of(Vehicle.TYPE).where("vin", vin.value()).limit(1);
        }

        private Problem absent(Field column, String what) {
            return row.about(column, ImportProblem.NO_SUCH_REFERENCE.at("", what));
        }
    }
}
