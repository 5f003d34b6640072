package org.dealersdk.runtime.reaction;

import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentEvent;
import org.dealersdk.domain.complaint.Complaint;
import org.dealersdk.domain.complaint.ComplaintEvent;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerEvent;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.followup.FollowUpEvent;
import org.dealersdk.domain.oldparts.OldPart;
import org.dealersdk.domain.oldparts.OldPartCount;
import org.dealersdk.domain.oldparts.OldPartCountEvent;
import org.dealersdk.domain.oldparts.OldPartEvent;
import org.dealersdk.domain.warranty.ClaimEvent;
import org.dealersdk.domain.warranty.WarrantyClaim;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderEvent;
import org.dealersdk.runtime.work.Reactions;

/** The table of what follows from what in the trade. */
public final class StandardReactions {

    private static final Reactions TABLE = Reactions.none()
            .on(WorkOrder.TYPE, WorkOrderEvent.Opened.class, Visits::ofOpened)
            .on(WorkOrder.TYPE, WorkOrderEvent.VehicleIdentified.class, Visits::ofIdentified)
            .on(WorkOrder.TYPE, WorkOrderEvent.Opened.class, Arrivals::ofOpened)
            .on(WorkOrder.TYPE, WorkOrderEvent.Authorised.class, SignedDocuments::ofAuthorised)
            .on(WorkOrder.TYPE, WorkOrderEvent.Authorised.class, BookedParts::ofOrder)
            .on(WorkOrder.TYPE, WorkOrderEvent.Authorised.class, OrderParts::match)
            .on(WorkOrder.TYPE, WorkOrderEvent.Declined.class, BookedParts::ofOrder)
            .on(WorkOrder.TYPE, WorkOrderEvent.Declined.class, OrderParts::match)
            .on(WorkOrder.TYPE, WorkOrderEvent.Cancelled.class, BookedParts::ofOrder)
            .on(WorkOrder.TYPE, WorkOrderEvent.Cancelled.class, OrderParts::match)
            .on(Appointment.TYPE, AppointmentEvent.Confirmed.class, SignedDocuments::ofConfirmed)
            .on(Appointment.TYPE, AppointmentEvent.Confirmed.class, BookedCapacity::ofConfirmed)
            .on(Appointment.TYPE, AppointmentEvent.Rescheduled.class, SignedDocuments::ofRescheduled)
            .on(Appointment.TYPE, AppointmentEvent.Rescheduled.class, BookedCapacity::ofRescheduled)
            .on(Appointment.TYPE, AppointmentEvent.AdviserChanged.class, BookedCapacity::ofAdviserChanged)
            .on(Appointment.TYPE, AppointmentEvent.Cancelled.class, BookedCapacity::ofCancelled)
            .on(Appointment.TYPE, AppointmentEvent.Cancelled.class, BookedParts::ofEnded)
            .on(Appointment.TYPE, AppointmentEvent.NoShow.class, BookedCapacity::ofNoShow)
            .on(Appointment.TYPE, AppointmentEvent.NoShow.class, BookedParts::ofEnded)
            .on(Appointment.TYPE, AppointmentEvent.Arrived.class, BookedParts::ofArrived)
            .on(Customer.TYPE, CustomerEvent.Erased.class, Arrivals::ofErased)
            .on(WorkOrder.TYPE, WorkOrderEvent.WorkCompleted.class, ReplacedParts::ofCompleted)
            .on(WorkOrder.TYPE, WorkOrderEvent.PartReturned.class, ReplacedParts::ofReturned)
            .on(WorkOrder.TYPE, WorkOrderEvent.Settled.class, WarrantyClaims::ofSettled)
            .on(OldPart.TYPE, OldPartEvent.Tagged.class, ReplacedParts::ofTagged)
            .on(OldPart.TYPE, OldPartEvent.Recovered.class, WarrantyClaims::ofRecovered)
            .on(OldPart.TYPE, OldPartEvent.Missed.class, WarrantyClaims::ofMissed)
            .on(OldPartCount.TYPE, OldPartCountEvent.Closed.class, ReplacedParts::ofCountClosed)
            .on(OldPartCount.TYPE, OldPartCountEvent.Overdue.class, ReplacedParts::ofCountOverdue)
            .on(WarrantyClaim.TYPE, ClaimEvent.Closed.class, WarrantyClaims::ofClosed)
            .on(WorkOrder.TYPE, WorkOrderEvent.Delivered.class, Calls::ofDelivered)
            .on(WorkOrder.TYPE, WorkOrderEvent.Inspected.class, Visits::ofInspected)
            .on(WorkOrder.TYPE, WorkOrderEvent.Delivered.class, Visits::ofDelivered)
            .on(Customer.TYPE, CustomerEvent.Merged.class, ClosedFiles::ofMerged)
            .on(Customer.TYPE, CustomerEvent.Erased.class, ClosedFiles::ofErased)
            .on(Customer.TYPE, CustomerEvent.Registered.class, Visits::ofRegistered)
            .on(Customer.TYPE, CustomerEvent.VisitRecorded.class, Visits::ofConsultation)
            .on(FollowUp.TYPE, FollowUpEvent.Completed.class, Calls::ofCompleted)
            .on(FollowUp.TYPE, FollowUpEvent.DissatisfactionRecorded.class, Dissatisfaction::inCall)
            .on(Complaint.TYPE, ComplaintEvent.Received.class, Dissatisfaction::filed)
            .and(OrderWatch.reactions())
            .and(InsuranceReactions.reactions())
            .and(ClosingReactions.reactions())
            .and(DueDates.reactions());

    private StandardReactions() {}

    /** All reactions of the model. */
    public static Reactions table() {
        return TABLE;
    }
}
