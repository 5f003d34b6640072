package org.dealersdk.domain.accident;

import org.dealersdk.domain.text.HandTyped;

/** What all texts of a case have in common. */
final class AccidentTexts {

    private static final int LONGEST = 4000;

    private AccidentTexts() {}

    /** Refuses a text of up to 4000 characters, see {@link #check(String, String, int)}. */
    static void check(String text, String what) {
        check(text, what, LONGEST);
    }

    /** Refuses a text that is blank, too long or holds what no store keeps (ACC-001). */
    static void check(String text, String what, int longest) {
        if (text.isBlank() || !HandTyped.fits(text, longest)) {
            throw AccidentProblem.TEXT.failure(what, longest);
        }
    }
}
