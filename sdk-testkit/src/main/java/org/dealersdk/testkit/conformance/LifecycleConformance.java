package org.dealersdk.testkit.conformance;

import java.util.List;
import java.util.stream.Stream;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.testkit.lifecycle.LifecycleSuite;
import org.dealersdk.testkit.lifecycle.LifecycleTrial;
import org.dealersdk.testkit.rule.Suite;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Judges the lifecycle tables of aggregate types, the model's or a vendor's own, by the contract. */
public abstract class LifecycleConformance {

    /** The types under judgement; at least one of them has a lifecycle. */
    protected abstract List<AggregateType<?>> types();

    /** One test for each check. */
    @TestFactory
    protected final Stream<DynamicTest> conforms_to() {
        Suite<LifecycleTrial> suite = LifecycleSuite.of(types());
        return suite.checks().stream()
                .map(check -> DynamicTest.dynamicTest(check.title(), () -> PluginConformance.report(suite.run(check))));
    }
}
