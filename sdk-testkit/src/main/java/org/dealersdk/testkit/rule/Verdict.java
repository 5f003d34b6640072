package org.dealersdk.testkit.rule;

/** What a check found. Only {@link #FAIL} and {@link #NO_VERDICT} turn a run red. */
public enum Verdict {
    /** The rule holds as far as the check can see. */
    PASS,
    /** The rule is broken. */
    FAIL,
    /** The rule belongs to a capability the plug-in declines, or to a provider it does not have. */
    NOT_APPLICABLE,
    /** The rule is broken and the fixture says so, with a reason and a date. */
    WAIVED,
    /** The rule has no check, or the check was not run; {@link Outcome#omission} says why. */
    NOT_RUN,
    /** The check could not be carried through, for instance because a call never came back. */
    NO_VERDICT;

    /** True when a run with this verdict is not a success. */
    public boolean isRed() {
        return this == FAIL || this == NO_VERDICT;
    }

    /** True when the rule was not seen to hold, waived or not. */
    public boolean isBroken() {
        return isRed() || this == WAIVED;
    }

    /** True when the check was run. */
    public boolean isJudged() {
        return this == PASS || isBroken();
    }
}
