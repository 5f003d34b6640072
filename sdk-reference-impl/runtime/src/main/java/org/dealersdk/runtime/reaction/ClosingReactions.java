package org.dealersdk.runtime.reaction;

import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentEvent;
import org.dealersdk.domain.parts.Part;
import org.dealersdk.domain.parts.PartEvent;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderEvent;
import org.dealersdk.runtime.work.Reactions;

/** What follows from what between the end of the work and the end of an order. */
final class ClosingReactions {

    private ClosingReactions() {}

    /** Its rows. */
    static Reactions reactions() {
        return Reactions.none()
                .on(WorkOrder.TYPE, WorkOrderEvent.Settled.class, Invoices::ofSettled)
                .on(WorkOrder.TYPE, WorkOrderEvent.Reopened.class, Invoices::ofReopened)
                .on(Appointment.TYPE, AppointmentEvent.Arrived.class, OrderAccounts::ofArrived)
                .on(Part.TYPE, PartEvent.Issued.class, OrderAccounts::ofIssued)
                .on(Part.TYPE, PartEvent.Returned.class, OrderAccounts::ofReturned);
    }
}
