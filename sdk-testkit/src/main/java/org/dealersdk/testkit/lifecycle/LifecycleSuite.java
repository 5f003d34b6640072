package org.dealersdk.testkit.lifecycle;

import java.time.Duration;
import java.util.List;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Suite;

/** The checks of {@code docs/spec/lifecycle.md}, derived from the tables of the types. */
public final class LifecycleSuite {

    private LifecycleSuite() {}

    /** The suite for some aggregate types. */
    public static Suite<LifecycleTrial> of(List<AggregateType<?>> types) {
        return new Suite<>(
                "lifecycle",
                Check.of(LifecycleTrial.class, TableChecks.class, DecisionChecks.class),
                () -> new LifecycleTrial(types),
                Duration.ofSeconds(30));
    }
}
