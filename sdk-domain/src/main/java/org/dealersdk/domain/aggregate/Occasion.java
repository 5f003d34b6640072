package org.dealersdk.domain.aggregate;

import java.time.Instant;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.time.Instants;

/**
 * The circumstances of a command: who gives it, when, under which policy and house rules, and where new ids come from. The model never
 * asks a clock or a random source by itself.
 *
 * @param actor who gives the command
 * @param at when; cut to the microsecond
 * @param policy the numbers and variants in force at that time in that store
 * @param ids where new ids come from
 * @param rules what the installation adds to the lifecycles of that store
 */
public record Occasion(Actor actor, Instant at, DealerPolicy policy, IdSource ids, HouseRules rules) {
    public Occasion {
        at = Instants.cut(at);
    }

    /** An occasion in a house that adds no rules of its own. */
    public Occasion(Actor actor, Instant at, DealerPolicy policy, IdSource ids) {
        this(actor, at, policy, ids, HouseRules.none());
    }

    /** The same occasion for somebody else. */
    public Occasion as(Actor other) {
        return new Occasion(other, at, policy, ids, rules);
    }
}
