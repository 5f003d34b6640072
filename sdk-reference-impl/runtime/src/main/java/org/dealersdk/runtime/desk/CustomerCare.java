package org.dealersdk.runtime.desk;

import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.followup.CancelReason;
import org.dealersdk.domain.followup.Contact;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.followup.FollowUpId;
import org.dealersdk.domain.followup.RaisedMatter;
import org.dealersdk.domain.lounge.LoungeDefect;
import org.dealersdk.domain.lounge.LoungeDefectId;
import org.dealersdk.domain.lounge.LoungeState;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.supervision.SupervisionProblem;
import org.dealersdk.domain.supervision.SupervisionVisit;
import org.dealersdk.domain.supervision.SupervisionVisitId;
import org.dealersdk.domain.vehicle.Vehicle;
import org.dealersdk.domain.workorder.WorkOrder;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.jspecify.annotations.Nullable;

/** Calls after a visit, which are planned by themselves; car owners who supervise the workshop; customers who wait. */
public final class CustomerCare extends Desk {

    /** The desk of a store. */
    public CustomerCare(Office office) {
        super(office, DeskName.CUSTOMER_CARE);
    }

    /**
     * Records a contact or an attempt in which nothing was raised. A dissatisfied customer's complaint is opened with it; a completed
     * first call has the second one planned.
     */
    public FollowUp record(Actor actor, FollowUpId id, Contact contact) {
        return record(actor, id, contact, List.of());
    }

    /** Records a contact and what the customer raised in it. */
    public FollowUp record(Actor actor, FollowUpId id, Contact contact, List<RaisedMatter> raised) {
        return change(actor, FollowUp.TYPE, id, (call, occasion) -> call.record(contact, raised, occasion));
    }

    /** Reports an unsolved matter to the supervisor. */
    public FollowUp reportMatter(Actor actor, FollowUpId id, int number) {
        return change(actor, FollowUp.TYPE, id, (call, occasion) -> call.reportMatter(number, occasion));
    }

    /** Notes the solution of a matter. */
    public FollowUp findSolution(Actor actor, FollowUpId id, int number, String solution) {
        return change(actor, FollowUp.TYPE, id, (call, occasion) -> call.findSolution(number, solution, occasion));
    }

    /** Records the conversation in which the customer was told the solution of a matter. */
    public FollowUp tellCustomer(Actor actor, FollowUpId id, int number, Contact contact) {
        return change(actor, FollowUp.TYPE, id, (call, occasion) -> call.tellCustomer(number, contact, occasion));
    }

    /** Appoints who makes the call. */
    public FollowUp assign(Actor actor, FollowUpId id, StaffId clerk) {
        return change(actor, FollowUp.TYPE, id, (call, occasion) -> call.assign(clerk, occasion));
    }

    /** Gives up after enough attempts. */
    public FollowUp lapse(Actor actor, FollowUpId id) {
        return change(actor, FollowUp.TYPE, id, FollowUp::lapse);
    }

    /** Calls it off. */
    public FollowUp cancel(Actor actor, FollowUpId id, CancelReason reason) {
        return change(actor, FollowUp.TYPE, id, (call, occasion) -> call.cancel(reason, occasion));
    }

    /**
     * One of the car owners who supervise the workshop has looked at it, or at an order that is not his own.
     *
     * @param workOrder at which order, or null
     * @throws org.dealersdk.domain.problem.DealerException SUP-004 when he owns no car here, or it is his own order
     */
    @Requirement("R145")
    public SupervisionVisit recordSupervision(
            Actor actor, CustomerId owner, @Nullable WorkOrderId workOrder, List<String> findings) {
        return work(actor, ledger -> {
            boolean owns = !ledger.search(Query.of(Vehicle.TYPE)
                            .where("customer", owner.value())
                            .limit(1))
                    .isEmpty();
            boolean own = workOrder != null
                    && owner.equals(
                            ledger.load(WorkOrder.TYPE, workOrder).intake().customer());
            new Problems()
                    .require(owns && !own, SupervisionProblem.NO_OWNER, "supervisor")
                    .orThrow();
            SupervisionVisitId id =
                    new SupervisionVisitId(ledger.occasion().ids().next());
            return ledger.add(
                    SupervisionVisit.TYPE, SupervisionVisit.make(id, owner, workOrder, findings, ledger.occasion()));
        });
    }

    /**
     * The store answers a finding of a supervising owner.
     *
     * @param which counted from 1
     */
    @Requirement("R145")
    public SupervisionVisit answerSupervision(Actor actor, SupervisionVisitId id, int which, String answer) {
        return change(actor, SupervisionVisit.TYPE, id, (visit, occasion) -> visit.answer(which, answer, occasion));
    }

    /** A facility of the customers' lounge does not work. */
    @Requirement("R158")
    public LoungeDefect reportLoungeDefect(Actor actor, String facility, String defect) {
        return add(
                actor,
                LoungeDefect.TYPE,
                occasion ->
                        LoungeDefect.report(new LoungeDefectId(occasion.ids().next()), facility, defect, occasion));
    }

    /** It works again. */
    @Requirement("R158")
    public LoungeDefect repairLounge(Actor actor, LoungeDefectId id) {
        return change(actor, LoungeDefect.TYPE, id, LoungeDefect::repair);
    }

    /** What does not work in the lounge just now, the longest first. */
    @Requirement("R158")
    public List<LoungeDefect> loungeDefects(Actor actor) {
        return search(
                        actor,
                        Query.of(LoungeDefect.TYPE)
                                .where("state", LoungeState.REPORTED.code())
                                .orderBy("reportedAt"))
                .aggregates();
    }

    /** A call. */
    public Optional<FollowUp> followUp(Actor actor, FollowUpId id) {
        return find(actor, FollowUp.TYPE, id);
    }

    /** One page of calls. */
    public Page<FollowUp> followUps(Actor actor, Query<FollowUp> query) {
        return search(actor, query);
    }
}
