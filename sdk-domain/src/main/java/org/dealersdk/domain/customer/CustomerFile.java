package org.dealersdk.domain.customer;

import java.time.Instant;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * The file as a file: what it was opened for, and when.
 *
 * @param origin what it was opened for
 * @param occasionEnded end of the intake formalities or of the consultation; from here the time allowed for opening runs (R001)
 * @param openedAt when it was opened
 * @param lastVisit latest intake or consultation (R004); null before the first one was recorded
 */
public record CustomerFile(
        CustomerOrigin origin,
        Instant occasionEnded,
        Instant openedAt,
        @Nullable Instant lastVisit) {

    public CustomerFile {
        occasionEnded = Instants.cut(occasionEnded);
        openedAt = Instants.cut(openedAt);
        lastVisit = lastVisit == null ? null : Instants.cut(lastVisit);
    }

    /** True when the file was opened at or after the instant from which it counts as late, see the customer file policy. */
    public boolean isLate(Instant lateFrom) {
        return !openedAt.isBefore(lateFrom);
    }

    CustomerFile visited(Instant at) {
        boolean later = lastVisit == null || at.isAfter(lastVisit);
        return new CustomerFile(origin, occasionEnded, openedAt, later ? at : lastVisit);
    }
}
