package org.dealersdk.runtime.reaction;

import java.util.List;
import java.util.function.Function;
import org.dealersdk.domain.accident.AccidentCase;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.appointment.Appointment;
import org.dealersdk.domain.appointment.Inquiry;
import org.dealersdk.domain.arrival.Arrival;
import org.dealersdk.domain.complaint.Complaint;
import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.DeadlineState;
import org.dealersdk.domain.deadline.Deadlines;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.deadline.Reference;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.domain.insurance.InsuranceContract;
import org.dealersdk.domain.insurance.Renewal;
import org.dealersdk.domain.lounge.LoungeDefect;
import org.dealersdk.domain.oldparts.OldPartCount;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.supervision.SupervisionVisit;
import org.dealersdk.domain.tool.ToolLoan;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.warranty.WarrantyAudit;
import org.dealersdk.domain.warranty.WarrantyClaim;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.runtime.work.Reactions;
import org.dealersdk.spi.storage.Query;

/**
 * What each kind of aggregate has coming, one row each: after every change that moves it, the open deadlines of the aggregate are what
 * it says is due.
 */
@Requirement({"R145", "R158", "R159"})
final class DueDates {

    private static final Reactions ROWS = Reactions.none()
            .and(row(FollowUp.TYPE, FollowUp::id, FollowUp.DEADLINES, (call, now) -> call.due(now.at())))
            .and(row(Complaint.TYPE, Complaint::id, Complaint.DEADLINES, (complaint, now) -> complaint.due()))
            .and(row(Appointment.TYPE, Appointment::id, Appointment.DEADLINES, (visit, now) -> visit.due(now.policy())))
            .and(row(Inquiry.TYPE, Inquiry::id, Inquiry.DEADLINES, (inquiry, now) -> inquiry.due(now.policy())))
            .and(row(
                    WarrantyClaim.TYPE,
                    WarrantyClaim::id,
                    WarrantyClaim.DEADLINES,
                    (claim, now) -> claim.due(now.policy())))
            .and(row(
                    WarrantyAudit.TYPE,
                    WarrantyAudit::id,
                    WarrantyAudit.DEADLINES,
                    (audit, now) -> audit.due(now.policy())))
            .and(row(
                    OldPartCount.TYPE,
                    OldPartCount::id,
                    OldPartCount.DEADLINES,
                    (count, now) -> count.due(now.policy())))
            .and(row(
                    AccidentCase.TYPE,
                    AccidentCase::id,
                    AccidentCase.DEADLINES,
                    (accident, now) -> accident.due(now.policy())))
            .and(row(
                    InsuranceContract.TYPE,
                    InsuranceContract::id,
                    InsuranceContract.DEADLINES,
                    (contract, now) -> contract.due(now.policy())))
            .and(row(Renewal.TYPE, Renewal::id, Renewal.DEADLINES, (renewal, now) -> renewal.due(now.policy())))
            .and(row(Arrival.TYPE, Arrival::id, Arrival.DEADLINES, (arrival, now) -> arrival.due(now.policy())))
            .and(row(
                    WorkOrder.TYPE,
                    WorkOrder::id,
                    List.of(DeadlineKind.SETTLEMENT),
                    (order, now) -> order.settlementDue(now.policy())))
            .and(row(
                    SupervisionVisit.TYPE,
                    SupervisionVisit::id,
                    SupervisionVisit.DEADLINES,
                    (visit, now) -> visit.due(now.policy())))
            .and(row(
                    LoungeDefect.TYPE,
                    LoungeDefect::id,
                    LoungeDefect.DEADLINES,
                    (defect, now) -> defect.due(now.policy())))
            .and(row(Vehicle.TYPE, Vehicle::id, Vehicle.DEADLINES, (vehicle, now) -> vehicle.due(now.policy())))
            .and(row(ToolLoan.TYPE, ToolLoan::id, ToolLoan.DEADLINES, (loan, now) -> loan.due()));

    private DueDates() {}

    /** What an aggregate has coming, as seen now. */
    @FunctionalInterface
    interface Coming<A> {
        List<Due> due(A aggregate, Occasion now);
    }

    /** The rows. */
    static Reactions reactions() {
        return ROWS;
    }

    /** One row; a change that leaves what is due as it was costs no look at the stored deadlines. */
    static <A> Reactions row(
            AggregateType<A> type, Function<A, ? extends TypedId> id, List<DeadlineKind> kinds, Coming<A> coming) {
        return Reactions.none().onChange(type, (happened, ledger) -> {
            Occasion now = ledger.occasion();
            A before = happened.before();
            List<Due> was = before == null ? List.of() : coming.due(before, now);
            if (!was.equals(coming.due(happened.aggregate(), now))) {
                A current = ledger.load(type, id.apply(happened.aggregate()));
                match(ledger, type, current, kinds, coming.due(current, now));
            }
        });
    }

    /** The open deadlines of the aggregate become what is due. */
    static <A> void match(Ledger ledger, AggregateType<A> type, A aggregate, List<DeadlineKind> kinds, List<Due> due) {
        Reference reference = Reference.to(type, aggregate);
        store(ledger, Deadlines.toMatch(reference, open(ledger, reference), kinds, due, ledger.occasion()));
    }

    /** The open deadlines of a thing. */
    static List<Deadline> open(Ledger ledger, Reference reference) {
        return ledger.search(Query.of(Deadline.TYPE)
                .where("reference", reference.toString())
                .where("state", DeadlineState.OPEN.code()));
    }

    private static void store(Ledger ledger, List<Change<Deadline>> changes) {
        for (Change<Deadline> change : changes) {
            if (ledger.find(Deadline.TYPE, change.after().id()).isPresent()) {
                ledger.change(Deadline.TYPE, change.after().id(), before -> change);
            } else {
                ledger.add(Deadline.TYPE, change);
            }
        }
    }
}
