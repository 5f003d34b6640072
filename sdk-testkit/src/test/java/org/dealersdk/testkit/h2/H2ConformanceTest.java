package org.dealersdk.testkit.h2;

import java.util.Map;
import org.dealersdk.testkit.conformance.PluginConformance;
import org.dealersdk.testkit.fixture.PluginFixture;

/** The third engine passes the whole kit; that it does so in a file and behind a server, too, is shown by the self-proof. */
class H2ConformanceTest extends PluginConformance {

    @Override
    protected PluginFixture fixture() {
        return PluginFixture.of(H2MemoryPlugin::new).storageAt(place -> Map.of("name", place));
    }
}
