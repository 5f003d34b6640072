package org.dealersdk.domain.policy;

import java.util.List;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.requirement.Requirement;

/**
 * A promise the dealer has published about quality or delivery; times from the reception are promised by the quick lanes.
 *
 * @param english what is promised
 * @param chinese the same in Chinese
 * @param always true when every customer must hear of it before signing; false when it is given where it fits
 * @param jobTypes codes of the kinds of job it is given for; empty for all
 */
@Requirement("R077")
public record Commitment(String english, String chinese, boolean always, List<String> jobTypes) {

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
