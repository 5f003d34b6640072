package org.dealersdk.testkit.holdout;

import java.util.Map;
import org.dealersdk.testkit.conformance.PluginConformance;
import org.dealersdk.testkit.fixture.PluginFixture;

/** The vendor's plug-in without a fault is accused of nothing. */
class VendorConformanceTest extends PluginConformance {

    @Override
    protected PluginFixture fixture() {
        return PluginFixture.of(VendorPlugin::new)
                .storageAt(place -> Map.of("name", place))
                .messagingAt(place -> Map.of("name", place));
    }
}
