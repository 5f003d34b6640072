package org.dealersdk.testkit.runner.vendor;

import org.dealersdk.testkit.conformance.PluginConformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.junit.jupiter.api.Disabled;

/** Switched off. */
@Disabled("too slow")
public class DisabledRun extends PluginConformance {

    @Override
    protected PluginFixture fixture() {
        return Vendor.faulty();
    }
}
