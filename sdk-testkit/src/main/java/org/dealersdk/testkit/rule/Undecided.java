package org.dealersdk.testkit.rule;

import java.util.Optional;

/** Ends a check that cannot say whether its rule holds. Thrown by the check, never by a plug-in. */
public final class Undecided extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Verdict verdict;

    private Undecided(Verdict verdict, String reason) {
        super(reason);
        this.verdict = verdict;
    }

    /** The machine lacks what the check needs, for instance a program: NOT_RUN, which is not red, but told. */
    public static Undecided withoutMeans(String reason) {
        return new Undecided(Verdict.NOT_RUN, reason);
    }

    /** The rule asks nothing of this plug-in: NOT_APPLICABLE. */
    public static Undecided notApplicable(String reason) {
        return new Undecided(Verdict.NOT_APPLICABLE, reason);
    }

    /** The check could not bring about what it wanted to look at: NO_VERDICT, which is red. */
    public static Undecided inconclusive(String reason) {
        return new Undecided(Verdict.NO_VERDICT, reason);
    }

    /** The verdict it comes to. */
    Verdict verdict() {
        return verdict;
    }

    /** The reason in words. */
    String reason() {
        return String.valueOf(getMessage());
    }

    /** Why the check was not run, if it was not. */
    Optional<Omission> omission() {
        return verdict == Verdict.NOT_RUN ? Optional.of(Omission.MEANS) : Optional.empty();
    }
}
