package org.dealersdk.examples.plugin;

import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;

/** The entry of a vendor's plug-in, for the guide. Its storage is the testkit's, so that the page stays short. */
// snippet: entry
public final class AcmePlugin implements DealerPlugin {

    private static final Setting SHELF = new Setting(
            "shelf",
            new Text("Which shelf everything is kept on.", "数据保存在哪个架位。"),
            Optional.empty(), // must be given
            "a text of at least one character",
            value -> !value.isBlank(),
            false);

    private final InMemoryPlugin shelves = new InMemoryPlugin();

    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("acme", "Acme Dealer Systems", "1.0.0", "1.0")
                .without(Capability.PROCESS_DEATH_DURABILITY, "kept in memory")
                .without(Capability.POWER_LOSS_DURABILITY, "kept in memory");
    }

    @Override
    public Optional<StorageProvider> storage() {
        return Optional.of(new StorageProvider() {
            @Override
            public List<Setting> settings() {
                return List.of(SHELF);
            }

            @Override
            public Storage open(PluginContext context) {
                return Shelves.open(shelves, context.configuration().text("shelf"), context);
            }
        });
    }
}
// end
