package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;
import org.joda.money.Money;

/**
 * The customer has had the settlement preview explained and accepts it.
 *
 * @param by reference of the person who accepted; never a name
 * @param at when
 * @param due what he has to pay according to it; void once another amount is due
 */
@Requirement({"R153", "R160", "M26"})
public record PreviewAnswer(String by, Instant at, Money due) {
    public PreviewAnswer {
        at = Instants.cut(at);
    }
}
