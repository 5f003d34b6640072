package org.dealersdk.domain.warranty;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;
import org.joda.money.Money;

/**
 * That an audit looked at a paid claim: the group's own or the manufacturer's.
 *
 * @param audit reference of the audit
 * @param at when
 * @param deduction what was taken back of the amount paid, 0 or more
 */
@Requirement({"R285", "R290"})
public record AuditCheck(String audit, Instant at, Money deduction) {
    public AuditCheck {
        at = Instants.cut(at);
    }
}
