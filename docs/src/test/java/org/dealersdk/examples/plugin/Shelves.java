package org.dealersdk.examples.plugin;

import java.util.Map;
import org.dealersdk.spi.PluginConfiguration;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;

/** Where a vendor's own work begins; here, the testkit's memory of that name. */
final class Shelves {

    private Shelves() {}

    static Storage open(InMemoryPlugin memory, String shelf, PluginContext context) {
        StorageProvider provider = memory.storage().orElseThrow();
        PluginConfiguration named = PluginConfiguration.check("in-memory", provider.settings(), Map.of("name", shelf));
        return provider.open(new PluginContext(named, context.clock(), context.json()));
    }
}
