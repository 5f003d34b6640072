package org.dealersdk.domain.warranty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.lifecycle.TransitionRefused;
import org.dealersdk.domain.oldparts.OldPartId;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.WorkingCalendar;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.Payer;
import org.jspecify.annotations.Nullable;

/** The steps of a claim. */
final class ClaimCourse {

    private ClaimCourse() {}

    static Change<WarrantyClaim> step(
            WarrantyClaim before, ClaimTrigger trigger, ClaimDraft draft, ClaimEvent event, Occasion occasion) {
        ClaimState to = new Attempt<>(draft.build(), occasion)
                .decide(WarrantyClaim.LIFECYCLE, before.state(), trigger)
                .orThrow();
        return Change.of(draft.state(to).build(), event);
    }

    static Change<WarrantyClaim> addDocument(
            WarrantyClaim before, ClaimDocumentKind kind, String reference, Occasion occasion) {
        new Problems()
                .require(
                        kind != ClaimDocumentKind.PAYOUT_RECEIPT || before.payment() != null,
                        WarrantyProblem.RECEIPT_TOO_EARLY,
                        "kind")
                .require(!reference.isBlank(), WarrantyProblem.NO_DOCUMENT, "reference", kind.code())
                .orThrow();
        ClaimDocument added = new ClaimDocument(
                kind, reference, occasion.at(), occasion.actor().staff());
        return step(
                before,
                ClaimTrigger.ADD_DOCUMENT,
                new ClaimDraft(before).document(added),
                new ClaimEvent.DocumentAdded(kind),
                occasion);
    }

    static Change<WarrantyClaim> bookPart(WarrantyClaim before, OldPartId part, boolean inStock, Occasion occasion) {
        ClaimLine awaited = before.lines().stream()
                .filter(line -> part.equals(line.oldPart()) && line.booked() != inStock)
                .findFirst()
                .orElse(null);
        return awaited == null
                ? Change.of(before)
                : step(
                        before,
                        ClaimTrigger.BOOK_PART,
                        new ClaimDraft(before).eachLine(line -> line.equals(awaited) ? line.booked(inStock) : line),
                        new ClaimEvent.PartBooked(awaited.line(), inStock),
                        occasion);
    }

    static Change<WarrantyClaim> submit(WarrantyClaim before, Occasion occasion) {
        Instant dueAt = submissionDue(before, occasion.policy());
        boolean late = dueAt != null && !occasion.at().isBefore(dueAt);
        Submission made = new Submission(occasion.at(), occasion.actor().staff(), late, null, null, null);
        int attempt = before.submissions().size() + 1;
        return step(
                before,
                ClaimTrigger.SUBMIT,
                new ClaimDraft(before).submitted(made),
                new ClaimEvent.Submitted(attempt, before.granted(), late),
                occasion);
    }

    static Change<WarrantyClaim> sentBack(WarrantyClaim before, String reason, Occasion occasion) {
        return step(
                before,
                ClaimTrigger.RETURN,
                new ClaimDraft(before).answered(SubmissionOutcome.RETURNED, occasion.at(), reason),
                new ClaimEvent.Returned(before.submissions().size()),
                occasion);
    }

    static Change<WarrantyClaim> accept(WarrantyClaim before, Map<LineId, String> refused, Occasion occasion) {
        Set<LineId> unknown = new HashSet<>(refused.keySet());
        before.lines().stream().filter(ClaimLine::claimed).forEach(line -> unknown.remove(line.line()));
        Problems problems = new Problems();
        unknown.forEach(line -> problems.add(WarrantyProblem.UNKNOWN_LINE.at("lines", line.value())));
        refused.values()
                .forEach(reason -> problems.require(!reason.isBlank(), WarrantyProblem.REASON, "lines.refusal"));
        problems.orThrow();
        ClaimDraft draft = new ClaimDraft(before)
                .eachLine(line -> refused.containsKey(line.line()) ? line.refused(refused.get(line.line())) : line)
                .answered(SubmissionOutcome.ACCEPTED, occasion.at(), null);
        WarrantyClaim candidate = draft.build();
        ClaimEvent event = new ClaimEvent.Accepted(candidate.granted(), List.copyOf(refused.keySet()));
        return step(before, ClaimTrigger.ACCEPT, draft, event, occasion);
    }

