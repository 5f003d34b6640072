package org.dealersdk.domain.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.policy.EscalationPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/** The steps of a complaint. A step that owes the customer or the file something late notes the lateness first. */
final class ComplaintCourse {

    private ComplaintCourse() {}

    static Change<Complaint> promise(Complaint before, Instant nextReplyAt, Occasion occasion) {
        Instant reply = Instants.cut(nextReplyAt);
        return punctually(before, occasion, complaint -> {
            Complaint candidate =
                    complaint.with(complaint.state(), complaint.clock().replyAt(reply), complaint.answers());
            ComplaintState next =
                    candidate.mayI(ComplaintTrigger.PROMISE_REPLY, occasion).orThrow();
            return Change.of(
                    candidate.with(next, candidate.clock(), candidate.answers()),
                    new ComplaintEvent.ReplyPromised(reply));
        });
    }

    static Change<Complaint> answer(Complaint before, String text, Occasion occasion) {
        return punctually(before, occasion, complaint -> {
            ComplaintState next =
                    complaint.mayI(ComplaintTrigger.ANSWER, occasion).orThrow();
            List<Answer> answers = new ArrayList<>(complaint.answers());
            answers.add(new Answer(occasion.at(), occasion.actor().staff(), text, null));
            Instant ask = ComplaintReceipt.calendar(occasion)
                    .plus(occasion.at(), occasion.policy().complaint().askSatisfactionWithin());
            ReplyClock clock = complaint.clock().replyAt(ask);
            if (until(occasion) == EscalationPolicy.End.ANSWER) {
                clock = clock.escalateAt(null);
            }
            return Change.of(complaint.with(next, clock, answers), new ComplaintEvent.Answered(answers.size(), ask));
        });
    }

    static Change<Complaint> accept(Complaint before, Occasion occasion) {
        return punctually(before, occasion, complaint -> {
            ComplaintState next =
                    complaint.mayI(ComplaintTrigger.ACCEPT_ANSWER, occasion).orThrow();
            List<Answer> judged = judged(complaint, true, occasion);
            return Change.of(
                    complaint.with(next, ReplyClock.STOPPED, judged), new ComplaintEvent.AnswerAccepted(judged.size()));
        });
    }

    static Change<Complaint> reject(Complaint before, @Nullable Instant nextReplyAt, Occasion occasion) {
        Instant reply = ComplaintReceipt.reply(nextReplyAt, occasion);
        return punctually(before, occasion, complaint -> {
            ReplyClock clock = rewound(complaint.clock().replyAt(reply), occasion);
            Complaint candidate = complaint.with(complaint.state(), clock, complaint.answers());
            ComplaintState next =
                    candidate.mayI(ComplaintTrigger.REJECT_ANSWER, occasion).orThrow();
            List<Answer> judged = judged(complaint, false, occasion);
            return Change.of(
                    candidate.with(next, clock, judged), new ComplaintEvent.AnswerRejected(judged.size(), reply));
        });
    }

    static Change<Complaint> track(Complaint before, String text, Occasion occasion) {
        return punctually(before, occasion, complaint -> {
            complaint.mayI(ComplaintTrigger.TRACK, occasion).orThrow();
            List<TrackingEntry> entries = new ArrayList<>(complaint.tracking());
            entries.add(new TrackingEntry(occasion.at(), occasion.actor().staff(), text));
            ReplyClock clock = complaint.clock();
            if (clock.trackBefore() != null) {
                clock = clock.trackBefore(ComplaintReceipt.trackBefore(occasion));
            }
            return Change.of(
                    complaint.with(clock, entries, complaint.escalations()),
                    new ComplaintEvent.Tracked(entries.size()));
        });
    }

    static Change<Complaint> cause(Complaint before, String text, Occasion occasion) {
        before.mayI(ComplaintTrigger.FIND_CAUSE, occasion).orThrow();
        RootCause cause = new RootCause(occasion.at(), occasion.actor().staff(), text);
        return Change.of(before.with(cause, before.withdrawal()), new ComplaintEvent.RootCauseFound());
    }

    static Change<Complaint> withdraw(Complaint before, String reason, Occasion occasion) {
        return punctually(before, occasion, complaint -> {
            ComplaintState next =
                    complaint.mayI(ComplaintTrigger.WITHDRAW, occasion).orThrow();
            Withdrawal withdrawal =
                    new Withdrawal(occasion.at(), occasion.actor().staff(), reason);
            return Change.of(
                    complaint
                            .with(complaint.rootCause(), withdrawal)
                            .with(next, ReplyClock.STOPPED, complaint.answers()),
                    new ComplaintEvent.Withdrawn());
        });
    }

