package org.dealersdk.domain.kpi;

import java.time.Month;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.Target;

/** Where a store's policy says what a key figure should be. */
@FunctionalInterface
public interface Goal {

    /** The target of a month; some figures approach theirs by milestones. */
    Target in(DealerPolicy policy, Month month);
}
