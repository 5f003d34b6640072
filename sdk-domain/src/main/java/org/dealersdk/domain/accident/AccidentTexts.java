package org.dealersdk.domain.accident;

/** What all texts of a case have in common. */
final class AccidentTexts {

    private static final int LONGEST = 4000;

    private AccidentTexts() {}

    /** Refuses a text that is blank or too long (ACC-001). */
    static void check(String text, String what) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw AccidentProblem.TEXT.failure(what, LONGEST);
        }
    }
}
