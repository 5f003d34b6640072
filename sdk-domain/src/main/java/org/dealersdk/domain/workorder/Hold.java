package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.time.Instants;

/**
 * Why and since when the work stands still.
 *
 * @param reason what it waits for
 * @param since since when
 */
public record Hold(HoldReason reason, Instant since) {
    public Hold {
        since = Instants.cut(since);
    }
}
