package org.dealersdk.domain.warranty;

import java.util.List;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.oldparts.OldPartId;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What happens to warranty claims. */
public sealed interface ClaimEvent extends DomainEvent {

    /** An order with warranty work was settled. */
    record Drafted(WorkOrderId order, Money amount, List<OldPartId> oldParts) implements ClaimEvent {
        public Drafted {
            oldParts = List.copyOf(oldParts);
        }
    }

    /** Somebody handles it from now on. */
    record Assigned(StaffId clerk, @Nullable StaffId backup) implements ClaimEvent {}

    /** Complaint, cause or correction were written down. */
    record Described() implements ClaimEvent {}

    /** A document was added. */
    record DocumentAdded(ClaimDocumentKind kind) implements ClaimEvent {}

    /** The replaced part of a line is in stock, or is not any more. */
    record PartBooked(LineId line, boolean inStock) implements ClaimEvent {}

    /** It went to the manufacturer, the first time or again. */
    record Submitted(int attempt, Money applied, boolean late) implements ClaimEvent {}

    /** The manufacturer sent it back to be corrected. */
    record Returned(int attempt) implements ClaimEvent {}

    /** The manufacturer accepts it, except for these lines. */
    record Accepted(Money granted, List<LineId> refused) implements ClaimEvent {
        public Accepted {
            refused = List.copyOf(refused);
        }
    }

    /** The manufacturer refuses it. */
    record Rejected(Money applied) implements ClaimEvent {}

    /** The manufacturer paid. */
    record Paid(Money applied, Money paid) implements ClaimEvent {}

    /** An audit looked at it and took back so much. */
    record Audited(String audit, Money deduction) implements ClaimEvent {}

    /** A line the manufacturer does not pay is charged to somebody else. */
    record LineReassigned(WorkOrderId order, LineId line, Payer payer, Money amount) implements ClaimEvent {}

    /** A line the manufacturer does not pay was written off. */
    record LineWrittenOff(WorkOrderId order, LineId line, Money amount) implements ClaimEvent {}

    /** It was given up. */
    record Withdrawn() implements ClaimEvent {}

    /** It is over. */
    record Closed() implements ClaimEvent {}

    /** Something that was due was not done in time. */
    record FellDue(DeadlineKind kind) implements ClaimEvent {}
}
