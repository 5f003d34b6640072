package org.dealersdk.runtime.reaction;

import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.lounge.LoungeDefect;
import org.dealersdk.domain.lounge.LoungeDefectId;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.supervision.SupervisionVisit;
import org.dealersdk.domain.supervision.SupervisionVisitId;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.runtime.duework.DueWorkTable;
import org.dealersdk.runtime.work.Ledger;

/** What is done when a deadline of inspection, settlement or the lounge has come: it is told, unless it was met meanwhile. */
final class ClosingDueWork {

    private ClosingDueWork() {}

    static DueWorkTable table() {
        return DueWorkTable.none()
                .on(DeadlineKind.SETTLEMENT, ClosingDueWork::settlementIsLate)
                .on(DeadlineKind.SUPERVISION_ANSWER, ClosingDueWork::answerIsLate)
                .on(DeadlineKind.LOUNGE_REPAIR, ClosingDueWork::repairIsLate);
    }

    /** Tells that an inspected order should be settled by now. */
    @Requirement("R159")
    private static void settlementIsLate(Deadline deadline, Ledger ledger) {
        WorkOrderId id = new WorkOrderId(deadline.reference().id());
        ledger.change(WorkOrder.TYPE, id, WorkOrder::noteSettlementOverdue);
    }

    /** Tells that the store owes the supervising car owners an answer. */
    @Requirement("R145")
    private static void answerIsLate(Deadline deadline, Ledger ledger) {
        SupervisionVisitId id = new SupervisionVisitId(deadline.reference().id());
        ledger.change(SupervisionVisit.TYPE, id, SupervisionVisit::noteOverdue);
    }

    /** Tells that a facility of the lounge is still out of order. */
    @Requirement("R158")
    private static void repairIsLate(Deadline deadline, Ledger ledger) {
        LoungeDefectId id = new LoungeDefectId(deadline.reference().id());
        ledger.change(LoungeDefect.TYPE, id, LoungeDefect::noteOverdue);
    }
}
