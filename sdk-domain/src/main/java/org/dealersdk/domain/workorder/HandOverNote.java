package org.dealersdk.domain.workorder;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;

/**
 * The hand-over note as prepared before the customer is told: its two halves.
 *
 * @param by who prepared it
 * @param at when
 * @param watch upper half: what to watch, for each performed item
 * @param nextServices lower half: which service at which mileage or time, with its time and cost
 */
@Requirement({"R149", "R152"})
public record HandOverNote(StaffId by, Instant at, List<WatchPoint> watch, List<NextService> nextServices) {
    public HandOverNote {
        at = Instants.cut(at);
        watch = List.copyOf(watch);
        nextServices = List.copyOf(nextServices);
    }

    /** The performed items it speaks of. */
    Set<LineId> items() {
        return watch.stream().map(WatchPoint::line).collect(Collectors.toSet());
    }
}
