package org.dealersdk.runtime;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

/** A plug-in that opens what a test hands it. */
final class FakePlugin implements DealerPlugin {

    private final String id;
    private Optional<StorageProvider> storage = Optional.empty();
    private Optional<MessagingProvider> messaging = Optional.empty();

    private Optional<NotificationProvider> notification = Optional.empty();

    FakePlugin(String id) {
        this.id = id;
    }

    FakePlugin storage(Function<PluginContext, Storage> opening, Setting... settings) {
        storage = Optional.of(new StorageProvider() {
            @Override
            public List<Setting> settings() {
                return List.of(settings);
            }

            @Override
            public Storage open(PluginContext context) {
                return opening.apply(context);
            }
        });
        return this;
    }

    FakePlugin messaging(Function<PluginContext, Messaging> opening, Setting... settings) {
        messaging = Optional.of(new MessagingProvider() {
            @Override
            public List<Setting> settings() {
                return List.of(settings);
            }

            @Override
            public Messaging open(PluginContext context) {
                return opening.apply(context);
            }
        });
        return this;
    }

    FakePlugin notification(Function<PluginContext, NotificationChannel> opening) {
        notification = Optional.of(new NotificationProvider() {
            @Override
            public List<Setting> settings() {
                return List.of();
            }

            @Override
            public NotificationChannel open(PluginContext context) {
                return opening.apply(context);
            }
        });
        return this;
    }

    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of(id, "Test", "1", "1.0");
    }

    @Override
    public Optional<StorageProvider> storage() {
        return storage;
    }

    @Override
    public Optional<MessagingProvider> messaging() {
        return messaging;
    }

    @Override
    public Optional<NotificationProvider> notification() {
        return notification;
    }
}
