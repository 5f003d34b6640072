package org.dealersdk.domain.followup;

import java.time.Instant;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Window;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;

/** What happens to follow-ups. */
public sealed interface FollowUpEvent extends DomainEvent {

    /** A call was planned. */
    record Planned(
            FollowUpOrigin origin,
            CustomerId customerId,
            @Nullable WorkOrderId workOrderId,
            @Nullable FollowUpId first,
            Window window)
            implements FollowUpEvent {}

    /** A contact or an attempt was logged; {@code number} counts from 1. */
    @Requirement("R181")
    record ContactLogged(
            int number, Instant contactAt, ContactDirection direction, ContactChannel channel, ContactResult result)
            implements FollowUpEvent {}

    /** The survey was answered; the answers stand on the follow-up. */
    record SurveyAnswered(int number, int overall) implements FollowUpEvent {}

    /** The customer was reached and nothing is left open. */
    record Completed(Outcome outcome, boolean timely) implements FollowUpEvent {}

    /** The customer is not satisfied: the fact from which a complaint is opened, or reopened, in the same unit of work. */
    @Requirement({"R194", "R234", "M16", "M17"})
    record DissatisfactionRecorded(
            CustomerId customerId, @Nullable WorkOrderId workOrderId, int number, Instant contactAt, boolean again)
            implements FollowUpEvent {}

    /** The customer raised something that has to be studied. */
    record MatterOpened(int matter, Instant reportBefore) implements FollowUpEvent {}

    /** A matter was answered at once. */
    record MatterAnswered(int matter) implements FollowUpEvent {}

    /** An unsolved matter was reported. */
    record MatterReported(int matter, Role to, boolean late) implements FollowUpEvent {}

    /** A solution was found. */
    record SolutionFound(int matter, Instant tellBefore) implements FollowUpEvent {}

    /** The customer was told the solution. */
    record CustomerTold(int matter, boolean late) implements FollowUpEvent {}

    /** The report or the answer of a matter did not come in time. */
    record MatterOverdue(int matter, MatterStage stage, Instant since) implements FollowUpEvent {}

    /** The window closed without a conversation. */
    @Requirement("M14")
    record Overdue(Instant since) implements FollowUpEvent {}

    /** Somebody was appointed to make the call. */
    @Requirement({"R183", "R184"})
    record Assigned(@Nullable StaffId from, StaffId to) implements FollowUpEvent {}

    /** The customer could not be reached. */
    record Lapsed(int attempts) implements FollowUpEvent {}

    /** The customer's file went up in another one. */
    record PassedOn(CustomerId from, CustomerId to) implements FollowUpEvent {}

    /** The customer was erased, and with the customer all that was said. */
    record WordsErased() implements FollowUpEvent {}

    /** The call is not wanted. */
    record Cancelled(CancelReason reason) implements FollowUpEvent {}
}
