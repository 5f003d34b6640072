package org.dealersdk.runtime.reaction;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderEvent;
import org.dealersdk.runtime.work.Happened;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;

/** Recognises that an agreed repair repairs a repair of not long ago. */
@Requirement({"R123", "M19"})
final class RepeatRepairs {

    private RepeatRepairs() {}

    static void ofAuthorised(Happened<? extends WorkOrder, WorkOrderEvent.Authorised> authorised, Ledger ledger) {
        WorkOrder order = ledger.load(WorkOrder.TYPE, authorised.aggregate().id());
        VehicleId vehicle = order.intake().vehicle();
        if (vehicle == null || !order.comparableWithEarlier()) {
            return;
        }
        DealerPolicy policy = ledger.occasion().policy();
        Instant since = policy.calendar()
                .workingCalendar()
                .minus(order.intake().receivedAt(), policy.workshop().comebackWithin());
        List<WorkOrder> earlier = ledger.all(Query.of(WorkOrder.TYPE)
                .where("vehicle", vehicle.value())
                .where(new Condition.Range("deliveredAt", since, null)));
        ledger.change(WorkOrder.TYPE, order.id(), now -> now.linkComebacks(earlier, ledger.occasion()));
    }
}
