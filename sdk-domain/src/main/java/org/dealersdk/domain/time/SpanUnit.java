package org.dealersdk.domain.time;

import org.dealersdk.domain.code.Coded;

/** What a {@link Span} is counted in. */
public enum SpanUnit implements Coded {
    /** Exact minutes, whatever the clock on the wall does. */
    MINUTES,
    /** Exact hours, whatever the clock on the wall does. */
    HOURS,
    /** Calendar days: the same local time so many dates later. */
    DAYS,
    /** Days the store works: the same local time, holidays and closed weekdays not counted. */
    WORKING_DAYS
}
