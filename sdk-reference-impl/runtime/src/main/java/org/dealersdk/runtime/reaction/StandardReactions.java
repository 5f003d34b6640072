package org.dealersdk.runtime.reaction;

import java.util.List;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.complaint.Complaint;
import org.dealersdk.domain.complaint.ComplaintEvent;
import org.dealersdk.domain.customer.Customer;
import org.dealersdk.domain.customer.CustomerEvent;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.followup.FollowUpEvent;
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

    private static final Reactions TABLE = dueDates(Reactions.none()
            .on(WorkOrder.TYPE, WorkOrderEvent.Opened.class, Visits::ofOpened)
            .on(WorkOrder.TYPE, WorkOrderEvent.VehicleIdentified.class, Visits::ofIdentified)
            .on(WorkOrder.TYPE, WorkOrderEvent.Authorised.class, OrderParts::match)
            .on(WorkOrder.TYPE, WorkOrderEvent.Declined.class, OrderParts::match)
            .on(WorkOrder.TYPE, WorkOrderEvent.Cancelled.class, OrderParts::match)
            .on(WorkOrder.TYPE, WorkOrderEvent.Delivered.class, Calls::ofDelivered)
            .on(Customer.TYPE, CustomerEvent.Registered.class, Visits::ofRegistered)
            .on(Customer.TYPE, CustomerEvent.VisitRecorded.class, Visits::ofConsultation)
            .on(FollowUp.TYPE, FollowUpEvent.Completed.class, Calls::ofCompleted)
            .on(FollowUp.TYPE, FollowUpEvent.DissatisfactionRecorded.class, Dissatisfaction::inCall)
            .on(Complaint.TYPE, ComplaintEvent.Received.class, Dissatisfaction::filed));

    private StandardReactions() {}

    /** All reactions of the model. */
    public static Reactions table() {
        return TABLE;
    }

    private static Reactions dueDates(Reactions table) {
        Reaction<FollowUp, DomainEvent> calls =
                DueDates.match(FollowUp.TYPE, FollowUp::id, FollowUp.DEADLINES, FollowUp::due);
        Reaction<Complaint, DomainEvent> complaints =
                DueDates.match(Complaint.TYPE, Complaint::id, Complaint.DEADLINES, (complaint, now) -> complaint.due());
        return onEach(onEach(table, FollowUp.TYPE, FOLLOW_UP_DUE, calls), Complaint.TYPE, COMPLAINT_DUE, complaints);
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
