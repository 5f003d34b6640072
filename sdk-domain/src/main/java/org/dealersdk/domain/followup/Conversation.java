package org.dealersdk.domain.followup;

import java.util.List;
import org.dealersdk.domain.privacy.Erasure;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What was said. Its texts may hold personal data and are never printed.
 *
 * @param outcome how content the customer is; there is no conversation without it, so a negative one cannot be left out
 * @param topics codes of the topics covered, in the order they came up
 * @param mainPoints what was said in substance, in particular requests, wishes and complaints; 1 to 4000 characters
 * @param survey the answers to the survey, or null when it was not asked
 */
@Requirement({"R177", "R194", "M15"})
public record Conversation(
        Outcome outcome,
        List<String> topics,
        String mainPoints,
        @Nullable Survey survey) {

    /** Longest text, in UTF-16 characters. */
    public static final int MAX_TEXT = 4000;

    /**
     * A conversation.
     *
     * @throws org.dealersdk.domain.problem.DealerException FUP-018 when the main points are missing or too long
     */
    public Conversation {
        topics = topics.stream().distinct().toList();
        checkText(mainPoints);
    }

    static void checkText(String text) {
        if (text.isBlank() || text.length() > MAX_TEXT) {
            throw FollowUpProblem.BLANK.failure(MAX_TEXT);
        }
    }

    /** The same without the words. */
    Conversation withoutWords() {
        return new Conversation(outcome, topics, Erasure.ERASED, survey);
    }

    @Override
    public String toString() {
        return "Conversation[" + outcome.code() + ", " + topics + "]";
    }
}
