package org.dealersdk.testkit.history;

/** What must not be seen in a history of a given isolation, the grossest first. */
public enum Anomaly {
    /** A list holds what nobody appended. */
    GARBAGE("STO.2", Level.NONE, "a list holds a number that nobody appended"),
    /** A list holds something twice. */
    REPEATED("STO.48", Level.NONE, "a number stands twice in a list"),
    /** A transaction does not see what it has just appended. */
    INTERNAL("STO.43", Level.NONE, "a unit does not see its own append"),
    /** Transactions overwrite each other in a circle (G0). */
    DIRTY_WRITE("STO.42", Level.READ_UNCOMMITTED, "units were written over each other in a circle (G0)"),
    /** A transaction saw what was undone (G1a). */
    ABORTED_READ("STO.41", Level.READ_COMMITTED, "a unit saw what another one had undone (G1a)"),
    /** A transaction saw another one half done (G1b). */
    INTERMEDIATE_READ("STO.41", Level.READ_COMMITTED, "a unit saw a list between two appends of another one (G1b)"),
    /** Transactions saw each other's changes in a circle (G1c). */
    CIRCULAR("STO.42", Level.READ_COMMITTED, "units saw each other's changes in a circle (G1c)"),
    /** A transaction saw one change of another and afterwards not its other change. */
    FRACTURED(
            "STO.42", Level.ATOMIC_VIEW, "a unit saw one change of another one and afterwards missed its other change"),
    /** What was acknowledged is gone, or was based on an old state. */
    LOST("STO.27", Level.VERSIONED, "an acknowledged append is lost"),
    /** A transaction did not see what had been acknowledged before it began. */
    STALE("STO.46", Level.VERSIONED, "a unit did not see what was acknowledged before it began"),
    /** A circle with one transaction that missed the other's change (G-single, read skew). */
    SKEWED_READ("STO.50", Level.SNAPSHOT, "the reads of a unit belong to different states (G-single)"),
    /** A circle with several that missed another's change (G2, write skew); the contract permits it. */
    SKEWED_WRITE("", Level.SERIAL, "units did not see each other's changes (G2)");

    /** The weakest isolation that excludes an anomaly. */
    public enum Level {
        NONE,
        READ_UNCOMMITTED,
        READ_COMMITTED,
        ATOMIC_VIEW,
        /** What every storage promises: visible as a whole, versions checked with the write, acknowledged changes seen. */
        VERSIONED,
        /** What a storage with SNAPSHOT_READS promises. */
        SNAPSHOT,
        SERIAL
    }

    private final String rule;
    private final Level excludedBy;
    private final String words;

    Anomaly(String rule, Level excludedBy, String words) {
        this.rule = rule;
        this.excludedBy = excludedBy;
        this.words = words;
    }

    /** The sentence about two units it breaks; empty when the contract permits it. */
    public String rule() {
        return rule;
    }

    /** The weakest isolation it refutes. */
    public Level excludedBy() {
        return excludedBy;
    }

    /** What it is, in words. */
    public String words() {
        return words;
    }
}
