package org.dealersdk.testkit.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param check the check
 * @param verdict the verdict
 * @param did the steps that led there, oldest first
 * @param expected what the rule asks for, or the reason of a verdict that is neither PASS nor FAIL; empty for PASS
 * @param observed what happened instead; empty for PASS
 * @param cause what was thrown, or null
 * @param omission why it was not run; empty for any other verdict
 * @param took how long it took
 */
public record Outcome(
        Check<?> check,
        Verdict verdict,
        List<String> did,
        String expected,
        String observed,
        @Nullable Throwable cause,
        Optional<Omission> omission,
        Duration took) {

    /** The outcome of a check that was not run, and need not be. */
    public static Outcome notApplicable(Check<?> check, String reason) {
        return new Outcome(check, Verdict.NOT_APPLICABLE, List.of(), reason, "", null, Optional.empty(), Duration.ZERO);
    }

    /** The outcome of a check that was not run. */
    public static Outcome omitted(Check<?> check, Omission omission, String reason) {
        return new Outcome(check, Verdict.NOT_RUN, List.of(), reason, "", null, Optional.of(omission), Duration.ZERO);
    }

    /** The rule the check proves. */
    public Rule rule() {
        return check.rule();
    }

    /** For people: one line when all is well, otherwise seven. */
    public String text() {
        return text("no known fault, or too few verdicts to tell");
    }

    /**
     * For people: one line when all is well, otherwise the rule, what was done, expected and observed, the known fault it looks like,
     * the cure, and how to run it again.
     */
    public String text(String like) {
        if (verdict == Verdict.PASS) {
            return "PASS " + check.title();
        }
        if (!verdict.isRed()) {
            return verdict + " " + check.title() + ": " + expected;
        }
        return verdict + " " + check.title() + " | " + rule().sentence()
                + "\n  did       " + String.join(" · ", did)
                + "\n  expected  " + expected
                + "\n  observed  " + observed
                + "\n  like      " + like
                + "\n  cure      " + check.cure()
                + "\n  again     " + again();
    }

    /** The settings that bring a failure about again. */
    public String again() {
        String only = "-Dtestkit.only=" + rule().id();
        return cause instanceof Violation violation && !violation.again().isEmpty()
                ? only + ' ' + violation.again()
                : only;
    }

    /** The files that belong to a failure. */
    public List<Attachment> attachments() {
        return cause instanceof Violation violation ? violation.attachments() : List.of();
    }
}
