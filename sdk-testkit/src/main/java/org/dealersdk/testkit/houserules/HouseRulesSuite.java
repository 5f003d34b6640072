package org.dealersdk.testkit.houserules;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.houserules.HouseRulesProvider;
import org.dealersdk.testkit.fixture.Session;
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
        return of(() -> new HouseRulesTrial(provider, settings));
    }

    /** The suite for a plug-in; the provider and the fixture's settings for it are asked for when a check runs. */
    public static Suite<HouseRulesTrial> of(Session session) {
        ProviderKind<HouseRulesProvider> kind = ProviderKind.HOUSE_RULES;
        return of(() ->
                new HouseRulesTrial(session.provider(kind), session.fixture().settings(kind, session.newName())));
    }

    private static Suite<HouseRulesTrial> of(Supplier<HouseRulesTrial> trials) {
        return new Suite<>(
                "house rules", Check.of(HouseRulesTrial.class, HouseRulesChecks.class), trials, Duration.ofSeconds(30));
    }
}
