package org.dealersdk.domain.warranty;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;

/**
 * The team's visit to the store.
 *
 * @param at when it arrived
 * @param announced true when the store knew of it beforehand, which an audit does not allow
 */
@Requirement("R288")
public record AuditVisit(Instant at, boolean announced) {
    public AuditVisit {
        at = Instants.cut(at);
    }
}