    @Requirement({"R226", "R227", "M33"})
    static Change<Complaint> escalate(Complaint before, Occasion occasion) {
        before.mayI(ComplaintTrigger.ESCALATE, occasion).orThrow();
        ReplyClock clock = before.clock();
        boolean reply = clock.replyLate(occasion.at());
        boolean ranOut = clock.escalationDue(occasion.at());
        List<Escalation> escalations = new ArrayList<>(before.escalations());
        List<DomainEvent> events = new ArrayList<>();
        if (reply && clock.nextReplyAt() != null) {
            note(EscalationReason.REPLY_MISSED, clock.nextReplyAt(), occasion, escalations, events);
        }
        if (ranOut && clock.escalateAt() != null) {
            note(EscalationReason.CLOCK_RAN_OUT, clock.escalateAt(), occasion, escalations, events);
        }
        ReplyClock noted = clock.noted(reply, ranOut);
        if (clock.trackingLate(occasion.at()) && clock.trackBefore() != null) {
            events.add(new ComplaintEvent.TrackingMissed(clock.trackBefore()));
            noted = noted.trackBefore(
                    ComplaintReceipt.calendar(occasion).sameDay(occasion.at()).closes());
        }
        return new Change<>(before.with(noted, before.tracking(), escalations), events);
    }

    static Change<Complaint> offer(Complaint before, StaffId staff, Occasion occasion) {
        StaffId owner = before.ownership().owner();
        Complaint candidate = before.with(new Ownership(owner, staff));
        candidate.mayI(ComplaintTrigger.OFFER_HAND_OVER, occasion).orThrow();
        return Change.of(candidate, new ComplaintEvent.HandOverOffered(owner, staff));
    }

    static Change<Complaint> takeOver(Complaint before, Occasion occasion) {
        before.mayI(ComplaintTrigger.ACCEPT_HAND_OVER, occasion).orThrow();
        StaffId taker = occasion.actor().staff();
        return Change.of(
                before.with(new Ownership(taker, null)),
                new ComplaintEvent.HandedOver(before.ownership().owner(), taker));
    }

    static Change<Complaint> decline(Complaint before, Occasion occasion) {
        before.mayI(ComplaintTrigger.DECLINE_HAND_OVER, occasion).orThrow();
        Ownership ownership = before.ownership();
        StaffId asked = ownership.offeredTo();
        return Change.of(
                before.with(new Ownership(ownership.owner(), null)),
                new ComplaintEvent.HandOverDeclined(asked == null ? ownership.owner() : asked));
    }

    /** Takes the step, after noting what is late by now: nothing is overdue in silence. */
    private static Change<Complaint> punctually(
            Complaint before, Occasion occasion, Function<Complaint, Change<Complaint>> step) {
        boolean late = before.mayI(ComplaintTrigger.ESCALATE, occasion).isAccepted();
        return late ? escalate(before, occasion).then(step) : step.apply(before);
    }

    /** An answer that stopped the clock and did not satisfy starts it anew; a clock that runs until the solution just runs on. */
    @Requirement("A28")
    private static ReplyClock rewound(ReplyClock clock, Occasion occasion) {
        ReplyClock tracked =
                clock.trackBefore() == null ? clock.trackBefore(ComplaintReceipt.trackBefore(occasion)) : clock;
        if (clock.escalateAt() != null) {
            return tracked;
        }
        Instant again = ComplaintReceipt.calendar(occasion)
                .plus(occasion.at(), occasion.policy().complaint().escalation().after());
        return tracked.escalateAt(again);
    }

    private static void note(
            EscalationReason reason,
            Instant dueAt,
            Occasion occasion,
            List<Escalation> escalations,
            List<DomainEvent> events) {
        List<Role> to = occasion.policy().complaint().escalation().to();
        escalations.add(new Escalation(occasion.at(), reason, dueAt, to));
        events.add(new ComplaintEvent.Escalated(reason, dueAt, to));
    }

    private static List<Answer> judged(Complaint complaint, boolean satisfied, Occasion occasion) {
        List<Answer> answers = new ArrayList<>(complaint.answers());
        if (answers.isEmpty()) {
            throw ComplaintProblem.NO_ANSWER.failure();
        }
        int last = answers.size() - 1;
        Verdict verdict = new Verdict(satisfied, occasion.at(), occasion.actor().staff());
        answers.set(last, answers.get(last).judged(verdict));
        return answers;
    }

    private static EscalationPolicy.End until(Occasion occasion) {
        return occasion.policy().complaint().escalation().until();
    }
}
