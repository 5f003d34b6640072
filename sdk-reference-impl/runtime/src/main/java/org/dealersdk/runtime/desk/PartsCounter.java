package org.dealersdk.runtime.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.domain.parts.Part;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.parts.ReservationId;
import org.dealersdk.domain.policy.RecoveryClass;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.workorder.Approval;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.PartOrigin;
import org.dealersdk.domain.workorder.SuppliedLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.runtime.reaction.OrderParts;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.joda.money.Money;

/** Stock, and parts for orders. What is agreed is set aside by itself; this desk hands it out and takes it back. */
public final class PartsCounter extends Desk {

    /** The desk of a store. */
    public PartsCounter(Office office) {
        super(office, DeskName.PARTS_COUNTER);
    }

    /** Carries a part from now on, under a new id. */
    public Part register(Actor actor, String number, String name, boolean genuine, Money listPrice, Quantity minimum) {
        return add(
                actor,
                Part.TYPE,
                occasion ->
                        Part.register(new PartId(occasion.ids().next()), number, name, genuine, listPrice, minimum));
    }

    /** Carries a part from now on, under an id the dealer uses already. */
    public Part register(
            Actor actor, PartId id, String number, String name, boolean genuine, Money listPrice, Quantity minimum) {
        return add(actor, Part.TYPE, occasion -> Part.register(id, number, name, genuine, listPrice, minimum));
    }

    /** Goods come in. */
    public Part receive(Actor actor, PartId id, Quantity quantity, Money unitCost, String source) {
        return change(actor, Part.TYPE, id, (part, occasion) -> part.receive(quantity, unitCost, source, occasion));
    }

    /** Goods come in under their supplier's batch number. */
    @Requirement({"R269", "M21"})
    public Part receive(Actor actor, PartId id, Quantity quantity, Money unitCost, String source, String batch) {
        return change(
                actor, Part.TYPE, id, (part, occasion) -> part.receive(quantity, unitCost, source, batch, occasion));
    }

    /** A count found another stock. */
    public Part adjust(Actor actor, PartId id, Quantity counted, String reason) {
        return change(actor, Part.TYPE, id, (part, occasion) -> part.adjust(counted, reason, occasion));
    }

    /** Says by which class the old parts are collected that the fitting of this one leaves behind. */
    @Requirement({"R274", "R275", "R281"})
    public Part classify(Actor actor, PartId id, RecoveryClass kind) {
        return change(actor, Part.TYPE, id, (part, occasion) -> part.classify(kind, occasion));
    }

    /** A part is not bought any more. */
    public Part discontinue(Actor actor, PartId id) {
        return change(actor, Part.TYPE, id, Part::discontinue);
    }

    /** Hands all agreed parts of an order that are still here to the workshop. */
    public WorkOrder issue(Actor actor, WorkOrderId id) {
        return work(actor, ledger -> {
            WorkOrder order = ledger.load(WorkOrder.TYPE, id);
            List<LineId> lines = order.approvedLines()
                    .filter(SuppliedLine.class::isInstance)
                    .map(line -> line.head().id())
                    .toList();
            return issue(ledger, order, lines);
        });
    }

    /** Hands the parts of these lines to the workshop: out of stock, and onto the order, or neither. */
    @Requirement({"R101", "M21"})
    public WorkOrder issue(Actor actor, WorkOrderId id, Collection<LineId> lines) {
        return work(actor, ledger -> issue(ledger, ledger.load(WorkOrder.TYPE, id), lines));
    }

    /** Takes an issued part back unused: onto the shelf, and off the order. */
    @Requirement("M21")
    public WorkOrder takeBack(Actor actor, WorkOrderId id, LineId line) {
        return work(actor, ledger -> {
            suppliedLine(ledger.load(WorkOrder.TYPE, id), line)
                    .ifPresent(issued -> OrderParts.takeBack(ledger, issued));
            return ledger.change(WorkOrder.TYPE, id, order -> order.returnPart(line, ledger.occasion()));
        });
    }

    /** A part. */
    public Optional<Part> part(Actor actor, PartId id) {
        return find(actor, Part.TYPE, id);
    }

    /** The part with this manufacturer's number. */
    public Optional<Part> part(Actor actor, String number) {
        return search(actor, Query.of(Part.TYPE).where("number", number).limit(1)).aggregates().stream()
                .findFirst();
    }

    /** One page of parts. */
    public Page<Part> parts(Actor actor, Query<Part> query) {
        return search(actor, query);
    }

    private static WorkOrder issue(Ledger ledger, WorkOrder order, Collection<LineId> lines) {
        Map<LineId, ReservationId> issued = new LinkedHashMap<>();
        Map<LineId, PartOrigin> origins = new HashMap<>();
        for (LineId id : lines) {
            SuppliedLine line = suppliedLine(order, id).orElse(null);
            if (line == null || line.head().approval() != Approval.APPROVED) {
                // The order refuses these, together with everything else that is wrong.
                issued.put(id, new ReservationId(ledger.occasion().ids().next()));
            } else if (line.reservation() == null) {
                issued.put(id, OrderParts.issue(ledger, order.id(), line));
                Part part = ledger.load(Part.TYPE, line.part());
                origins.put(id, new PartOrigin(part.genuine(), part.source(), part.batch()));
            }
        }
        return issued.isEmpty()
                ? order
                : ledger.change(
                        WorkOrder.TYPE, order.id(), before -> before.issueParts(issued, origins, ledger.occasion()));
    }

    private static Optional<SuppliedLine> suppliedLine(WorkOrder order, LineId wanted) {
        return order.lines().stream()
                .filter(line -> line instanceof SuppliedLine && line.head().id().equals(wanted))
                .map(SuppliedLine.class::cast)
                .findFirst();
    }
}
