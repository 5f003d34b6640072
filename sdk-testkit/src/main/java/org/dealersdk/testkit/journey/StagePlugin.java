package org.dealersdk.testkit.journey;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;

/**
 * What the runtime of a journey is opened with.
 *
 * @param opening opens the storage the journey is played on
 * @param courier takes its events
 */
record StagePlugin(Supplier<Storage> opening, Messaging courier) implements DealerPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("testkit-stage", "Dealer SDK", "0.1.0", "1.0");
    }

    @Override
    public Optional<StorageProvider> storage() {
        return Optional.of(new StorageProvider() {
            @Override
            public List<Setting> settings() {
                return List.of();
            }

            @Override
            public Storage open(PluginContext context) {
                return opening.get();
            }
        });
    }

    @Override
    public Optional<MessagingProvider> messaging() {
        return Optional.of(new MessagingProvider() {
            @Override
            public List<Setting> settings() {
                return List.of();
            }

            @Override
            public Messaging open(PluginContext context) {
                return courier;
            }
        });
    }
}
