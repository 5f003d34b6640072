package org.dealersdk.domain.followup;

import java.time.Instant;
import org.dealersdk.domain.privacy.Erasure;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * The solution of a matter. Its text may hold personal data and is never printed.
 *
 * @param text what it is
 * @param foundAt when it was found
 * @param tellBefore the first moment at which telling the customer is too late: midnight at the store, ending the day it was found
 * @param toldAt when the customer was told, or null
 * @param missed true once it was noted that the time passed without the customer knowing
 */
@Requirement("R180")
public record Solution(
        String text,
        Instant foundAt,
        Instant tellBefore,
        @Nullable Instant toldAt,
        boolean missed) {

    /**
     * A solution.
     *
     * @throws org.dealersdk.domain.problem.DealerException FUP-018 when the text is blank or too long
     */
    public Solution {
        Conversation.checkText(text);
    }

    Solution told(Instant at) {
        return new Solution(text, foundAt, tellBefore, at, missed);
    }

    /** The same without the words. */
    Solution withoutWords() {
        return new Solution(Erasure.ERASED, foundAt, tellBefore, toldAt, missed);
    }

    Solution late() {
        return new Solution(text, foundAt, tellBefore, toldAt, true);
    }

    @Override
    public String toString() {
        return "Solution[found " + foundAt + ", told " + toldAt + "]";
    }
}
