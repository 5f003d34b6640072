package org.dealersdk.spi.houserules;

import java.util.List;
import org.dealersdk.domain.aggregate.HouseGuard;
import org.dealersdk.domain.lifecycle.StatusMapping;

/**
 * What a plug-in adds to lifecycles. Immutable.
 *
 * @param guards conditions of its own on triggers
 * @param statuses status codes of its own for canonical states
 */
public record DeclaredRules(List<HouseGuard> guards, List<StatusMapping> statuses) {

    public DeclaredRules {
        guards = List.copyOf(guards);
        statuses = List.copyOf(statuses);
    }

    /** Guards only. */
    public static DeclaredRules ofGuards(HouseGuard... guards) {
        return new DeclaredRules(List.of(guards), List.of());
    }

    /** Status codes only. */
    public static DeclaredRules ofStatuses(StatusMapping... statuses) {
        return new DeclaredRules(List.of(), List.of(statuses));
    }
}
