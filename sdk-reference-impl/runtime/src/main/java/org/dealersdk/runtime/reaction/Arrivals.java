package org.dealersdk.runtime.reaction;

import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentId;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerEvent;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.Origin;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderEvent;
import org.dealersdk.runtime.work.Happened;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.spi.storage.Query;

/** Booked customers come, and are forgotten when they ask for it. */
@Requirement({"R047", "K28"})
final class Arrivals {

    private Arrivals() {}

    /** The appointment an order refers to is kept; a reference to another system's appointment is left alone. */
    static void ofOpened(Happened<? extends WorkOrder, WorkOrderEvent.Opened> opened, Ledger ledger) {
        WorkOrder order = opened.aggregate();
        String reference = order.intake().appointment();
        if (reference == null || order.intake().origin() != Origin.APPOINTMENT) {
            return;
        }
        AppointmentId id = new AppointmentId(reference);
        if (ledger.find(Appointment.TYPE, id).isPresent()) {
            ledger.change(Appointment.TYPE, id, appointment -> appointment.arrive(order.id(), ledger.occasion()));
        }
    }

    static void ofErased(Happened<? extends Customer, CustomerEvent.Erased> erased, Ledger ledger) {
        Query<Appointment> theirs = Query.of(Appointment.TYPE)
                .where("customer", erased.aggregate().id().value());
        for (Appointment appointment : ledger.all(theirs)) {
            ledger.change(Appointment.TYPE, appointment.id(), Appointment::forget);
        }
    }
}
