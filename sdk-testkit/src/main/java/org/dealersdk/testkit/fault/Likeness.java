package org.dealersdk.testkit.fault;

import java.util.Locale;

/**
 * A known fault that looks like what was found.
 *
 * @param fault the fault
 * @param agreeing how many rules of the chapter have the same verdict with it
 * @param judged how many rules of the chapter have a verdict
 */
public record Likeness(KnownFault fault, int agreeing, int judged) {

    /** For the line {@code like} of a failure. */
    public String text() {
        return String.format(
                Locale.ROOT, "%s: %s (%d of %d verdicts agree)", fault.id(), fault.cause(), agreeing, judged);
    }
}
