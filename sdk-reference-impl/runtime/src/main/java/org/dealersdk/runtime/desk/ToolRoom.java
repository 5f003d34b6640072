package org.dealersdk.runtime.desk;

import java.time.Instant;
import java.util.Optional;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.tool.Damage;
import org.dealersdk.domain.tool.ToolLoan;
import org.dealersdk.domain.tool.ToolLoanId;
import org.dealersdk.domain.tool.ToolLoanProblem;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.jspecify.annotations.Nullable;

/** Special tools and testers, lent against a signature. */
@Requirement({"R270", "M41"})
public final class ToolRoom extends Desk {

    /** The desk of a store. */
    public ToolRoom(Office office) {
        super(office, DeskName.TOOL_ROOM);
    }

    /**
     * Hands a tool out; TOL-006 while somebody else has it, STO-012 when two are lent it at the same moment.
     *
     * @param order the order it is needed for, one of the store's, or null
     * @param signed the borrower has signed for it
     * @param dueAt when it has to be back, or null for the end of the working day
     */
    public ToolLoan lend(
            Actor actor,
            String tool,
            StaffId borrower,
            @Nullable WorkOrderId order,
            boolean signed,
            @Nullable Instant dueAt) {
        return work(actor, ledger -> {
            if (order != null) {
                ledger.load(WorkOrder.TYPE, order);
            }
            ledger.search(held(tool)).stream().findFirst().ifPresent(held -> {
                throw ToolLoanProblem.LENT_ALREADY.failure(held.borrower().value());
            });
            ToolLoanId id = new ToolLoanId(ledger.occasion().ids().next());
            return ledger.add(
                    ToolLoan.TYPE, ToolLoan.lend(id, tool, borrower, order, signed, dueAt, ledger.occasion()));
        });
    }

    /** It comes back; a dirty one keeps the loan open. */
    public ToolLoan bringBack(Actor actor, ToolLoanId id, boolean clean) {
        return change(actor, ToolLoan.TYPE, id, (loan, occasion) -> loan.bringBack(clean, occasion));
    }

    /** A tool that came back dirty is clean now. */
    public ToolLoan clean(Actor actor, ToolLoanId id) {
        return change(actor, ToolLoan.TYPE, id, ToolLoan::clean);
    }

    /** It comes back damaged, or not at all. */
    public ToolLoan writeOff(Actor actor, ToolLoanId id, Damage damage) {
        return change(actor, ToolLoan.TYPE, id, (loan, occasion) -> loan.writeOff(damage, occasion));
    }

    /** Who has a tool now. */
    public Optional<ToolLoan> whoHas(Actor actor, String tool) {
        return search(actor, held(tool)).aggregates().stream().findFirst();
    }

    /** One page of loans. */
    public Page<ToolLoan> loans(Actor actor, Query<ToolLoan> query) {
        return search(actor, query);
    }

    private static Query<ToolLoan> held(String tool) {
        return Query.of(ToolLoan.TYPE).where("lentTool", tool).limit(1);
    }
}
