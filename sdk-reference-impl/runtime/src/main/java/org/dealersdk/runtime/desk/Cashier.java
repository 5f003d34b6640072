package org.dealersdk.runtime.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Settlement;
import org.dealersdk.domain.workorder.Totals;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Office;

/** Settlement of orders, payer by payer. */
public final class Cashier extends Desk {

    /** The desk of a store. */
    public Cashier(Office office) {
        super(office, DeskName.CASHIER);
    }

    /** The settlement preview: what each payer's approved lines come to. */
    @Requirement("R160")
    public Map<Payer, Totals> preview(Actor actor, WorkOrderId id) {
        return load(actor, WorkOrder.TYPE, id).totalsByPayer();
    }

    /** Every payer's account is accepted. */
    public WorkOrder settle(Actor actor, WorkOrderId id, List<Settlement> settlements) {
        return change(actor, WorkOrder.TYPE, id, (order, occasion) -> order.settle(settlements, occasion));
    }

    /** The order is over. */
    public WorkOrder close(Actor actor, WorkOrderId id) {
        return change(actor, WorkOrder.TYPE, id, WorkOrder::close);
    }

    /** An order. */
    public Optional<WorkOrder> order(Actor actor, WorkOrderId id) {
        return find(actor, WorkOrder.TYPE, id);
    }
}
