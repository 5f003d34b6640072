package org.dealersdk.runtime.reaction;

import java.util.List;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.AppointmentEvent;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.lounge.LoungeDefect;
import org.dealersdk.domain.lounge.LoungeEvent;
import org.dealersdk.domain.parts.Part;
import org.dealersdk.domain.parts.PartEvent;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.supervision.SupervisionEvent;
import org.dealersdk.domain.supervision.SupervisionVisit;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderEvent;
import org.dealersdk.runtime.work.Reaction;
import org.dealersdk.runtime.work.Reactions;

/** What follows from what between the end of the work and the end of an order. */
final class ClosingReactions {

    /** What may change when an order must be settled. */
    private static final List<Class<? extends DomainEvent>> SETTLEMENT_DUE = List.of(
            WorkOrderEvent.Inspected.class,
            WorkOrderEvent.SentBack.class,
            WorkOrderEvent.Settled.class,
            WorkOrderEvent.Reopened.class);

    private ClosingReactions() {}

    /** The table with these rows too. */
    static Reactions addedTo(Reactions table) {
        return dueDates(table.on(WorkOrder.TYPE, WorkOrderEvent.Settled.class, Invoices::ofSettled)
                .on(WorkOrder.TYPE, WorkOrderEvent.Reopened.class, Invoices::ofReopened)
                .on(Appointment.TYPE, AppointmentEvent.Arrived.class, OrderAccounts::ofArrived)
                .on(Part.TYPE, PartEvent.Issued.class, OrderAccounts::ofIssued)
                .on(Part.TYPE, PartEvent.Returned.class, OrderAccounts::ofReturned));
    }

    @Requirement({"R145", "R158", "R159"})
    private static Reactions dueDates(Reactions table) {
        Reaction<WorkOrder, DomainEvent> settlement = (happened, ledger) -> DueDates.match(
                        WorkOrder.TYPE,
                        WorkOrder::id,
                        List.of(DeadlineKind.SETTLEMENT),
                        (order, now) -> order.settlementDue(ledger.occasion().policy()))
                .to(happened, ledger);
        Reaction<SupervisionVisit, DomainEvent> supervision = (happened, ledger) -> DueDates.match(
                        SupervisionVisit.TYPE,
                        SupervisionVisit::id,
                        SupervisionVisit.DEADLINES,
                        (visit, now) -> visit.due(ledger.occasion().policy()))
                .to(happened, ledger);
        Reaction<LoungeDefect, DomainEvent> lounge = (happened, ledger) -> DueDates.match(
                        LoungeDefect.TYPE,
                        LoungeDefect::id,
                        LoungeDefect.DEADLINES,
                        (defect, now) -> defect.due(ledger.occasion().policy()))
                .to(happened, ledger);
        Reactions all = onEach(table, WorkOrder.TYPE, SETTLEMENT_DUE, settlement);
        all = onEach(
                all,
                SupervisionVisit.TYPE,
                List.of(SupervisionEvent.Made.class, SupervisionEvent.Answered.class),
                supervision);
        return onEach(all, LoungeDefect.TYPE, List.of(LoungeEvent.Reported.class, LoungeEvent.Repaired.class), lounge);
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
