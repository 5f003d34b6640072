package org.dealersdk.plugin.sqlite;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.NotificationProvider;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;

/**
 * The embedded default: storage and messaging in one SQLite file, without a server. What was acknowledged is synced to disk (write-ahead
 * log, {@code synchronous=FULL}) and survives {@code kill -9} and power cuts. One process at a time uses a file; storage and messaging
 * of one process may share it.
 */
public final class SqlitePlugin implements DealerPlugin {

    private static final PluginDescriptor DESCRIPTOR = PluginDescriptor.of("sqlite", "Dealer SDK", version(), "1.0")
            .without(Capability.SEVERAL_HOSTS, "one process owns the file; a second one is refused with STO-002")
            .without(Capability.HOLD_KEY, "after a message went to the dead letters its key goes on");

    @Override
    public PluginDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Optional<StorageProvider> storage() {
        return Optional.of(new StorageProvider() {
            @Override
            public List<Setting> settings() {
                return List.of(Settings.PATH, Settings.READERS);
            }

            @Override
            public Storage open(PluginContext context) {
                return SqliteStorage.open(context);
            }
        });
    }

    @Override
    public Optional<MessagingProvider> messaging() {
        return Optional.of(new MessagingProvider() {
            @Override
            public List<Setting> settings() {
                return List.of(Settings.PATH, Settings.KEEP_DAYS, Settings.KEEP_UNHANDLED_DAYS);
            }

            @Override
            public Messaging open(PluginContext context) {
                return SqliteMessaging.open(context);
            }
        });
    }

    private static String version() {
        String version = SqlitePlugin.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** A file of notices beside the database. */
    @Override
    public Optional<NotificationProvider> notification() {
        return Optional.of(new NotificationProvider() {
            @Override
            public List<Setting> settings() {
                return List.of(Settings.NOTICES);
            }

            @Override
            public NotificationChannel open(PluginContext context) {
                Path path = Path.of(context.configuration().text(Settings.NOTICES.key()));
                return NoticeSpool.open(path, context.clock());
            }
        });
    }
}
