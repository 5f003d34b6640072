package org.dealersdk.testkit.report;

/** What a run is worth. */
public enum Result {
    /** Every rule that applies was seen to hold by the full tier, as far as the machine has the means to look. */
    CERTIFIED,
    /** Nothing is broken as far as the quick tier sees; only the full one certifies. */
    PASSED,
    /** Nothing is red, but known failures are waived; worth no certificate. */
    WAIVED,
    /** Nothing is red, but not every check was run; worth no certificate. */
    PARTIAL,
    /** A rule is broken or could not be judged, or something is wrong with the run itself. */
    FAILED
}
