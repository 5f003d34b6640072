package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;

/**
 * The customer's decision on a found fault, taken after the adviser's explanation.
 *
 * @param disposition what was decided
 * @param answeredBy reference of the person who decided; never a name
 * @param at when
 */
@Requirement("R129")
public record CustomerAnswer(Disposition disposition, String answeredBy, Instant at) {
    public CustomerAnswer {
        at = Instants.cut(at);
    }
}
