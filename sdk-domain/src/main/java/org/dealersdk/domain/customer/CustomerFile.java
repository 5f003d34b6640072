package org.dealersdk.domain.customer;

import java.time.Instant;
import org.dealersdk.domain.policy.CustomerFilePolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.time.WorkingCalendar;
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

    /** When the file had to be open at the latest. */
    @Requirement({"R001", "R002", "R003", "V03"})
    public Instant openBy(CustomerFilePolicy policy, WorkingCalendar calendar) {
        return calendar.plus(occasionEnded, policy.openWithin());
    }

    /** True when the file was opened after {@link #openBy}. */
    public boolean isLate(CustomerFilePolicy policy, WorkingCalendar calendar) {
        return openedAt.isAfter(openBy(policy, calendar));
    }

    CustomerFile visited(Instant at) {
        boolean later = lastVisit == null || at.isAfter(lastVisit);
        return new CustomerFile(origin, occasionEnded, openedAt, later ? at : lastVisit);
    }
}
