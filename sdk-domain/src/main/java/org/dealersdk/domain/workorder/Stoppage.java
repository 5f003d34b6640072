package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;

/**
 * A time during which the work stood still.
 *
 * @param reason what it waited for
 * @param since from when
 * @param until till when
 */
@Requirement("M28")
public record Stoppage(HoldReason reason, Instant since, Instant until) {
    public Stoppage {
        since = Instants.cut(since);
        until = Instants.cut(until);
    }
}
