package org.dealersdk.testkit.runner.vendor;

import org.dealersdk.testkit.conformance.PluginConformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.junit.jupiter.api.Test;

/** With a test of its own, which a pattern of names may choose. */
public class PatternRun extends PluginConformance {

    @Override
    protected PluginFixture fixture() {
        return Vendor.faulty();
    }

    @Test
    void another_test() {
        fixture();
    }
}
