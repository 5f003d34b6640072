package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;

/**
 * The hand-over of the finished car.
 *
 * @param to reference of the person who took it; never a name
 * @param at when
 * @param explained work done, fees and what to watch were explained
 * @param coversRemoved the protective covers were removed in the customer's presence
 * @param nextServices what is due next
 */
@Requirement({"R151", "R152", "R154", "R157"})
public record HandOver(
        String to, Instant at, boolean explained, boolean coversRemoved, List<NextService> nextServices) {
    public HandOver {
        at = Instants.cut(at);
        nextServices = List.copyOf(nextServices);
    }

    /** A hand-over by the book, with nothing recommended. */
    public static HandOver complete(String to, Instant at) {
        return new HandOver(to, at, true, true, List.of());
    }
}
