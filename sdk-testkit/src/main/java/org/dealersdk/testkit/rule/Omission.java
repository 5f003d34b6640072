package org.dealersdk.testkit.rule;

/** Why a check was not run. */
public enum Omission {
    /** Left out by whoever started the run, which is partial then. */
    CHOICE,
    /** It belongs to a more thorough tier. */
    TIER,
    /** The machine has no means for it. */
    MEANS
}
