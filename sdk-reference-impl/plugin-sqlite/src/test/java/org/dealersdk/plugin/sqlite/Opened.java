package org.dealersdk.plugin.sqlite;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.spi.PluginConfiguration;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;

/** Opens the plug-in the way a host does. */
final class Opened {

    static final StoreId NORTH = new StoreId("north");
    static final StoreId SOUTH = new StoreId("south");
    static final DealerJson JSON = new DealerJson();

    private Opened() {}

    static Storage storage(Path file) {
        return storage(Map.of("path", file.toString()));
    }

    static Storage storage(Map<String, String> settings) {
        StorageProvider provider = new SqlitePlugin().storage().orElseThrow();
        return provider.open(new PluginContext(
                PluginConfiguration.check("sqlite", provider.settings(), settings), Clock.systemUTC(), JSON));
    }

    static Messaging messaging(Path file, Clock clock) {
        return messaging(Map.of("path", file.toString()), clock);
    }

    static Messaging messaging(Map<String, String> settings, Clock clock) {
        MessagingProvider provider = new SqlitePlugin().messaging().orElseThrow();
        return provider.open(
                new PluginContext(PluginConfiguration.check("sqlite", provider.settings(), settings), clock, JSON));
    }

    static Message event(String id, String subject) {
        return event(id, NORTH, subject);
    }

    static Message event(String id, StoreId store, String subject) {
        return new Message(
                id,
                store,
                "test-car",
                subject,
                "org.dealersdk.testcar.moved.v1",
                Instant.parse("2026-01-01T00:00:00Z"),
                Map.of("actor", "S1"),
                "{\"n\":1}");
    }
}
