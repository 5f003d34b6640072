package org.dealersdk.runtime.desk;

import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.repaircase.Lesson;
import org.dealersdk.domain.repaircase.RepairCase;
import org.dealersdk.domain.repaircase.RepairCaseId;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;

/** Difficult faults, written up for everybody to learn from. */
@Requirement("R121")
public final class RepairCases extends Desk {

    /** The desk of a store. */
    public RepairCases(Office office) {
        super(office, DeskName.REPAIR_CASES);
    }

    /** Writes a difficult repair up; the orders it was learned from must be the store's. */
    public RepairCase write(Actor actor, List<WorkOrderId> orders, Lesson lesson) {
        return work(actor, ledger -> {
            orders.forEach(order -> ledger.load(WorkOrder.TYPE, order));
            RepairCaseId id = new RepairCaseId(ledger.occasion().ids().next());
            return ledger.add(RepairCase.TYPE, RepairCase.write(id, orders, lesson, ledger.occasion()));
        });
    }

    /** Writes it anew, with what has been learned since. */
    public RepairCase revise(Actor actor, RepairCaseId id, List<WorkOrderId> orders, Lesson lesson) {
        return work(actor, ledger -> {
            orders.forEach(order -> ledger.load(WorkOrder.TYPE, order));
            return ledger.change(RepairCase.TYPE, id, one -> one.revise(orders, lesson, ledger.occasion()));
        });
    }

    /** Somebody other than its author releases it. */
    public RepairCase publish(Actor actor, RepairCaseId id) {
        return change(actor, RepairCase.TYPE, id, RepairCase::publish);
    }

    /** Takes it out of use. */
    public RepairCase retire(Actor actor, RepairCaseId id) {
        return change(actor, RepairCase.TYPE, id, RepairCase::retire);
    }

    /** A case. */
    public Optional<RepairCase> repairCase(Actor actor, RepairCaseId id) {
        return find(actor, RepairCase.TYPE, id);
    }

    /** One page of cases, by fault, model, keyword, order, author or state. */
    public Page<RepairCase> cases(Actor actor, Query<RepairCase> query) {
        return search(actor, query);
    }
}
