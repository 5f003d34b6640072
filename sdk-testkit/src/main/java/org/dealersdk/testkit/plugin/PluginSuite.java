package org.dealersdk.testkit.plugin;

import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Suite;

/** The checks of {@code docs/spec/plugin.md}. */
public final class PluginSuite {

    private PluginSuite() {}

    /** The suite for a plug-in. */
    public static Suite<PluginTrial> of(Session session) {
        return new Suite<>(
                "plugin",
                Check.of(
                        PluginTrial.class,
                        DescriptorChecks.class,
                        ClosingChecks.class,
                        FailureChecks.class,
                        ProcessChecks.class,
                        EndChecks.class,
                        FailedOpeningChecks.class),
                () -> new PluginTrial(session),
                session.patience());
    }
}
