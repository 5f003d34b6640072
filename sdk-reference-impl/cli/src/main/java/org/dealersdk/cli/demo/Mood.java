package org.dealersdk.cli.demo;

/** What comes of a visit afterwards. */
enum Mood {
    /** Content; the usual case. */
    CONTENT,
    /** Never answers the telephone. */
    UNREACHABLE,
    /** Dissatisfied, and says so when called. */
    DISSATISFIED,
    /** Complains without being asked. */
    COMPLAINING
}
