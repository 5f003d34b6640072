package org.dealersdk.domain.warranty;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * One application to the manufacturer. Each time a claim is handed in counts as one.
 *
 * @param at when
 * @param by who handed it in
 * @param late true when it was handed in after its time
 * @param outcome the answer; null while there is none
 * @param answeredAt when it came; null while there is none
 * @param reason of a return or refusal; null otherwise
 */
@Requirement("R283")
public record Submission(
        Instant at,
        StaffId by,
        boolean late,
        @Nullable SubmissionOutcome outcome,
        @Nullable Instant answeredAt,
        @Nullable String reason) {
    public Submission {
        at = Instants.cut(at);
        answeredAt = answeredAt == null ? null : Instants.cut(answeredAt);
    }

    Submission answered(SubmissionOutcome answer, Instant when, @Nullable String why) {
        return new Submission(at, by, late, answer, when, why);
    }
}
