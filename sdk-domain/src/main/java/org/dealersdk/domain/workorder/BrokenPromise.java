package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;

/**
 * A promised time that passed before the car was ready and before the customer was told. Stays on the order whatever is promised next.
 *
 * @param promisedAt the time that passed
 * @param notedAt when that was noticed
 */
@Requirement({"R138", "M24", "M42"})
public record BrokenPromise(Instant promisedAt, Instant notedAt) {
    public BrokenPromise {
        promisedAt = Instants.cut(promisedAt);
        notedAt = Instants.cut(notedAt);
    }
}
