package org.dealersdk.runtime.reaction;

import java.util.List;
import org.dealersdk.domain.accident.AccidentCase;
import org.dealersdk.domain.accident.AccidentEvent;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.insurance.ContractEvent;
import org.dealersdk.domain.insurance.InsuranceContract;
import org.dealersdk.domain.insurance.Renewal;
import org.dealersdk.domain.insurance.RenewalEvent;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderEvent;
import org.dealersdk.runtime.work.Reaction;
import org.dealersdk.runtime.work.Reactions;

/** The table of what follows from what in insurance and accident repair. */
final class InsuranceReactions {

    private InsuranceReactions() {}

    /** The table with these rows, too. */
    static Reactions added(Reactions table) {
        Reactions rows = table.on(WorkOrder.TYPE, WorkOrderEvent.Insured.class, AccidentRepairs::ofInsured)
                .on(WorkOrder.TYPE, WorkOrderEvent.WorkStarted.class, AccidentRepairs::ofStarted)
                .on(WorkOrder.TYPE, WorkOrderEvent.WorkCompleted.class, AccidentRepairs::ofCompleted)
                .on(WorkOrder.TYPE, WorkOrderEvent.Settled.class, AccidentRepairs::ofSettled)
                .on(AccidentCase.TYPE, AccidentEvent.HandedOver.class, AccidentRepairs::ofHandedOver)
                .on(AccidentCase.TYPE, AccidentEvent.Approved.class, AccidentRepairs::ofApproved)
                .on(InsuranceContract.TYPE, ContractEvent.Issued.class, InsuredVehicles::ofIssued)
                .on(InsuranceContract.TYPE, ContractEvent.Expired.class, InsuredVehicles::ofExpired)
                .on(InsuranceContract.TYPE, ContractEvent.Cancelled.class, InsuredVehicles::ofCancelled);
        return renewals(contracts(cases(rows)));
    }

    private static Reactions cases(Reactions table) {
        return onEach(
                table,
                AccidentCase.TYPE,
                (happened, ledger) -> DueDates.match(
                                AccidentCase.TYPE,
                                AccidentCase::id,
                                AccidentCase.DEADLINES,
                                (accident, now) ->
                                        accident.due(ledger.occasion().policy()))
                        .to(happened, ledger));
    }

    private static Reactions contracts(Reactions table) {
        return onEach(
                table,
                InsuranceContract.TYPE,
                (happened, ledger) -> DueDates.match(
                                InsuranceContract.TYPE,
                                InsuranceContract::id,
                                InsuranceContract.DEADLINES,
                                (contract, now) ->
                                        contract.due(ledger.occasion().policy()))
                        .to(happened, ledger));
    }

    private static Reactions renewals(Reactions table) {
        return onEach(
                table,
                Renewal.TYPE,
                (happened, ledger) -> DueDates.match(
                                Renewal.TYPE,
                                Renewal::id,
                                Renewal.DEADLINES,
                                (renewal, now) -> renewal.due(ledger.occasion().policy()))
                        .to(happened, ledger));
    }

    /** Whatever happens to it may change what is due for it, but for what happens to the customer's file. */
    private static <A> Reactions onEach(Reactions table, AggregateType<A> type, Reaction<A, DomainEvent> reaction) {
        List<Class<? extends DomainEvent>> other = List.of(
                AccidentEvent.PassedOn.class,
                AccidentEvent.WordsErased.class,
                ContractEvent.PassedOn.class,
                RenewalEvent.PassedOn.class,
                RenewalEvent.WordsErased.class);
        Reactions extended = table;
        for (Class<? extends DomainEvent> event : type.events()) {
            if (!other.contains(event)) {
                extended = extended.on(type, event, reaction);
            }
        }
        return extended;
    }
}
