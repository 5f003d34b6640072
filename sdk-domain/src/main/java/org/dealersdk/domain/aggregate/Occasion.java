package org.dealersdk.domain.aggregate;

import java.time.Instant;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.time.Instants;

/**
 * The circumstances of a command: who gives it, when, under which policy, and where new ids come from. The model never asks a clock
 * or a random source by itself.
 *
 * @param actor who gives the command
 * @param at when; cut to the microsecond
 * @param policy the numbers and variants in force at that time in that store
 * @param ids where new ids come from
 */
public record Occasion(Actor actor, Instant at, DealerPolicy policy, IdSource ids) {
    public Occasion {
        at = Instants.cut(at);
    }
}
