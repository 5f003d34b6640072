package org.dealersdk.domain.deadline;

import java.time.Instant;
import org.dealersdk.domain.time.Instants;

/**
 * One thing an aggregate has coming: what, and when. Aggregates tell all of theirs; {@link Deadlines#toMatch} makes the stored
 * deadlines agree with them.
 *
 * @param kind what is due
 * @param at when; cut to the microsecond
 */
public record Due(DeadlineKind kind, Instant at) {
    public Due {
        at = Instants.cut(at);
    }
}
