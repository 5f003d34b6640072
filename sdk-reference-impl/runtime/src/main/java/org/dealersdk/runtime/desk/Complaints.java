package org.dealersdk.runtime.desk;

import java.time.Instant;
import java.util.Optional;
import org.dealersdk.domain.complaint.Complaint;
import org.dealersdk.domain.complaint.ComplaintId;
import org.dealersdk.domain.complaint.Statement;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.jspecify.annotations.Nullable;

/** Grievances and complaints, from receipt to a satisfied customer. Those of a call after a visit are opened by themselves. */
public final class Complaints extends Desk {

    /** The desk of a store. */
    public Complaints(Office office) {
        super(office, DeskName.COMPLAINTS);
    }

    /**
     * Records what a customer said.
     *
     * @param owner who is responsible from now on
     * @param nextReplyAt when the customer was told to expect our reply, or null for the policy's time
     */
    public Complaint receive(
            Actor actor, CustomerId customer, Statement statement, StaffId owner, @Nullable Instant nextReplyAt) {
        return add(
                actor,
                Complaint.TYPE,
                occasion -> Complaint.receive(customer, statement, owner, nextReplyAt, occasion));
    }

    /** The customer was told when to expect our next reply. */
    public Complaint promiseReply(Actor actor, ComplaintId id, Instant nextReplyAt) {
        return change(
                actor, Complaint.TYPE, id, (complaint, occasion) -> complaint.promiseReply(nextReplyAt, occasion));
    }

    /** An answer was given. */
    public Complaint answer(Actor actor, ComplaintId id, String text) {
        return change(actor, Complaint.TYPE, id, (complaint, occasion) -> complaint.answer(text, occasion));
    }

    /** The customer is satisfied with the last answer. */
    public Complaint acceptAnswer(Actor actor, ComplaintId id) {
        return change(actor, Complaint.TYPE, id, Complaint::acceptAnswer);
    }

    /**
     * The customer is not satisfied with the last answer.
     *
     * @param nextReplyAt when the customer was told to expect the next one, or null for the policy's time
     */
    public Complaint rejectAnswer(Actor actor, ComplaintId id, @Nullable Instant nextReplyAt) {
        return change(
                actor, Complaint.TYPE, id, (complaint, occasion) -> complaint.rejectAnswer(nextReplyAt, occasion));
    }

    /** Records the day's progress. */
    public Complaint track(Actor actor, ComplaintId id, String text) {
        return change(actor, Complaint.TYPE, id, (complaint, occasion) -> complaint.track(text, occasion));
    }

    /** Records why it happened. */
    public Complaint findCause(Actor actor, ComplaintId id, String text) {
        return change(actor, Complaint.TYPE, id, (complaint, occasion) -> complaint.findCause(text, occasion));
    }

    /** Asks another member of staff to take it over. */
    public Complaint offerTo(Actor actor, ComplaintId id, StaffId staff) {
        return change(actor, Complaint.TYPE, id, (complaint, occasion) -> complaint.offerTo(staff, occasion));
    }

    /** The one who was asked takes it over. */
    public Complaint acceptHandOver(Actor actor, ComplaintId id) {
        return change(actor, Complaint.TYPE, id, Complaint::acceptHandOver);
    }

    /** The offer is declined or taken back. */
    public Complaint declineHandOver(Actor actor, ComplaintId id) {
        return change(actor, Complaint.TYPE, id, Complaint::declineHandOver);
    }

    /** Closes it. */
    public Complaint close(Actor actor, ComplaintId id) {
        return change(actor, Complaint.TYPE, id, Complaint::close);
    }

    /** The customer takes it back. */
    public Complaint withdraw(Actor actor, ComplaintId id, String reason) {
        return change(actor, Complaint.TYPE, id, (complaint, occasion) -> complaint.withdraw(reason, occasion));
    }

    /** A complaint. */
    public Optional<Complaint> complaint(Actor actor, ComplaintId id) {
        return find(actor, Complaint.TYPE, id);
    }

    /** One page of complaints. */
    public Page<Complaint> complaints(Actor actor, Query<Complaint> query) {
        return search(actor, query);
    }
}
