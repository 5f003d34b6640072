package org.dealersdk.testkit.runner.vendor;

import org.dealersdk.testkit.conformance.PluginConformance;
import org.dealersdk.testkit.fixture.PluginFixture;

/** A right plug-in. */
public class SoundRun extends PluginConformance {

    @Override
    protected PluginFixture fixture() {
        return Vendor.sound();
    }
}
