package org.dealersdk.runtime.desk;

import java.util.Optional;
import org.dealersdk.domain.accident.AccidentCase;
import org.dealersdk.domain.accident.AccidentCaseId;
import org.dealersdk.domain.accident.AccidentReport;
import org.dealersdk.domain.accident.Concerned;
import org.dealersdk.domain.accident.LossReason;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.staff.TeamKind;
import org.dealersdk.domain.workorder.InsuredRepair;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Accident cars, from the report to the insurer's payment. The beginning and completion of the repair and what is charged come from the
 * work order by themselves.
 */
@Requirement({"R117", "R304", "R307", "R310", "M23", "M40"})
public final class Accidents extends Desk {

    /** The desk of a store. */
    public Accidents(Office office) {
        super(office, DeskName.ACCIDENTS);
    }

    /**
     * A customer reports an accident.
     *
     * @param responsible who of the accident team handles it from now on
     */
    public AccidentCase report(Actor actor, AccidentReport report, StaffId responsible) {
        return work(actor, ledger -> {
            AccidentCaseId id = new AccidentCaseId(ledger.occasion().ids().next());
            var team = Teams.now(ledger, TeamKind.ACCIDENT);
            return ledger.add(AccidentCase.TYPE, AccidentCase.report(id, report, responsible, team, ledger.occasion()));
        });
    }

    /** Help is sent to the customer. */
    public AccidentCase sendRescue(Actor actor, AccidentCaseId id, String rescuer) {
        return change(actor, AccidentCase.TYPE, id, (accident, occasion) -> accident.sendRescue(rescuer, occasion));
    }

    /** The car is here. */
    public AccidentCase arrive(Actor actor, AccidentCaseId id) {
        return change(actor, AccidentCase.TYPE, id, AccidentCase::arrive);
    }

    /** We look at the damage; what its repair takes is asked of the insurer. */
    public AccidentCase survey(Actor actor, AccidentCaseId id, String damage, Money estimate) {
        return change(
                actor, AccidentCase.TYPE, id, (accident, occasion) -> accident.survey(damage, estimate, occasion));
    }

    /** The insurer's assessor has seen the damage. */
    public AccidentCase assess(Actor actor, AccidentCaseId id, String reference, Money amount) {
        return change(
                actor, AccidentCase.TYPE, id, (accident, occasion) -> accident.assess(reference, amount, occasion));
    }

    /** The insurer approves the repair. */
    public AccidentCase approve(Actor actor, AccidentCaseId id, String reference, Money amount, Money excess) {
        return change(
                actor,
                AccidentCase.TYPE,
                id,
                (accident, occasion) -> accident.approve(reference, amount, excess, occasion));
    }

    /** The work order's insured lines belong to this case; the order gets its responsible person and excess. */
    @Requirement({"R117", "M40"})
    public WorkOrder insure(Actor actor, WorkOrderId order, AccidentCaseId id) {
        return work(actor, ledger -> {
            StaffId person = ledger.load(AccidentCase.TYPE, id).responsibility().person();
            return ledger.change(WorkOrder.TYPE, order, one -> one.insure(InsuredRepair.of(id, person)));
        });
    }

    /** The work order's insured lines belong to a case, also one that is kept in another system. */
    @Requirement({"R117", "M40"})
    public WorkOrder insure(Actor actor, WorkOrderId order, InsuredRepair repair) {
        return change(actor, WorkOrder.TYPE, order, (one, occasion) -> one.insure(repair));
    }

    /** Hidden damage is found. */
    public AccidentCase requestSupplement(Actor actor, AccidentCaseId id, String reason, Money requested) {
        return change(
                actor,
                AccidentCase.TYPE,
                id,
                (accident, occasion) -> accident.requestSupplement(reason, requested, occasion));
    }

    /** The insurer approves what was found later. */
    public AccidentCase approveSupplement(
            Actor actor, AccidentCaseId id, String reference, Money amount, Money excess) {
        return change(
                actor,
                AccidentCase.TYPE,
                id,
                (accident, occasion) -> accident.approveSupplement(reference, amount, excess, occasion));
    }

    /** The insurer does not pay for what was found later. */
    public AccidentCase refuseSupplement(Actor actor, AccidentCaseId id, String reference) {
        return change(
                actor, AccidentCase.TYPE, id, (accident, occasion) -> accident.refuseSupplement(reference, occasion));
    }

    /**
     * The insurer pays.
     *
     * @param shortfall why it is less than what was charged, or null
     */
    public AccidentCase settle(Actor actor, AccidentCaseId id, Money paid, @Nullable String shortfall) {
        return change(actor, AccidentCase.TYPE, id, (accident, occasion) -> accident.settle(paid, shortfall, occasion));
    }

    /** Nothing is open any more. */
    public AccidentCase close(Actor actor, AccidentCaseId id) {
        return change(actor, AccidentCase.TYPE, id, AccidentCase::close);
    }

    /** The car is not repaired here. */
    public AccidentCase lose(Actor actor, AccidentCaseId id, LossReason reason) {
        return change(actor, AccidentCase.TYPE, id, (accident, occasion) -> accident.lose(reason, occasion));
    }

    /** The insurer pays for the car instead of the repair. */
    public AccidentCase declareTotalLoss(Actor actor, AccidentCaseId id, Money carValue) {
        return change(
                actor, AccidentCase.TYPE, id, (accident, occasion) -> accident.declareTotalLoss(carValue, occasion));
    }

    /** Somebody was spoken to. */
    public AccidentCase log(Actor actor, AccidentCaseId id, Concerned with, String text) {
        return change(actor, AccidentCase.TYPE, id, (accident, occasion) -> accident.log(with, text, occasion));
    }

    /** Asks another member of the accident team to take it over. */
    public AccidentCase offerTo(Actor actor, AccidentCaseId id, StaffId staff) {
        return work(actor, ledger -> {
            var team = Teams.now(ledger, TeamKind.ACCIDENT);
            return ledger.change(AccidentCase.TYPE, id, one -> one.offerTo(staff, team, ledger.occasion()));
        });
    }

    /** The one who was asked takes it over. */
    public AccidentCase acceptHandOver(Actor actor, AccidentCaseId id) {
        return work(actor, ledger -> {
            var team = Teams.now(ledger, TeamKind.ACCIDENT);
            return ledger.change(AccidentCase.TYPE, id, one -> one.acceptHandOver(team, ledger.occasion()));
        });
    }

    /** The offer is declined or taken back. */
    public AccidentCase declineHandOver(Actor actor, AccidentCaseId id) {
        return change(actor, AccidentCase.TYPE, id, AccidentCase::declineHandOver);
    }

    /** A case. */
    public Optional<AccidentCase> accident(Actor actor, AccidentCaseId id) {
        return find(actor, AccidentCase.TYPE, id);
    }

    /** One page of cases. */
    public Page<AccidentCase> accidents(Actor actor, Query<AccidentCase> query) {
        return search(actor, query);
    }
}
