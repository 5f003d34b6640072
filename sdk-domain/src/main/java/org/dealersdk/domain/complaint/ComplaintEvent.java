package org.dealersdk.domain.complaint;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.followup.FollowUpId;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;

/** What happens to complaints. */
public sealed interface ComplaintEvent extends DomainEvent {

    /** A complaint was recorded. */
    record Received(
            CustomerId customerId,
            ComplaintKind kind,
            ComplaintOrigin origin,
            ComplaintCategory category,
            ComplaintChannel channel,
            @Nullable WorkOrderId workOrderId,
            @Nullable FollowUpId followUpId,
            StaffId owner,
            Instant nextReplyAt)
            implements ComplaintEvent {}

    /** The customer was told when to expect the next reply. */
    record ReplyPromised(Instant nextReplyAt) implements ComplaintEvent {}

    /** An answer was given; {@code number} counts from 1. */
    record Answered(int number, Instant askBefore) implements ComplaintEvent {}

    /** The customer is satisfied with an answer. */
    record AnswerAccepted(int number) implements ComplaintEvent {}

    /** The customer is not satisfied with an answer. */
    @Requirement({"R189", "R224"})
    record AnswerRejected(int number, Instant nextReplyAt) implements ComplaintEvent {}

    /** Progress was recorded. */
    record Tracked(int number) implements ComplaintEvent {}

    /** A day passed without an entry. */
    @Requirement("R226")
    record TrackingMissed(Instant before) implements ComplaintEvent {}

    /** The root cause is known. */
    record RootCauseFound() implements ComplaintEvent {}

    /** It went over the owner's head. */
    @Requirement({"R227", "M33"})
    record Escalated(EscalationReason reason, Instant dueAt, List<Role> to) implements ComplaintEvent {
        public Escalated {
            to = List.copyOf(to);
        }
    }

    /** Somebody was asked to take it over. */
    record HandOverOffered(StaffId from, StaffId to) implements ComplaintEvent {}

    /** It has another owner. */
    @Requirement({"R240", "M23"})
    record HandedOver(StaffId from, StaffId to) implements ComplaintEvent {}

    /** The owner stays the same. */
    record HandOverDeclined(StaffId to) implements ComplaintEvent {}

    /** The customer's file went up in another one. */
    record PassedOn(CustomerId from, CustomerId to) implements ComplaintEvent {}

    /** The customer was erased, and with the customer all that was said. */
    record WordsErased() implements ComplaintEvent {}

    /** It was closed. */
    record Closed(int answers) implements ComplaintEvent {}

    /** The customer took it back. */
    record Withdrawn() implements ComplaintEvent {}
}
