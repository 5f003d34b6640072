package org.dealersdk.runtime.reaction;

import java.util.function.BiFunction;
import org.dealersdk.domain.accident.AccidentCase;
import org.dealersdk.domain.accident.AccidentCaseId;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.insurance.InsuranceContract;
import org.dealersdk.domain.insurance.InsuranceContractId;
import org.dealersdk.domain.insurance.Renewal;
import org.dealersdk.domain.insurance.RenewalId;
import org.dealersdk.domain.insurance.RenewalLoss;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.runtime.duework.DueWorkTable;
import org.dealersdk.runtime.work.Ledger;

/** What is done when a deadline of the insurance business has come. */
final class InsuranceDueWork {

    static final DueWorkTable TABLE = DueWorkTable.none()
            .on(DeadlineKind.ACCIDENT_RESCUE, InsuranceDueWork::caseIsLate)
            .on(DeadlineKind.ACCIDENT_CONTACT, InsuranceDueWork::caseIsLate)
            .on(DeadlineKind.ACCIDENT_REPAIR, InsuranceDueWork::caseIsLate)
            .on(DeadlineKind.INSURANCE_ACCOUNT, InsuranceDueWork::contractIsLate)
            .on(DeadlineKind.INSURANCE_RENEWAL, InsuranceDueWork::contractEndsSoon)
            .on(DeadlineKind.INSURANCE_END, InsuranceDueWork::contractEnds)
            .on(DeadlineKind.RENEWAL_CALL, InsuranceDueWork::callIsLate)
            .on(DeadlineKind.RENEWAL_END, InsuranceDueWork::renewalEnds);

    private InsuranceDueWork() {}

    @Requirement({"R304", "R306", "R307"})
    private static void caseIsLate(Deadline deadline, Ledger ledger) {
        StillDue.then(
                deadline,
                ledger,
                AccidentCase.TYPE,
                AccidentCaseId::new,
                (accident, now) -> accident.due(now.policy()),
                AccidentCase::noteDue);
    }

    /** The month's sales should be with finance by now. */
    @Requirement("R303")
    private static void contractIsLate(Deadline deadline, Ledger ledger) {
        contractDue(deadline, ledger, InsuranceContract::noteDue);
    }

    @Requirement("R302")
    private static void contractEndsSoon(Deadline deadline, Ledger ledger) {
        contractIsLate(deadline, ledger);
        InsuredVehicles.toRenew(deadline, ledger);
    }

    private static void contractEnds(Deadline deadline, Ledger ledger) {
        contractDue(deadline, ledger, InsuranceContract::expire);
    }

    private static void contractDue(
            Deadline deadline, Ledger ledger, BiFunction<InsuranceContract, Occasion, Change<InsuranceContract>> step) {
        StillDue.then(
                deadline,
                ledger,
                InsuranceContract.TYPE,
                InsuranceContractId::new,
                (contract, now) -> contract.due(now.policy()),
                step);
    }

    @Requirement("R305")
    private static void callIsLate(Deadline deadline, Ledger ledger) {
        renewalDue(deadline, ledger, Renewal::noteDue);
    }

    /** The contract has ended and nobody renewed it. */
    @Requirement("R302")
    private static void renewalEnds(Deadline deadline, Ledger ledger) {
        renewalDue(deadline, ledger, (renewal, now) -> renewal.lose(RenewalLoss.EXPIRED, now));
    }

    private static void renewalDue(
            Deadline deadline, Ledger ledger, BiFunction<Renewal, Occasion, Change<Renewal>> step) {
        StillDue.then(
                deadline, ledger, Renewal.TYPE, RenewalId::new, (renewal, now) -> renewal.due(now.policy()), step);
    }
}
