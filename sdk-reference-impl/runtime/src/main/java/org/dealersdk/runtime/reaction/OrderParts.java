package org.dealersdk.runtime.reaction;

import java.util.Optional;
import org.dealersdk.domain.parts.Part;
import org.dealersdk.domain.parts.Reservation;
import org.dealersdk.domain.parts.ReservationId;
import org.dealersdk.domain.parts.ReservationState;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.Approval;
import org.dealersdk.domain.workorder.SuppliedLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.runtime.work.Happened;
import org.dealersdk.runtime.work.Ledger;

/** Keeps the stock in agreement with the orders: what is agreed is set aside, what is not wanted any more is free again. */
@Requirement({"R257", "M21"})
public final class OrderParts {

    private OrderParts() {}

    /**
     * Sets aside what the order's agreed lines need and is in stock, and frees what they need no more. What is not in stock is left; it
     * is set aside when it is issued.
     */
    static void match(Happened<? extends WorkOrder, ?> happened, Ledger ledger) {
        WorkOrder order = ledger.load(WorkOrder.TYPE, happened.aggregate().id());
        order.lines().stream()
                .filter(SuppliedLine.class::isInstance)
                .map(SuppliedLine.class::cast)
                .filter(line -> line.reservation() == null)
                .forEach(line -> match(ledger, order, line));
    }

    /** Takes the part out of stock for an agreed line; PRT-004 when there is not enough. */
    public static ReservationId issue(Ledger ledger, WorkOrderId order, SuppliedLine line) {
        ReservationId reservation =
                reserved(ledger, order, line).map(Reservation::id).orElseGet(() -> reserve(ledger, order, line));
        ledger.change(Part.TYPE, line.part(), part -> part.issue(reservation, ledger.occasion()));
        return reservation;
    }

    /** Puts an issued part back into stock; a line without one is left to the order to refuse. */
    public static void takeBack(Ledger ledger, SuppliedLine line) {
        ReservationId reservation = line.reservation();
        if (reservation != null) {
            ledger.change(Part.TYPE, line.part(), part -> part.returnIssued(reservation, ledger.occasion()));
        }
    }

    private static void match(Ledger ledger, WorkOrder order, SuppliedLine line) {
        boolean wanted = line.head().approval() == Approval.APPROVED && order.state() != WorkOrderState.CANCELLED;
        Optional<Reservation> held = reserved(ledger, order.id(), line);
        if (wanted && held.isEmpty() && isAvailable(ledger, line)) {
            reserve(ledger, order.id(), line);
        } else if (!wanted && held.isPresent()) {
            ledger.change(
                    Part.TYPE, line.part(), part -> part.release(held.get().id(), ledger.occasion()));
        }
    }

    private static boolean isAvailable(Ledger ledger, SuppliedLine line) {
        return line.quantity().compareTo(ledger.load(Part.TYPE, line.part()).available()) <= 0;
    }

    private static ReservationId reserve(Ledger ledger, WorkOrderId order, SuppliedLine line) {
        ReservationId id = new ReservationId(ledger.occasion().ids().next());
        ledger.change(
                Part.TYPE,
                line.part(),
                part -> part.reserve(id, order, line.head().id(), line.quantity(), ledger.occasion()));
        return id;
    }

    private static Optional<Reservation> reserved(Ledger ledger, WorkOrderId order, SuppliedLine line) {
        return ledger.find(Part.TYPE, line.part()).stream()
                .flatMap(part -> part.reservations().stream())
                .filter(one -> one.state() == ReservationState.RESERVED)
                .filter(one -> one.order().equals(order)
                        && one.line().equals(line.head().id()))
                .findFirst();
    }
}
