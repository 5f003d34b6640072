package org.dealersdk.runtime.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.ShownStatus;
import org.dealersdk.domain.policy.PriceList;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.workorder.Approval;
import org.dealersdk.domain.workorder.CancelReason;
import org.dealersdk.domain.workorder.Confirmations;
import org.dealersdk.domain.workorder.Diagnosis;
import org.dealersdk.domain.workorder.Disposition;
import org.dealersdk.domain.workorder.EstimateMethod;
import org.dealersdk.domain.workorder.FindingId;
import org.dealersdk.domain.workorder.HandOver;
import org.dealersdk.domain.workorder.Intake;
import org.dealersdk.domain.workorder.KeyTag;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.NextService;
import org.dealersdk.domain.workorder.Recommendation;
import org.dealersdk.domain.workorder.Signature;
import org.dealersdk.domain.workorder.StageMove;
import org.dealersdk.domain.workorder.WalkAround;
import org.dealersdk.domain.workorder.WatchPoint;
import org.dealersdk.domain.workorder.WorkLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.domain.workorder.WorkOrderTrigger;
import org.dealersdk.runtime.numbering.NumberSeries;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.numbering.NumberedKind;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.jspecify.annotations.Nullable;

/** Where the customer is met: a car is taken in, diagnosed, estimated and agreed, and handed over in the end. */
public final class Reception extends Desk {

    /** The desk of a store. */
    public Reception(Office office) {
        super(office, DeskName.RECEPTION);
    }

    /**
     * Takes a car in, under a new id and the next number of the month. The files of customer and vehicle get the visit; where the
     * customer's file is not there yet, it is due within the policy's time.
     */
    public WorkOrder open(Actor actor, Intake intake) {
        return work(actor, ledger -> {
            Occasion occasion = ledger.occasion();
            String number = number(ledger, intake);
            return ledger.add(
                    WorkOrder.TYPE,
                    WorkOrder.open(new WorkOrderId(occasion.ids().next()), number, intake, occasion));
        });
    }

    /** Takes a car in under an id and a number the dealer uses already. */
    public WorkOrder open(Actor actor, WorkOrderId id, String number, Intake intake) {
        return add(actor, WorkOrder.TYPE, occasion -> WorkOrder.open(id, number, intake, occasion));
    }

