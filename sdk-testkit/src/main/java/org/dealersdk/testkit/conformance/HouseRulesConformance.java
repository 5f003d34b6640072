package org.dealersdk.testkit.conformance;

import java.util.Map;
import java.util.stream.Stream;
import org.dealersdk.spi.houserules.HouseRulesProvider;
import org.dealersdk.testkit.houserules.HouseRulesSuite;
import org.dealersdk.testkit.houserules.HouseRulesTrial;
import org.dealersdk.testkit.rule.Suite;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Judges what a plug-in adds to lifecycles by the contract. */
public abstract class HouseRulesConformance {

    /** The provider under judgement. */
    protected abstract HouseRulesProvider provider();

    /** What a configuration would give it, without the plug-in's id; nothing unless overridden. */
    protected Map<String, String> settings() {
        return Map.of();
    }

    /** One test for each check. */
    @TestFactory
    protected final Stream<DynamicTest> conforms_to() {
        Suite<HouseRulesTrial> suite = HouseRulesSuite.of(provider(), settings());
        return suite.checks().stream()
                .map(check -> DynamicTest.dynamicTest(check.title(), () -> PluginConformance.report(suite.run(check))));
    }
}
