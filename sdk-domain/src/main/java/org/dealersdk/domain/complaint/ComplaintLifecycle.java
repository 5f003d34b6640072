package org.dealersdk.domain.complaint;

import static org.dealersdk.domain.complaint.ComplaintState.ANSWERED;
import static org.dealersdk.domain.complaint.ComplaintState.CLOSED;
import static org.dealersdk.domain.complaint.ComplaintState.RECEIVED;
import static org.dealersdk.domain.complaint.ComplaintState.REOPENED;
import static org.dealersdk.domain.complaint.ComplaintState.REPLY_PROMISED;
import static org.dealersdk.domain.complaint.ComplaintState.RESOLVED;
import static org.dealersdk.domain.complaint.ComplaintState.WITHDRAWN;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.lifecycle.LifecycleBuilder;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.jspecify.annotations.Nullable;

/** The table of a complaint's life and the guards on it. */
final class ComplaintLifecycle {

    /** States in which the customer waits for us. */
    static final Set<ComplaintState> OPEN = EnumSet.of(RECEIVED, REPLY_PROMISED, ANSWERED, REOPENED);

    private static final Set<ComplaintState> UNANSWERED = EnumSet.of(RECEIVED, REPLY_PROMISED, REOPENED);

    private static final Guard<Attempt<Complaint>> PROMISE_AHEAD =
            new Guard<>("promise-lies-ahead", ComplaintLifecycle::promiseAhead);
    private static final Guard<Attempt<Complaint>> OVERDUE = new Guard<>("time-passed", ComplaintLifecycle::overdue);
    private static final Guard<Attempt<Complaint>> SATISFIED =
            new Guard<>("satisfaction-recorded", ComplaintLifecycle::satisfied);
    private static final Guard<Attempt<Complaint>> CAUSE = new Guard<>("root-cause-known", ComplaintLifecycle::cause);
    private static final Guard<Attempt<Complaint>> NOTHING_OFFERED =
            new Guard<>("no-hand-over-pending", ComplaintLifecycle::nothingOffered);
    private static final Guard<Attempt<Complaint>> TO_ANOTHER =
            new Guard<>("to-another", ComplaintLifecycle::toAnother);
    private static final Guard<Attempt<Complaint>> ASKED = new Guard<>("the-one-asked", ComplaintLifecycle::asked);
    private static final Guard<Attempt<Complaint>> OFFERED =
            new Guard<>("hand-over-pending", ComplaintLifecycle::offered);

    static final Lifecycle<ComplaintState, ComplaintTrigger, Attempt<Complaint>> TABLE = table();

    private ComplaintLifecycle() {}

    private static Lifecycle<ComplaintState, ComplaintTrigger, Attempt<Complaint>> table() {
        LifecycleBuilder<ComplaintState, ComplaintTrigger, Attempt<Complaint>> table =
                Lifecycle.<ComplaintState, ComplaintTrigger, Attempt<Complaint>>named(
                                "complaint", ComplaintState.class, ComplaintTrigger.class)
                        .startsIn(RECEIVED)
                        .endsIn(CLOSED, WITHDRAWN)
                        .onAny(UNANSWERED, ComplaintTrigger.PROMISE_REPLY, REPLY_PROMISED, PROMISE_AHEAD)
                        .onAny(UNANSWERED, ComplaintTrigger.ANSWER, ANSWERED)
                        .on(ANSWERED, ComplaintTrigger.ACCEPT_ANSWER, RESOLVED)
                        .onAny(EnumSet.of(ANSWERED, RESOLVED), ComplaintTrigger.REJECT_ANSWER, REOPENED, PROMISE_AHEAD)
                        .on(RESOLVED, ComplaintTrigger.CLOSE, CLOSED, SATISFIED, CAUSE, NOTHING_OFFERED)
                        .onAny(OPEN, ComplaintTrigger.WITHDRAW, WITHDRAWN);
        for (ComplaintState state : OPEN) {
            table.on(state, ComplaintTrigger.ESCALATE, state, OVERDUE);
        }
        for (ComplaintState state : EnumSet.of(RECEIVED, REPLY_PROMISED, ANSWERED, REOPENED, RESOLVED)) {
            table.on(state, ComplaintTrigger.TRACK, state)
                    .on(state, ComplaintTrigger.FIND_CAUSE, state)
                    .on(state, ComplaintTrigger.OFFER_HAND_OVER, state, TO_ANOTHER)
                    .on(state, ComplaintTrigger.ACCEPT_HAND_OVER, state, OFFERED, ASKED)
                    .on(state, ComplaintTrigger.DECLINE_HAND_OVER, state, OFFERED);
        }
        return table.build();
    }

    @Requirement("R223")
    private static List<Problem> promiseAhead(Attempt<Complaint> attempt) {
        Instant next = attempt.aggregate().clock().nextReplyAt();
        Instant now = attempt.occasion().at();
        return when(
                next != null && !next.isAfter(now),
                ComplaintProblem.NEXT_REPLY_PAST,
                "clock.nextReplyAt",
                String.valueOf(next),
                now);
    }

    @Requirement({"R226", "R227", "M33"})
    private static List<Problem> overdue(Attempt<Complaint> attempt) {
        Instant now = attempt.occasion().at();
        ReplyClock clock = attempt.aggregate().clock();
        boolean late = clock.replyLate(now) || clock.escalationDue(now) || clock.trackingLate(now);
        return when(!late, ComplaintProblem.NOT_OVERDUE, "clock", now);
    }

    @Requirement("R224")
    private static List<Problem> satisfied(Attempt<Complaint> attempt) {
        Verdict verdict = attempt.aggregate().lastAnswer().map(Answer::verdict).orElse(null);
        return when(verdict == null || !verdict.satisfied(), ComplaintProblem.NOT_SATISFIED, "answers");
    }

    @Requirement("R235")
    private static List<Problem> cause(Attempt<Complaint> attempt) {
        boolean needed = attempt.occasion().policy().complaint().rootCauseRequired();
        return when(needed && attempt.aggregate().rootCause() == null, ComplaintProblem.CAUSE_MISSING, "rootCause");
    }

    @Requirement("M23")
    private static List<Problem> nothingOffered(Attempt<Complaint> attempt) {
        return when(offeredTo(attempt) != null, ComplaintProblem.HAND_OVER_PENDING, "ownership.offeredTo");
    }

    @Requirement("M23")
    private static List<Problem> offered(Attempt<Complaint> attempt) {
        return when(offeredTo(attempt) == null, ComplaintProblem.NO_HAND_OVER, "ownership.offeredTo");
    }

    private static List<Problem> toAnother(Attempt<Complaint> attempt) {
        return when(
                attempt.aggregate().ownership().owner().equals(offeredTo(attempt)),
                ComplaintProblem.SAME_OWNER,
                "ownership.offeredTo");
    }

    @Requirement("M23")
    private static List<Problem> asked(Attempt<Complaint> attempt) {
        StaffId offered = offeredTo(attempt);
        return when(
                offered != null && !offered.equals(attempt.occasion().actor().staff()),
                ComplaintProblem.NOT_THE_ONE_ASKED,
                "ownership.offeredTo");
    }

    private static @Nullable StaffId offeredTo(Attempt<Complaint> attempt) {
        return attempt.aggregate().ownership().offeredTo();
    }

    private static List<Problem> when(boolean wrong, ProblemCode code, String where, Object... arguments) {
        return wrong ? List.of(code.at(where, arguments)) : List.of();
    }
}
