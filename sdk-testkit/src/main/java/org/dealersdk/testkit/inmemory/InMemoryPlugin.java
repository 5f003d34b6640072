package org.dealersdk.testkit.inmemory;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginConfiguration;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.NotificationProvider;
import org.dealersdk.spi.numbering.Numbering;
import org.dealersdk.spi.numbering.NumberingProvider;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;
import org.dealersdk.testkit.fixture.Audience;

/**
 * Storage and messaging in memory. What is stored lives as long as this object: opening the same {@code name} again finds it again,
 * another name or another object is independent. Thread-safe.
 */
public class InMemoryPlugin implements DealerPlugin, Audience {

    private static final String NAME = "name";
    private static final List<Setting> SETTINGS = List.of(new Setting(
                    NAME,
                    new Text("Which of several independent memories to open.", "打开哪一个相互独立的内存。"),
                    Optional.of("default"),
                    "a text of at least one character",
                    value -> !value.isBlank(),
                    false)
            .withoutBearing());

    private final Map<String, Memory> memories = new ConcurrentHashMap<>();
    private final Map<String, Broker> brokers = new ConcurrentHashMap<>();
    private final Map<String, Postbox> postboxes = new ConcurrentHashMap<>();

    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("in-memory", "Dealer SDK", "0.1.0", "1.0")
                .without(Capability.PROCESS_DEATH_DURABILITY, "everything is kept in memory; for unit tests only")
                .without(Capability.POWER_LOSS_DURABILITY, "everything is kept in memory; for unit tests only")
                .without(Capability.HOLD_KEY, "a dead letter lets its key go on");
    }

    @Override
    public Optional<StorageProvider> storage() {
        return Optional.of(new StorageProvider() {
            @Override
            public List<Setting> settings() {
                return SETTINGS;
            }

            @Override
            public Storage open(PluginContext context) {
                String name = context.configuration().text(NAME);
                return openStorage(memories.computeIfAbsent(name, key -> newMemory()), context);
            }
        });
    }

    @Override
    public Optional<MessagingProvider> messaging() {
        return Optional.of(new MessagingProvider() {
            @Override
            public List<Setting> settings() {
                return SETTINGS;
            }

            @Override
            public Messaging open(PluginContext context) {
                String name = context.configuration().text(NAME);
                return openMessaging(brokers.computeIfAbsent(name, key -> newBroker()), context);
            }
        });
    }

    @Override
    public Optional<NotificationProvider> notification() {
        return Optional.of(new NotificationProvider() {
            @Override
            public List<Setting> settings() {
                return SETTINGS;
            }

            @Override
            public NotificationChannel open(PluginContext context) {
                String name = context.configuration().text(NAME);
                return openNotification(postboxes.computeIfAbsent(name, key -> newPostbox()), context);
            }
        });
    }

    @Override
    public Optional<NumberingProvider> numbering() {
        return Optional.of(new NumberingProvider() {
            @Override
            public List<Setting> settings() {
                return List.of();
            }

            @Override
            public Numbering numbering(PluginContext context) {
                return newNumbering();
            }
        });
    }

    /** What customers heard through the notification of the preset name, the oldest first. */
    public List<Notice> heard() {
        return heard("default");
    }

    /** What customers heard through the notification of a name, the oldest first. */
    @Override
    public List<Notice> heard(String name) {
        Postbox postbox = postboxes.get(name);
        return postbox == null ? List.of() : postbox.heard();
    }

    /** The storage of the preset name, for a unit test's first line. */
    public Storage openStorage(Clock clock) {
        return storage().orElseThrow().open(context(clock));
    }

    /** The messaging of the preset name, for a unit test's first line. */
    public Messaging openMessaging(Clock clock) {
        return messaging().orElseThrow().open(context(clock));
    }

    private PluginContext context(Clock clock) {
        return new PluginContext(
                PluginConfiguration.check(descriptor().id(), SETTINGS, Map.of()), clock, new DealerJson());
    }

    Memory newMemory() {
        return new Memory(new MemoryOutbox());
    }

    Storage openStorage(Memory memory, PluginContext context) {
        return new MemoryStorage(memory, context.json());
    }

    Broker newBroker() {
        return new Broker();
    }

    Messaging openMessaging(Broker broker, PluginContext context) {
        return new MemoryMessaging(broker, context.clock());
    }

    Postbox newPostbox() {
        return new Postbox();
    }

    NotificationChannel openNotification(Postbox postbox, PluginContext context) {
        return new MemoryNotification(postbox);
    }

    Numbering newNumbering() {
        return Numbering.byMonth();
    }
}