    /** Names the vehicle's file once there is one. */
    public WorkOrder identifyVehicle(Actor actor, WorkOrderId id, VehicleId vehicle) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.identifyVehicle(vehicle));
    }

    /** Records the diagnosis. */
    public WorkOrder diagnose(Actor actor, WorkOrderId id, Diagnosis diagnosis) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.diagnose(diagnosis, occasion));
    }

    /** The technical support answers the question of a diagnosis and signs it off. */
    @Requirement({"R064", "M43"})
    public WorkOrder signOffDiagnosis(Actor actor, WorkOrderId id, String found) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.signOffDiagnosis(found, occasion));
    }

    /** The car is walked around with the customer; a later sheet replaces the earlier one until work begins. */
    @Requirement({"R066", "R072"})
    public WorkOrder walkAround(Actor actor, WorkOrderId id, WalkAround sheet) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.walkAround(sheet, occasion));
    }

    /** What goes on the tag of the car's key. */
    @Requirement({"R074", "F35"})
    public KeyTag keyTag(Actor actor, WorkOrderId id) {
        WorkOrder order = load(actor, WorkOrder.TYPE, id);
        VehicleId vehicle = order.intake().vehicle();
        return KeyTag.of(
                order,
                vehicle == null ? null : find(actor, Vehicle.TYPE, vehicle).orElse(null));
    }

    /** What was recommended on earlier visits of a vehicle and is still open, the oldest first. */
    @Requirement({"R129", "R132"})
    public List<Recommendation> openRecommendations(Actor actor, VehicleId vehicle) {
        Query<WorkOrder> visits =
                Query.of(WorkOrder.TYPE).where("vehicle", vehicle.value()).orderBy("receivedAt");
        return Recommendation.open(all(actor, visits));
    }

    /** The price board: the published list in force. */
    @Requirement("R089")
    public PriceList priceBoard(Actor actor) {
        return occasion(actor).policy().estimate().prices();
    }

    /** Proposes lines and makes the estimate from them; parts get their source and guarantee from the parts' records. */
    public WorkOrder estimate(
            Actor actor, WorkOrderId id, EstimateMethod method, List<? extends WorkLine> lines, Instant promisedAt) {
        return work(actor, ledger -> {
            List<WorkLine> stated = PartSources.state(lines, ledger);
            return ledger.change(
                    WorkOrder.TYPE, id, order -> order.estimate(method, stated, promisedAt, ledger.occasion()));
        });
    }

    /** The customer agrees to all that is proposed; parts for it are set aside. */
    public WorkOrder authorise(
            Actor actor, WorkOrderId id, @Nullable Confirmations confirmations, @Nullable Signature signature) {
        return authorise(actor, id, confirmations, signature, Map.of());
    }

    /** The customer answers line by line; parts for what is agreed are set aside. */
    public WorkOrder authorise(
            Actor actor,
            WorkOrderId id,
            @Nullable Confirmations confirmations,
            @Nullable Signature signature,
            Map<LineId, Approval> answers) {
        return change(
                actor,
                WorkOrder.TYPE,
                id,
                (order, occasion) -> order.authorise(confirmations, signature, answers, occasion));
    }

    /**
     * The customer wants nothing of what is proposed.
     *
     * @param later lines that are put off rather than declined
     */
    public WorkOrder decline(Actor actor, WorkOrderId id, Collection<LineId> later) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.decline(later, occasion));
    }

    /**
     * The customer decides on a found fault.
     *
     * @param answeredBy reference of the person who decided; never a name
     */
    public WorkOrder decideFinding(
            Actor actor, WorkOrderId id, FindingId finding, Disposition disposition, String answeredBy) {
        return change(
                actor,
                WorkOrder.TYPE,
                id,
                (order, occasion) -> order.decideFinding(finding, disposition, answeredBy, occasion));
    }

    /** The inspected car is prepared for collection. */
    public WorkOrder makeReady(Actor actor, WorkOrderId id) {
        return change(actor, WorkOrder.TYPE, id, WorkOrder::makeReady);
    }

    /** Both halves of the hand-over note are written, before the customer is told. */
    @Requirement({"R149", "R152"})
    public WorkOrder prepareHandOver(
            Actor actor, WorkOrderId id, List<WatchPoint> watch, List<NextService> nextServices) {
        return change(
                actor, WorkOrder.TYPE, id, (order, occasion) -> order.prepareHandOver(watch, nextServices, occasion));
    }

    /**
     * The customer was told that the car can be collected; refused until everything is prepared.
     *
     * @param reached he was reached himself; false for a message left
     */
    @Requirement({"R149", "R150"})
    public WorkOrder notifyCollection(Actor actor, WorkOrderId id, ContactChannel channel, boolean reached) {
        return change(
                actor, WorkOrder.TYPE, id, (order, occasion) -> order.notifyCollection(channel, reached, occasion));
    }

    /** Orders whose customers should have been told by now that the car is ready, and were not. */
    @Requirement("R150")
    public List<WorkOrder> notToldInTime(Actor actor) {
        Occasion now = occasion(actor);
        Query<WorkOrder> ready = Query.of(WorkOrder.TYPE)
                .where(new Condition.In("state", List.of(WorkOrderState.READY.code(), WorkOrderState.SETTLED.code())));
        return all(actor, ready).stream()
                .filter(order -> order.isNoticeLate(now))
                .toList();
    }

    /** The car is handed over; the call after the visit is planned. */
    public WorkOrder deliver(Actor actor, WorkOrderId id, HandOver handOver) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.deliver(handOver, occasion));
    }

    /** The order is over. */
    public WorkOrder close(Actor actor, WorkOrderId id) {
        return change(actor, WorkOrder.TYPE, id, WorkOrder::close);
    }

    /** The order is called off; parts set aside for it are free again. */
    public WorkOrder cancel(Actor actor, WorkOrderId id, CancelReason reason) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.cancel(reason, occasion));
    }

    /** The car is moved on the premises. */
    public WorkOrder move(Actor actor, WorkOrderId id, StageMove move) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.moveStage(move, occasion));
    }

    /** Adds a remark. */
    public WorkOrder note(Actor actor, WorkOrderId id, String text) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.note(text, occasion));
    }

    /** Enters one of the store's own statuses within the present state. */
    public WorkOrder enterStatus(Actor actor, WorkOrderId id, String code) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.enterStatus(code, occasion));
    }

    /** Keeps what another system says of the order, verbatim, without changing its state. */
    public WorkOrder noteForeignStatus(Actor actor, WorkOrderId id, String system, String code) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.noteForeignStatus(system, code, occasion));
    }

    /** The status of an order as this store sees it: canonical, its own, another system's, and whether they agree. */
    public ShownStatus status(Actor actor, WorkOrderId id) {
        return load(actor, WorkOrder.TYPE, id).status(occasion(actor).rules());
    }

    /** What may be done with the order now, and for everything else all that is missing. */
    public Map<WorkOrderTrigger, Decision<WorkOrderState>> mayI(Actor actor, WorkOrderId id) {
        return load(actor, WorkOrder.TYPE, id).mayIAll(occasion(actor));
    }

    /** An order. */
    public Optional<WorkOrder> order(Actor actor, WorkOrderId id) {
        return find(actor, WorkOrder.TYPE, id);
    }

    /** The order people call by this number. */
    public Optional<WorkOrder> order(Actor actor, String number) {
        return search(actor, Query.of(WorkOrder.TYPE).where("number", number).limit(1)).aggregates().stream()
                .findFirst();
    }

    /** One page of orders. */
    public Page<WorkOrder> orders(Actor actor, Query<WorkOrder> query) {
        return search(actor, query);
    }

    /** The next number. */
    static String number(Ledger ledger, Intake intake) {
        return NumberSeries.next(ledger, NumberedKind.WORK_ORDER, "RO", intake.receivedAt());
    }
}
