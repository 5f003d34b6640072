package org.dealersdk.runtime.reaction;

import java.util.List;
import org.dealersdk.domain.accident.AccidentCase;
import org.dealersdk.domain.accident.AccidentCaseId;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
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
        Occasion now = ledger.occasion();
        ledger.change(
                AccidentCase.TYPE,
                new AccidentCaseId(deadline.reference().id()),
                accident ->
                        isDue(accident.due(now.policy()), deadline, now) ? accident.noteDue(now) : Change.of(accident));
    }

    /** The month's sales should be with finance by now. */
    @Requirement("R303")
    private static void contractIsLate(Deadline deadline, Ledger ledger) {
        Occasion now = ledger.occasion();
        ledger.change(
                InsuranceContract.TYPE,
                new InsuranceContractId(deadline.reference().id()),
                contract ->
                        isDue(contract.due(now.policy()), deadline, now) ? contract.noteDue(now) : Change.of(contract));
    }

    @Requirement("R302")
    private static void contractEndsSoon(Deadline deadline, Ledger ledger) {
        contractIsLate(deadline, ledger);
        InsuredVehicles.toRenew(deadline, ledger);
    }

    private static void contractEnds(Deadline deadline, Ledger ledger) {
        Occasion now = ledger.occasion();
        ledger.change(
                InsuranceContract.TYPE,
                new InsuranceContractId(deadline.reference().id()),
                contract ->
                        isDue(contract.due(now.policy()), deadline, now) ? contract.expire(now) : Change.of(contract));
    }

    @Requirement("R305")
    private static void callIsLate(Deadline deadline, Ledger ledger) {
        Occasion now = ledger.occasion();
        ledger.change(
                Renewal.TYPE,
                new RenewalId(deadline.reference().id()),
                renewal -> isDue(renewal.due(now.policy()), deadline, now) ? renewal.noteDue(now) : Change.of(renewal));
    }

    /** The contract has ended and nobody renewed it. */
    @Requirement("R302")
    private static void renewalEnds(Deadline deadline, Ledger ledger) {
        Occasion now = ledger.occasion();
        ledger.change(
                Renewal.TYPE,
                new RenewalId(deadline.reference().id()),
                renewal -> isDue(renewal.due(now.policy()), deadline, now)
                        ? renewal.lose(RenewalLoss.EXPIRED, now)
                        : Change.of(renewal));
    }

    private static boolean isDue(List<Due> due, Deadline deadline, Occasion now) {
        return due.stream()
                .anyMatch(one -> one.kind().equals(deadline.kind()) && !one.at().isAfter(now.at()));
    }
}
