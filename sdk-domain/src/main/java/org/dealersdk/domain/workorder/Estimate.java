package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;

/**
 * The estimate put before the customer, rolled up from all lines not declined or deferred.
 *
 * @param revision 1 for the first, counted up with each change
 * @param method how it was made
 * @param totals labour, parts and sublet
 * @param promisedAt when the car will be ready
 * @param at when it was made
 */
@Requirement({"R085", "R087", "R097"})
public record Estimate(int revision, EstimateMethod method, Totals totals, Instant promisedAt, Instant at) {
    public Estimate {
        promisedAt = Instants.cut(promisedAt);
        at = Instants.cut(at);
    }
}
