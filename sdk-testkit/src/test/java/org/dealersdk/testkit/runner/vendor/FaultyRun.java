package org.dealersdk.testkit.runner.vendor;

import org.dealersdk.testkit.conformance.PluginConformance;
import org.dealersdk.testkit.fixture.PluginFixture;

/** A faulty plug-in. */
public class FaultyRun extends PluginConformance {

    @Override
    protected PluginFixture fixture() {
        return Vendor.faulty();
    }
}
