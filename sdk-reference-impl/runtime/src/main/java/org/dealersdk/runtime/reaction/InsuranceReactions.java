package org.dealersdk.runtime.reaction;

import org.dealersdk.domain.accident.AccidentCase;
import org.dealersdk.domain.accident.AccidentEvent;
import org.dealersdk.domain.insurance.ContractEvent;
import org.dealersdk.domain.insurance.InsuranceContract;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderEvent;
import org.dealersdk.runtime.work.Reactions;

/** The table of what follows from what in insurance and accident repair. */
final class InsuranceReactions {

    private InsuranceReactions() {}

    /** Its rows. */
    static Reactions reactions() {
        return Reactions.none()
                .on(WorkOrder.TYPE, WorkOrderEvent.Insured.class, AccidentRepairs::ofInsured)
                .on(WorkOrder.TYPE, WorkOrderEvent.WorkStarted.class, AccidentRepairs::ofStarted)
                .on(WorkOrder.TYPE, WorkOrderEvent.WorkCompleted.class, AccidentRepairs::ofCompleted)
                .on(WorkOrder.TYPE, WorkOrderEvent.Settled.class, AccidentRepairs::ofSettled)
                .on(AccidentCase.TYPE, AccidentEvent.HandedOver.class, AccidentRepairs::ofHandedOver)
                .on(AccidentCase.TYPE, AccidentEvent.Approved.class, AccidentRepairs::ofApproved)
                .on(InsuranceContract.TYPE, ContractEvent.Issued.class, InsuredVehicles::ofIssued)
                .on(InsuranceContract.TYPE, ContractEvent.Expired.class, InsuredVehicles::ofExpired)
                .on(InsuranceContract.TYPE, ContractEvent.Cancelled.class, InsuredVehicles::ofCancelled);
    }
}
