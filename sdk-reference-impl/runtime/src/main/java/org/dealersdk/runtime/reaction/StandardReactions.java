package org.dealersdk.runtime.reaction;

import java.util.List;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentEvent;
import org.dealersdk.domain.appointment.Inquiry;
import org.dealersdk.domain.appointment.InquiryEvent;
import org.dealersdk.domain.arrival.Arrival;
import org.dealersdk.domain.arrival.ArrivalEvent;
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
import org.dealersdk.domain.warranty.AuditEvent;
import org.dealersdk.domain.warranty.ClaimEvent;
import org.dealersdk.domain.warranty.WarrantyAudit;
import org.dealersdk.domain.warranty.WarrantyClaim;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderEvent;
import org.dealersdk.runtime.work.Reaction;
import org.dealersdk.runtime.work.Reactions;

/** The table of what follows from what in the trade. */
public final class StandardReactions {

    /** What may change what is due for a call. */
    private static final List<Class<? extends DomainEvent>> FOLLOW_UP_DUE = List.of(
            FollowUpEvent.Planned.class,
            FollowUpEvent.ContactLogged.class,
            FollowUpEvent.MatterReported.class,
            FollowUpEvent.SolutionFound.class,
            FollowUpEvent.MatterOverdue.class,
            FollowUpEvent.Overdue.class,
            FollowUpEvent.Lapsed.class,
            FollowUpEvent.Cancelled.class);

    /** What may change what is due for a complaint. */
    private static final List<Class<? extends DomainEvent>> COMPLAINT_DUE = List.of(
            ComplaintEvent.Received.class,
            ComplaintEvent.ReplyPromised.class,
            ComplaintEvent.Answered.class,
            ComplaintEvent.AnswerAccepted.class,
            ComplaintEvent.AnswerRejected.class,
            ComplaintEvent.Tracked.class,
            ComplaintEvent.TrackingMissed.class,
            ComplaintEvent.Escalated.class,
            ComplaintEvent.Closed.class,
            ComplaintEvent.Withdrawn.class);

    /** What may change what is due for an appointment. */
    private static final List<Class<? extends DomainEvent>> APPOINTMENT_DUE = List.of(
            AppointmentEvent.Confirmed.class,
            AppointmentEvent.Acknowledged.class,
            AppointmentEvent.CustomerTold.class,
            AppointmentEvent.Rescheduled.class,
            AppointmentEvent.Prepared.class,
            AppointmentEvent.FellDue.class,
            AppointmentEvent.Arrived.class,
            AppointmentEvent.NoShow.class,
            AppointmentEvent.Cancelled.class);

    /** What may change what is due for an inquiry. */
    private static final List<Class<? extends DomainEvent>> INQUIRY_DUE = List.of(
            InquiryEvent.Received.class,
            InquiryEvent.Answered.class,
            InquiryEvent.Missed.class,
            InquiryEvent.CalledBack.class,
            InquiryEvent.CallBackOverdue.class,
            InquiryEvent.GivenUp.class);

    /** What may change what is due for a warranty claim. */
    private static final List<Class<? extends DomainEvent>> CLAIM_DUE = List.of(
            ClaimEvent.Drafted.class,
            ClaimEvent.Submitted.class,
            ClaimEvent.Returned.class,
            ClaimEvent.Accepted.class,
            ClaimEvent.Rejected.class,
            ClaimEvent.LineReassigned.class,
            ClaimEvent.LineWrittenOff.class,
            ClaimEvent.Withdrawn.class,
            ClaimEvent.FellDue.class);

    /** What may change what is due for an audit of claims. */
    private static final List<Class<? extends DomainEvent>> AUDIT_DUE = List.of(
            AuditEvent.Planned.class, AuditEvent.Visited.class, AuditEvent.Cancelled.class, AuditEvent.Overdue.class);

    /** What may change what is due for a count of old parts. */
    private static final List<Class<? extends DomainEvent>> COUNT_DUE =
            List.of(OldPartCountEvent.Opened.class, OldPartCountEvent.Closed.class, OldPartCountEvent.Overdue.class);

