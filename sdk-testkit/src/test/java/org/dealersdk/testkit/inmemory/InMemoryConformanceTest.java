package org.dealersdk.testkit.inmemory;

import java.util.Map;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.conformance.PluginConformance;
import org.dealersdk.testkit.fixture.PluginFixture;

class InMemoryConformanceTest extends PluginConformance {

    @Override
    protected PluginFixture fixture() {
        return PluginFixture.of(InMemoryPlugin::new)
                .storageAt(place -> Map.of("name", place))
                .messagingAt(place -> Map.of("name", place))
                .at(ProviderKind.NOTIFICATION, place -> Map.of("name", place));
    }
}
