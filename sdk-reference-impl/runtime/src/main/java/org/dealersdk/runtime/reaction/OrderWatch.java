package org.dealersdk.runtime.reaction;

import java.util.List;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderEvent;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.runtime.duework.DueWorkTable;
import org.dealersdk.runtime.work.Happened;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.runtime.work.Reactions;

/**
 * Watches promised times. Of all that an order has coming only the next is kept as a deadline; when it has come, what is due is noted
 * on the order and the deadline gives way to the one after. So a car that is ready in time costs one deadline, set and met.
 */
@Requirement({"R133", "R134", "R135", "M24", "M30", "M42"})
final class OrderWatch {

    private static final List<DeadlineKind> KINDS = List.of(
            DeadlineKind.DELAY_WARNING,
            DeadlineKind.ORDER_PROMISE,
            DeadlineKind.PROGRESS_CHECK,
            DeadlineKind.PROGRESS_SILENCE);

    /** What starts the watch, ends it, or may bring the next thing forward; what only puts it off is seen when it has come. */
    private static final List<Class<? extends WorkOrderEvent>> TURNS = List.of(
            WorkOrderEvent.Authorised.class,
            WorkOrderEvent.PromiseRenewed.class,
            WorkOrderEvent.MadeReady.class,
            WorkOrderEvent.SentBack.class,
            WorkOrderEvent.Cancelled.class);

    private OrderWatch() {}

    static Reactions reactions() {
        Reactions table = Reactions.none();
        for (Class<? extends WorkOrderEvent> turn : TURNS) {
            table = table.on(WorkOrder.TYPE, turn, OrderWatch::keepNext);
        }
        return table.on(WorkOrder.TYPE, WorkOrderEvent.Authorised.class, RepeatRepairs::ofAuthorised);
    }

    static DueWorkTable dueWork() {
        DueWorkTable table = DueWorkTable.none();
        for (DeadlineKind kind : KINDS) {
            table = table.on(kind, OrderWatch::hasCome);
        }
        return table;
    }

    private static void keepNext(Happened<? extends WorkOrder, ? extends DomainEvent> happened, Ledger ledger) {
        keepNext(ledger.load(WorkOrder.TYPE, happened.aggregate().id()), ledger);
    }

    private static void hasCome(Deadline deadline, Ledger ledger) {
        WorkOrderId id = new WorkOrderId(deadline.reference().id());
        keepNext(ledger.change(WorkOrder.TYPE, id, order -> order.noteDue(ledger.occasion())), ledger);
    }

    private static void keepNext(WorkOrder order, Ledger ledger) {
        DueDates.match(
                ledger,
                WorkOrder.TYPE,
                order,
                KINDS,
                next(order, ledger.occasion().policy()));
    }

    private static List<Due> next(WorkOrder order, DealerPolicy policy) {
        return order.due(policy).stream().limit(1).toList();
    }
}
