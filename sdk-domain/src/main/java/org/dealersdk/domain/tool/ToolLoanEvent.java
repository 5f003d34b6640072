package org.dealersdk.domain.tool;

import java.time.Instant;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;

/** What happens to the loan of a tool. */
public sealed interface ToolLoanEvent extends DomainEvent {

    /** A tool was handed out against a signature. */
    record Lent(String tool, StaffId borrower, @Nullable WorkOrderId order, Instant dueAt) implements ToolLoanEvent {}

    /** It came back. */
    record Returned(StaffId borrower, boolean clean, boolean late) implements ToolLoanEvent {}

    /** It was cleaned afterwards. */
    record Cleaned(StaffId by) implements ToolLoanEvent {}

    /** It came back damaged, or not at all. */
    record WrittenOff(StaffId borrower, boolean inNormalUse) implements ToolLoanEvent {}

    /** It should have been back. */
    record Overdue(String tool, StaffId borrower) implements ToolLoanEvent {}
}
