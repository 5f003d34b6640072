package org.dealersdk.testkit.houserules;

import java.time.Duration;
import java.util.Map;
import org.dealersdk.spi.houserules.HouseRulesProvider;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Suite;

/** The checks of {@code docs/spec/house-rules.md}. */
public final class HouseRulesSuite {

    private HouseRulesSuite() {}

    /**
     * The suite for a provider.
     *
     * @param settings what a configuration would give it, without the plug-in's id
     */
    public static Suite<HouseRulesTrial> of(HouseRulesProvider provider, Map<String, String> settings) {
        return new Suite<>(
                "house rules",
                Check.of(HouseRulesTrial.class, HouseRulesChecks.class),
                () -> new HouseRulesTrial(provider, settings),
                Duration.ofSeconds(30));
    }
}
