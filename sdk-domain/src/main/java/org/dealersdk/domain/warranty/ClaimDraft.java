package org.dealersdk.domain.warranty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.workorder.Story;
import org.jspecify.annotations.Nullable;

/** A claim while a command is being carried out. Not thread-safe; never leaves the command. */
final class ClaimDraft {

    private final WarrantyClaim before;
    private ClaimState state;
    private @Nullable Handling handling;
    private Story story;
    private final List<ClaimLine> lines;
    private final List<ClaimDocument> documents;
    private final List<Submission> submissions;
    private @Nullable Payment payment;
    private final List<AuditCheck> audits;
    private final List<Due> overdue;
    private @Nullable Instant closedAt;

    ClaimDraft(WarrantyClaim claim) {
        before = claim;
        state = claim.state();
        handling = claim.handling();
        story = claim.story();
        lines = new ArrayList<>(claim.lines());
        documents = new ArrayList<>(claim.documents());
        submissions = new ArrayList<>(claim.submissions());
        payment = claim.payment();
        audits = new ArrayList<>(claim.audits());
        overdue = new ArrayList<>(claim.overdue());
        closedAt = claim.closedAt();
    }

    ClaimDraft state(ClaimState next) {
        state = next;
        return this;
    }

    ClaimDraft handling(Handling named) {
        handling = named;
        return this;
    }

    ClaimDraft story(Story told) {
        story = told;
        return this;
    }

    ClaimDraft lines(List<ClaimLine> anew) {
        lines.clear();
        lines.addAll(anew);
        return this;
    }

    ClaimDraft eachLine(UnaryOperator<ClaimLine> change) {
        lines.replaceAll(change);
        return this;
    }

    ClaimDraft document(ClaimDocument added) {
        documents.removeIf(one -> one.kind() == added.kind());
        documents.add(added);
        return this;
    }

    ClaimDraft submitted(Submission made) {
        submissions.add(made);
        return this;
    }

    ClaimDraft answered(SubmissionOutcome outcome, Instant at, @Nullable String reason) {
        int last = submissions.size() - 1;
        if (last >= 0) {
            submissions.set(last, submissions.get(last).answered(outcome, at, reason));
        }
        return this;
    }

    ClaimDraft payment(Payment made) {
        payment = made;
        return this;
    }

    ClaimDraft audited(AuditCheck made) {
        audits.add(made);
        return this;
    }

    ClaimDraft told(Due late) {
        overdue.add(late);
        return this;
    }

    ClaimDraft closedAt(Instant at) {
        closedAt = at;
        return this;
    }

    WarrantyClaim build() {
        return new WarrantyClaim(
                before.id(),
                before.number(),
                before.order(),
                before.vehicle(),
                state,
                before.openedAt(),
                handling,
                story,
                lines,
                documents,
                submissions,
                payment,
                audits,
                overdue,
                closedAt,
                before.extensions());
    }
}
