package org.dealersdk.runtime.desk;

import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.followup.CancelReason;
import org.dealersdk.domain.followup.Contact;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.followup.FollowUpId;
import org.dealersdk.domain.followup.RaisedMatter;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;

/** Calls after a visit. They are planned by themselves; this desk makes them. */
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

    /** A call. */
    public Optional<FollowUp> followUp(Actor actor, FollowUpId id) {
        return find(actor, FollowUp.TYPE, id);
    }

    /** One page of calls. */
    public Page<FollowUp> followUps(Actor actor, Query<FollowUp> query) {
        return search(actor, query);
    }
}