    static Change<WarrantyClaim> reject(WarrantyClaim before, String reason, Occasion occasion) {
        ClaimDraft draft = new ClaimDraft(before)
                .eachLine(line -> line.claimed() ? line.refused(reason) : line)
                .answered(SubmissionOutcome.REJECTED, occasion.at(), reason);
        return step(before, ClaimTrigger.REJECT, draft, new ClaimEvent.Rejected(before.applied()), occasion);
    }

    static Change<WarrantyClaim> pay(WarrantyClaim before, Payment made, Occasion occasion) {
        ClaimDocument receipt = new ClaimDocument(
                ClaimDocumentKind.PAYOUT_RECEIPT,
                made.receipt(),
                made.at(),
                occasion.actor().staff());
        return step(
                before,
                ClaimTrigger.PAY,
                new ClaimDraft(before).payment(made).document(receipt),
                new ClaimEvent.Paid(before.applied(), made.amount()),
                occasion);
    }

    static Change<WarrantyClaim> dispose(
            WarrantyClaim before, LineId id, @Nullable Payer payer, String reason, Occasion occasion) {
        boolean inHouse = before.state() == ClaimState.DRAFT || before.state() == ClaimState.RETURNED;
        ClaimLine line = before.lines().stream()
                .filter(one -> one.line().equals(id))
                .filter(one -> one.adrift() || (inHouse && one.claimed()))
                .findFirst()
                .orElseThrow(() -> WarrantyProblem.NOT_DISPOSABLE.failure(id.value()));
        LineDisposal made = new LineDisposal(payer, reason, occasion.actor().staff(), occasion.at());
        ClaimEvent event = payer == null
                ? new ClaimEvent.LineWrittenOff(before.order(), id, line.amount())
                : new ClaimEvent.LineReassigned(before.order(), id, payer, line.amount());
        ClaimDraft draft = new ClaimDraft(before).eachLine(one -> one.equals(line) ? one.disposed(made) : one);
        return step(before, ClaimTrigger.DISPOSE, draft, event, occasion);
    }

    static Change<WarrantyClaim> noteDue(WarrantyClaim before, DeadlineKind kind, Occasion occasion) {
        Due late = before.due(occasion.policy()).stream()
                .filter(one -> one.kind().equals(kind) && !one.at().isAfter(occasion.at()))
                .findFirst()
                .orElseThrow(
                        () -> new TransitionRefused(List.of(WarrantyProblem.NOT_DUE.at("overdue", occasion.at()))));
        return step(
                before,
                ClaimTrigger.NOTE_DUE,
                new ClaimDraft(before).told(late),
                new ClaimEvent.FellDue(kind),
                occasion);
    }

    static List<Due> due(WarrantyClaim claim, DealerPolicy policy) {
        List<Due> due = new ArrayList<>();
        Instant submission = submissionDue(claim, policy);
        if (submission != null) {
            due.add(new Due(DeadlineKind.CLAIM_SUBMISSION, submission));
        }
        if (claim.lines().stream().anyMatch(ClaimLine::adrift)) {
            Instant at =
                    calendar(policy).plus(lastAnswer(claim), policy.warranty().disposeWithin());
            due.add(new Due(DeadlineKind.CLAIM_REFUSED_LINES, at));
        }
        due.removeAll(claim.overdue());
        return due;
    }

    /** When a claim in the house has to go out; null when it is not in the house. */
    @Requirement("R283")
    private static @Nullable Instant submissionDue(WarrantyClaim claim, DealerPolicy policy) {
        return switch (claim.state()) {
            case DRAFT ->
                calendar(policy).plus(claim.openedAt(), policy.warranty().submitWithin());
            case RETURNED ->
                calendar(policy).plus(lastAnswer(claim), policy.warranty().resubmitWithin());
            default -> null;
        };
    }

    private static Instant lastAnswer(WarrantyClaim claim) {
        List<Submission> all = claim.submissions();
        Instant answered = all.isEmpty() ? null : all.get(all.size() - 1).answeredAt();
        return answered == null ? claim.openedAt() : answered;
    }

    private static WorkingCalendar calendar(DealerPolicy policy) {
        return policy.calendar().workingCalendar();
    }
}
