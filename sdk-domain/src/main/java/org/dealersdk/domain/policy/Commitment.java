package org.dealersdk.domain.policy;

import java.util.List;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * A promise the dealer has published.
 *
 * @param english what is promised
 * @param chinese the same in Chinese
 * @param always true when every customer must hear of it before signing; false when it is given where it fits
 * @param jobTypes codes of the kinds of job it is given for; empty for all
 * @param readyWithin time from the reception to the finished car, reception included; null when it is not about time
 */
@Requirement({"R077", "R083"})
public record Commitment(
        String english,
        String chinese,
        boolean always,
        List<String> jobTypes,
        @Nullable Span readyWithin) {

    /**
     * A commitment.
     *
     * @throws org.dealersdk.domain.problem.DealerException POL-006 when a text is blank
     */
    public Commitment {
        jobTypes = List.copyOf(jobTypes);
        if (english.isBlank() || chinese.isBlank()) {
            throw PolicyProblem.EMPTY.failure();
        }
    }

    /** The sentence in both languages. */
    public Text text() {
        return new Text(english, chinese);
    }

    /** True when it is given for jobs of this kind. */
    public boolean isFor(String jobType) {
        return jobTypes.isEmpty() || jobTypes.contains(jobType);
    }
}
