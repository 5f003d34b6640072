package org.dealersdk.domain.complaint;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * The times a complaint is measured by. Each is the first moment that is too late.
 *
 * @param nextReplyAt when the customer hears from us next; null once nothing is owed
 * @param replyMissed true once it was noted that this reply did not come
 * @param escalateAt when the complaint goes over its owner's head, or null while that clock stands
 * @param escalated true once it did
 * @param trackBefore the end of the day by which progress is recorded next; null once nothing is owed
 */
@Requirement({"R223", "R226", "R227", "A28", "M33"})
public record ReplyClock(
        @Nullable Instant nextReplyAt,
        boolean replyMissed,
        @Nullable Instant escalateAt,
        boolean escalated,
        @Nullable Instant trackBefore) {

    /** Nothing is owed any more. */
    static final ReplyClock STOPPED = new ReplyClock(null, false, null, false, null);

    ReplyClock replyAt(Instant at) {
        return new ReplyClock(at, false, escalateAt, escalated, trackBefore);
    }

    ReplyClock escalateAt(@Nullable Instant at) {
        return new ReplyClock(nextReplyAt, replyMissed, at, false, trackBefore);
    }

    ReplyClock trackBefore(Instant at) {
        return new ReplyClock(nextReplyAt, replyMissed, escalateAt, escalated, at);
    }

    ReplyClock noted(boolean reply, boolean escalation) {
        return new ReplyClock(nextReplyAt, replyMissed || reply, escalateAt, escalated || escalation, trackBefore);
    }

    boolean replyLate(Instant at) {
        return !replyMissed && passed(nextReplyAt, at);
    }

    boolean escalationDue(Instant at) {
        return !escalated && passed(escalateAt, at);
    }

    boolean trackingLate(Instant at) {
        return passed(trackBefore, at);
    }

    private static boolean passed(@Nullable Instant due, Instant at) {
        return due != null && !at.isBefore(due);
    }
}
