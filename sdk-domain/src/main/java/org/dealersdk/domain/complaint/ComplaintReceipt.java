package org.dealersdk.domain.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.followup.Contact;
import org.dealersdk.domain.followup.Conversation;
import org.dealersdk.domain.followup.FollowUp;
import org.dealersdk.domain.followup.Outcome;
import org.dealersdk.domain.policy.ComplaintPolicy;
import org.dealersdk.domain.policy.EscalationPolicy;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** How complaints come about, and what is due for them. */
final class ComplaintReceipt {

    private ComplaintReceipt() {}

    static Change<Complaint> receive(
            CustomerId customerId,
            Statement statement,
            StaffId owner,
            @Nullable Instant nextReplyAt,
            Occasion occasion) {
        Instant now = occasion.at();
        Instant reply = reply(nextReplyAt, occasion);
        Problems problems = new Problems();
        problems.require(reply.isAfter(now), ComplaintProblem.NEXT_REPLY_PAST, "nextReplyAt", reply, now);
        problems.require(
                !statement.firstReportedAt().isAfter(now),
                ComplaintProblem.REPORTED_LATER,
                "statement.firstReportedAt",
                statement.firstReportedAt(),
                now);
        problems.orThrow();
        ReplyClock clock = new ReplyClock(
                reply, false, escalateAt(statement.firstReportedAt(), occasion), false, trackBefore(occasion));
        Complaint complaint = new Complaint(
                new ComplaintId(occasion.ids().next()),
                customerId,
                statement,
                now,
                new Ownership(owner, null),
                clock,
                ComplaintState.RECEIVED,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                Map.of());
        return Change.of(complaint, received(complaint, reply));
    }

    static Change<Complaint> fromFollowUp(
            FollowUp followUp, ComplaintCategory category, StaffId owner, Occasion occasion) {
        Contact dissatisfied = null;
        Conversation said = null;
        for (Contact contact : followUp.contacts()) {
            Conversation conversation = contact.conversation();
            if (conversation != null && conversation.outcome() == Outcome.DISSATISFIED) {
                dissatisfied = contact;
                said = conversation;
            }
        }
        if (dissatisfied == null || said == null) {
            throw ComplaintProblem.NOT_DISSATISFIED.failure();
        }
        Statement statement = new Statement(
                ComplaintKind.GRIEVANCE,
                ComplaintOrigin.AFTER_SALES,
                category,
                ComplaintChannel.FOLLOW_UP_CALL,
                dissatisfied.at(),
                said.mainPoints(),
                followUp.workOrderId(),
                followUp.id(),
                null);
        return receive(followUp.customerId(), statement, owner, null, occasion);
    }

    static List<Due> due(ReplyClock clock) {
        List<Due> due = new ArrayList<>();
        add(due, DeadlineKind.COMPLAINT_REPLY, clock.replyMissed() ? null : clock.nextReplyAt());
        add(due, DeadlineKind.COMPLAINT_ESCALATION, clock.escalated() ? null : clock.escalateAt());
        add(due, DeadlineKind.COMPLAINT_TRACKING, clock.trackBefore());
        return due;
    }

    /** The reply time given, or the policy's. */
    static Instant reply(@Nullable Instant given, Occasion occasion) {
        ComplaintPolicy policy = occasion.policy().complaint();
        return given != null ? Instants.cut(given) : calendar(occasion).plus(occasion.at(), policy.replyWithin());
    }

    /** The end of the day by which the next entry is due. */
    static Instant trackBefore(Occasion occasion) {
        WorkingCalendar calendar = calendar(occasion);
        Instant day = calendar.plus(occasion.at(), occasion.policy().complaint().trackEvery());
        return calendar.sameDay(day).closes();
    }

    static WorkingCalendar calendar(Occasion occasion) {
        return occasion.policy().calendar().workingCalendar();
    }

    private static Instant escalateAt(Instant firstReportedAt, Occasion occasion) {
        EscalationPolicy policy = occasion.policy().complaint().escalation();
        Instant start = policy.from() == EscalationPolicy.Start.RECEIPT ? occasion.at() : firstReportedAt;
        return calendar(occasion).plus(start, policy.after());
    }

    private static void add(List<Due> due, DeadlineKind kind, @Nullable Instant at) {
        if (at != null) {
            due.add(new Due(kind, at));
        }
    }

    private static ComplaintEvent.Received received(Complaint complaint, Instant reply) {
        Statement statement = complaint.statement();
        return new ComplaintEvent.Received(
                complaint.customerId(),
                statement.kind(),
                statement.origin(),
                statement.category(),
                statement.channel(),
                statement.workOrderId(),
                statement.followUpId(),
                complaint.ownership().owner(),
                reply);
    }
}