    /** What may change what is due for an arrival. */
    private static final List<Class<? extends DomainEvent>> ARRIVAL_DUE = List.of(
            ArrivalEvent.CameIn.class,
            ArrivalEvent.Greeted.class,
            ArrivalEvent.GreetingOverdue.class,
            ArrivalEvent.Left.class);

    private static final Reactions TABLE = warrantyDates(dueDates(Reactions.none()
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
            .and(OrderWatch.reactions())));

    private StandardReactions() {}

    /** All reactions of the model. */
    public static Reactions table() {
        return ClosingReactions.addedTo(InsuranceReactions.added(TABLE));
    }

    private static Reactions dueDates(Reactions table) {
        Reaction<FollowUp, DomainEvent> calls =
                DueDates.match(FollowUp.TYPE, FollowUp::id, FollowUp.DEADLINES, FollowUp::due);
        Reaction<Complaint, DomainEvent> complaints =
                DueDates.match(Complaint.TYPE, Complaint::id, Complaint.DEADLINES, (complaint, now) -> complaint.due());
        Reaction<Appointment, DomainEvent> appointments = (happened, ledger) -> DueDates.match(
                        Appointment.TYPE,
                        Appointment::id,
                        Appointment.DEADLINES,
                        (appointment, now) -> appointment.due(ledger.occasion().policy()))
                .to(happened, ledger);
        Reaction<Inquiry, DomainEvent> inquiries = (happened, ledger) -> DueDates.match(
                        Inquiry.TYPE,
                        Inquiry::id,
                        Inquiry.DEADLINES,
                        (inquiry, now) -> inquiry.due(ledger.occasion().policy()))
                .to(happened, ledger);
        Reactions care =
                onEach(onEach(table, FollowUp.TYPE, FOLLOW_UP_DUE, calls), Complaint.TYPE, COMPLAINT_DUE, complaints);
        Reaction<Arrival, DomainEvent> arrivals = (happened, ledger) -> DueDates.match(
                        Arrival.TYPE,
                        Arrival::id,
                        Arrival.DEADLINES,
                        (arrival, now) -> arrival.due(ledger.occasion().policy()))
                .to(happened, ledger);
        Reactions booked = onEach(
                onEach(care, Appointment.TYPE, APPOINTMENT_DUE, appointments), Inquiry.TYPE, INQUIRY_DUE, inquiries);
        return onEach(booked, Arrival.TYPE, ARRIVAL_DUE, arrivals);
    }

    private static Reactions warrantyDates(Reactions table) {
        Reaction<WarrantyClaim, DomainEvent> claims = (happened, ledger) -> DueDates.match(
                        WarrantyClaim.TYPE,
                        WarrantyClaim::id,
                        WarrantyClaim.DEADLINES,
                        (claim, now) -> claim.due(ledger.occasion().policy()))
                .to(happened, ledger);
        Reaction<WarrantyAudit, DomainEvent> audits = (happened, ledger) -> DueDates.match(
                        WarrantyAudit.TYPE,
                        WarrantyAudit::id,
                        WarrantyAudit.DEADLINES,
                        (audit, now) -> audit.due(ledger.occasion().policy()))
                .to(happened, ledger);
        Reaction<OldPartCount, DomainEvent> counts = (happened, ledger) -> DueDates.match(
                        OldPartCount.TYPE,
                        OldPartCount::id,
                        OldPartCount.DEADLINES,
                        (count, now) -> count.due(ledger.occasion().policy()))
                .to(happened, ledger);
        Reactions warranty =
                onEach(onEach(table, WarrantyClaim.TYPE, CLAIM_DUE, claims), WarrantyAudit.TYPE, AUDIT_DUE, audits);
        return onEach(warranty, OldPartCount.TYPE, COUNT_DUE, counts);
    }

    private static <A> Reactions onEach(
            Reactions table,
            AggregateType<A> type,
            List<Class<? extends DomainEvent>> events,
            Reaction<A, DomainEvent> reaction) {
        Reactions extended = table;
        for (Class<? extends DomainEvent> event : events) {
            extended = extended.on(type, event, reaction);
        }
        return extended;
    }
}
