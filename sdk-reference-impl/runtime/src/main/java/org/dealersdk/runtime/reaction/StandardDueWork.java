package org.dealersdk.runtime.reaction;

import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.followup.FollowUpId;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.runtime.duework.DueWorkTable;
import org.dealersdk.runtime.work.Ledger;

/**
 * The table of what is done when a deadline has come. The opening of a call's window and a customer's file that is still missing are
 * only told.
 */
public final class StandardDueWork {

    private static final DueWorkTable TABLE = DueWorkTable.none()
            .on(DeadlineKind.FOLLOW_UP_CLOSES, StandardDueWork::callIsLate)
            .on(DeadlineKind.MATTER_REPORT, StandardDueWork::callIsLate)
            .on(DeadlineKind.SOLUTION_TELL, StandardDueWork::callIsLate);

    private StandardDueWork() {}

    /** All due work of the model. */
    public static DueWorkTable table() {
        return TABLE;
    }

    /** Notes that the call, or the report or answer of a matter, is late. */
    @Requirement({"M14", "R179", "R180"})
    private static void callIsLate(Deadline deadline, Ledger ledger) {
        FollowUpId id = new FollowUpId(deadline.reference().id());
        ledger.change(FollowUp.TYPE, id, call -> call.markOverdue(ledger.occasion()));
    }
}
