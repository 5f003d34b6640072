package org.dealersdk.examples.plugin;

import java.util.Map;
import org.dealersdk.testkit.conformance.PluginConformance;
import org.dealersdk.testkit.fixture.PluginFixture;

// snippet: conformance
class AcmeConformanceTest extends PluginConformance {

    @Override
    protected PluginFixture fixture() {
        return PluginFixture.of(AcmePlugin::new).storageAt(place -> Map.of("shelf", place));
    }
}
// end
