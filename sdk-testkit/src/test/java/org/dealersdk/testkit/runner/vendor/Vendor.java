package org.dealersdk.testkit.runner.vendor;

import java.util.Map;
import java.util.function.Supplier;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;

/** Plug-ins of vendors, to be run by test runners of vendors. */
final class Vendor {

    private Vendor() {}

    static PluginFixture sound() {
        return fixture(InMemoryPlugin::new);
    }

    static PluginFixture faulty() {
        return fixture(Taciturn::new);
    }

    private static PluginFixture fixture(Supplier<DealerPlugin> plugin) {
        return PluginFixture.of(plugin)
                .storageAt(place -> Map.of("name", place))
                .messagingAt(place -> Map.of("name", place))
                .at(ProviderKind.NOTIFICATION, place -> Map.of("name", place));
    }
}
