package org.dealersdk.domain.complaint;

import java.time.Instant;
import org.dealersdk.domain.privacy.Erasure;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * An answer to the customer, with what the customer thinks of it. Its text may hold personal data and is never printed.
 *
 * @param at when it was given
 * @param by who gave it
 * @param text what was answered, 1 to 4000 characters
 * @param verdict whether it satisfies, or null until the customer was asked
 */
@Requirement({"R223", "R224"})
public record Answer(
        Instant at, StaffId by, String text, @Nullable Verdict verdict) {
    /**
     * An answer.
     *
     * @throws org.dealersdk.domain.problem.DealerException CMP-011 when the text is blank or too long
     */
    public Answer {
        Statement.checkText(text);
    }

    /** The same without the words. */
    Answer withoutWords() {
        return new Answer(at, by, Erasure.ERASED, verdict);
    }

    @Override
    public String toString() {
        return "Answer[" + at + "]";
    }

    Answer judged(Verdict newVerdict) {
        return new Answer(at, by, text, newVerdict);
    }
}
