package org.dealersdk.runtime.reaction;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentEvent;
import org.dealersdk.domain.appointment.AppointmentId;
import org.dealersdk.domain.appointment.PartAnswer;
import org.dealersdk.domain.appointment.PartAvailability;
import org.dealersdk.domain.appointment.PartNeed;
import org.dealersdk.domain.parts.Part;
import org.dealersdk.domain.parts.ReservationId;
import org.dealersdk.domain.parts.ReservationState;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.Approval;
import org.dealersdk.domain.workorder.SuppliedLine;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderEvent;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.runtime.work.Happened;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.spi.storage.Query;

/**
 * Parts of a booked visit are set aside for the order it will become, line by line, so that the order finds them reserved. What the
 * customer does not want in the end, or what never comes to an order, is free again.
 */
@Requirement({"R051", "M07"})
public final class BookedParts {

    private BookedParts() {}

    /** What the shelf says now about a part. */
    @Requirement("R094")
    public static PartAnswer ask(Ledger ledger, PartNeed need) {
        Instant now = ledger.occasion().at();
        return isAvailable(ledger, need) ? PartAnswer.inStock(now) : PartAnswer.notAvailable(null, now);
    }

    /** Sets aside every part that is there and not set aside yet; the others are marked as not available. */
    public static void hold(Ledger ledger, AppointmentId id) {
        Appointment appointment = ledger.load(Appointment.TYPE, id);
        for (PartNeed need : appointment.parts()) {
            PartAnswer answer = need.answer();
            if (answer == null || need.reservation() != null) {
                continue;
            }
            Instant now = ledger.occasion().at();
            if (isAvailable(ledger, need)) {
                ReservationId reservation = reserve(ledger, appointment.order(), need);
                answer(ledger, id, need, PartAnswer.reserved(reservation, now));
            } else if (answer.availability() == PartAvailability.IN_STOCK) {
                answer(ledger, id, need, PartAnswer.notAvailable(null, now));
            }
        }
    }

    static void ofEnded(Happened<? extends Appointment, ?> ended, Ledger ledger) {
        ended.aggregate().parts().forEach(need -> release(ledger, need));
    }

    /** An order opened under an id of its own takes the reservations over. */
    static void ofArrived(Happened<? extends Appointment, AppointmentEvent.Arrived> arrived, Ledger ledger) {
        WorkOrderId opened = arrived.event().order();
        for (PartNeed need : arrived.aggregate().parts()) {
            boolean forAnother = held(ledger, need)
                    && ledger.load(Part.TYPE, need.part()).reservations().stream()
                            .anyMatch(one -> one.id().equals(need.reservation())
                                    && !one.order().equals(opened));
            if (forAnother) {
                release(ledger, need);
                reserve(ledger, opened, need);
            }
        }
    }

    /** Once the customer has answered, only what was agreed stays set aside; other quantities are reserved anew. */
    static void ofOrder(Happened<? extends WorkOrder, ? extends WorkOrderEvent> answered, Ledger ledger) {
        WorkOrder order = answered.aggregate();
        if (order.intake().appointment() == null) {
            return;
        }
        Query<Appointment> booked =
                Query.of(Appointment.TYPE).where("order", order.id().value()).limit(1);
        for (Appointment appointment : ledger.search(booked)) {
            appointment.parts().stream()
                    .filter(need -> !isAgreed(order, need))
                    .forEach(need -> releaseAll(ledger, order.id(), need));
        }
    }

    private static boolean isAgreed(WorkOrder order, PartNeed need) {
        return order.state() != WorkOrderState.CANCELLED
                && order.lines().stream()
                        .filter(SuppliedLine.class::isInstance)
                        .map(SuppliedLine.class::cast)
                        .filter(line -> line.head().id().equals(need.line())
                                && line.head().approval() == Approval.APPROVED)
                        .anyMatch(line -> line.reservation() != null
                                || (line.part().equals(need.part())
                                        && line.quantity().equals(need.quantity())));
    }

    private static void releaseAll(Ledger ledger, WorkOrderId order, PartNeed need) {
        List<ReservationId> theirs = ledger.load(Part.TYPE, need.part()).reservations().stream()
                .filter(one -> one.state() == ReservationState.RESERVED
                        && one.order().equals(order)
                        && one.line().equals(need.line()))
                .map(one -> one.id())
                .toList();
        for (ReservationId one : theirs) {
            ledger.change(Part.TYPE, need.part(), part -> part.release(one, ledger.occasion()));
        }
    }

    private static void release(Ledger ledger, PartNeed need) {
        ReservationId reservation = need.reservation();
        if (reservation != null && held(ledger, need)) {
            ledger.change(Part.TYPE, need.part(), part -> part.release(reservation, ledger.occasion()));
        }
    }

    private static boolean held(Ledger ledger, PartNeed need) {
        return ledger.find(Part.TYPE, need.part()).stream()
                .flatMap(part -> part.reservations().stream())
                .anyMatch(one -> one.id().equals(need.reservation()) && one.state() == ReservationState.RESERVED);
    }

    private static ReservationId reserve(Ledger ledger, WorkOrderId order, PartNeed need) {
        ReservationId id = new ReservationId(ledger.occasion().ids().next());
        ledger.change(
                Part.TYPE,
                need.part(),
                part -> part.reserve(id, order, need.line(), need.quantity(), ledger.occasion()));
        return id;
    }

    private static void answer(Ledger ledger, AppointmentId id, PartNeed need, PartAnswer answer) {
        ledger.change(
                Appointment.TYPE, id, appointment -> appointment.answerPart(need.line(), answer, ledger.occasion()));
    }

    private static boolean isAvailable(Ledger ledger, PartNeed need) {
        return need.quantity().compareTo(ledger.load(Part.TYPE, need.part()).available()) <= 0;
    }
}
