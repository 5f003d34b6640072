package org.dealersdk.domain.policy;

/** Policy for zone, opening hours and working days. */
public record CalendarPolicy() {

    /** The sources' values. */
    public static CalendarPolicy standard() {
        return new CalendarPolicy();
    }
}
