package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.policy.HandOverStep;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;

/**
 * The hand-over of the finished car.
 *
 * @param to reference of the person who took it; never a name
 * @param at when
 * @param explained work done, fees and what to watch were explained
 * @param coversRemoved the protective covers were removed in the customer's presence
 * @param nextServices lower half of the hand-over note: what is due next
 * @param watch upper half of the hand-over note: what to watch, for each performed item
 * @param steps what else was done with the customer
 */
@Requirement({"R151", "R152", "R153", "R154", "R155", "R157"})
public record HandOver(
        String to,
        Instant at,
        boolean explained,
        boolean coversRemoved,
        List<NextService> nextServices,
        List<WatchPoint> watch,
        Set<HandOverStep> steps) {
    public HandOver {
        at = Instants.cut(at);
        nextServices = List.copyOf(nextServices);
        watch = List.copyOf(watch);
        steps = steps.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(steps));
    }

    /** A hand-over by the book, with what is due next. */
    public HandOver(String to, Instant at, boolean explained, boolean coversRemoved, List<NextService> nextServices) {
        this(to, at, explained, coversRemoved, nextServices, List.of(), EnumSet.allOf(HandOverStep.class));
    }

    /** A hand-over by the book; what is due next and what to watch stand in the note prepared before, if there is one. */
    public static HandOver complete(String to, Instant at) {
        return new HandOver(to, at, true, true, List.of());
    }

    /** The same with the halves of the prepared note, each where nothing was given. */
    HandOver with(HandOverNote note) {
        return new HandOver(
                to,
                at,
                explained,
                coversRemoved,
                nextServices.isEmpty() ? note.nextServices() : nextServices,
                watch.isEmpty() ? note.watch() : watch,
                steps);
    }

    /** The same hand-over with these recommendations. */
    HandOver with(List<NextService> services) {
        return new HandOver(to, at, explained, coversRemoved, services, watch, steps);
    }
}
