package org.dealersdk.testkit.runner.vendor;

import org.dealersdk.testkit.conformance.PluginConformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

/** Stopped before it begins. */
public class AssumingRun extends PluginConformance {

    @Override
    protected PluginFixture fixture() {
        return Vendor.faulty();
    }

    @BeforeEach
    void not_here() {
        Assumptions.assumeTrue(false, "not on this machine");
    }
}
