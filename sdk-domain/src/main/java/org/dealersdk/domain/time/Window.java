package org.dealersdk.domain.time;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;

/**
 * The time in which something should happen. The opening instant belongs to it, the closing instant does not: {@code closes} is the
 * first moment that is too late. The sources leave this open (A18, A20); one rule for everything that is due means that windows
 * which follow each other neither overlap nor leave a gap, and that what falls due at an instant is late at that instant.
 *
 * @param opens the first moment inside, cut to the microsecond
 * @param closes the first moment that is too late, cut to the microsecond; not before {@code opens}
 */
@Requirement({"A18", "A20"})
public record Window(Instant opens, Instant closes) {

    /**
     * A window.
     *
     * @throws org.dealersdk.domain.problem.DealerException CAL-003 when it would close before it opens
     */
    public Window {
        opens = Instants.cut(opens);
        closes = Instants.cut(closes);
        if (closes.isBefore(opens)) {
            throw CalendarProblem.WINDOW_ORDER.failure();
        }
    }

    /** True from {@code opens} until just before {@code closes}. */
    public boolean contains(Instant at) {
        return !isBefore(at) && !isOver(at);
    }

    /** True while it has not opened yet. */
    public boolean isBefore(Instant at) {
        return at.isBefore(opens);
    }

    /** True from {@code closes} on. */
    public boolean isOver(Instant at) {
        return !at.isBefore(closes);
    }
}
