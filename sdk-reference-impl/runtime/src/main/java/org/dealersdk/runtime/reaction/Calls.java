package org.dealersdk.runtime.reaction;

import java.util.List;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.followup.FollowUpEvent;
import org.dealersdk.domain.followup.FollowUpOrigin;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderEvent;
import org.dealersdk.runtime.work.Happened;
import org.dealersdk.runtime.work.Ledger;

/** The calls after a visit come about by themselves. */
@Requirement({"R168", "R171", "M14", "V02"})
final class Calls {

    private Calls() {}

    /** A handed-over car is followed by a call, unless it is the dealer's own. */
    static void ofDelivered(Happened<? extends WorkOrder, WorkOrderEvent.Delivered> delivered, Ledger ledger) {
        CustomerId customer = delivered.event().customer();
        if (customer != null) {
            ledger.add(
                    FollowUp.TYPE,
                    FollowUp.plan(
                            FollowUpOrigin.DELIVERY,
                            customer,
                            delivered.aggregate().id(),
                            delivered.event().at(),
                            ledger.occasion()));
        }
    }

    /** A first call that came to its end is followed by a second one, where the policy wants it and something is left to talk about. */
    static void ofCompleted(Happened<? extends FollowUp, FollowUpEvent.Completed> completed, Ledger ledger) {
        FollowUp first = completed.aggregate();
        List<String> topics = first.topicsLeft(ledger.occasion());
        boolean wanted = ledger.occasion().policy().followUp().secondCall().planned();
        if (wanted && first.plan().first() == null && !topics.isEmpty()) {
            ledger.add(FollowUp.TYPE, first.planSecond(topics, ledger.occasion()));
        }
    }
}
