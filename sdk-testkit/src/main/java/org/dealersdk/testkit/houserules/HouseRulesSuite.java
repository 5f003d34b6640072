package org.dealersdk.testkit.houserules;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
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
        return of(() -> provider, settings);
    }

    /** The suite for a provider that is asked for when the first check runs. */
    public static Suite<HouseRulesTrial> of(Supplier<HouseRulesProvider> provider, Map<String, String> settings) {
        return new Suite<>(
                "house rules",
                Check.of(HouseRulesTrial.class, HouseRulesChecks.class),
                () -> new HouseRulesTrial(provider.get(), settings),
                Duration.ofSeconds(30));
    }
}
