package org.dealersdk.domain.followup;

import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * Something a customer raised in a conversation. Its texts may hold personal data and are never printed.
 *
 * @param text what it is about, 1 to 4000 characters
 * @param answer what the customer was answered at once, or null when it has to be studied first
 */
@Requirement({"R177", "R178"})
public record RaisedMatter(String text, @Nullable String answer) {

    /**
     * A matter.
     *
     * @throws org.dealersdk.domain.problem.DealerException FUP-018 when a text is blank or too long
     */
    public RaisedMatter {
        Conversation.checkText(text);
        if (answer != null) {
            Conversation.checkText(answer);
        }
    }

    @Override
    public String toString() {
        return "RaisedMatter[" + (answer == null ? "to be studied" : "answered") + "]";
    }
}
