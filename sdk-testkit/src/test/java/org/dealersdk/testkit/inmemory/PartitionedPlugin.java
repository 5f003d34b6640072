package org.dealersdk.testkit.inmemory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProvider;

/**
 * Right, and as far from the in-memory plug-in as the contract permits: keys are spread over a few partitions, each of which one member reads, so
 * that a message at work holds up whatever shares its partition; and when a member joins or leaves, the whole group waits for all handlers at
 * work, and so does joining.
 */
public class PartitionedPlugin extends InMemoryPlugin {

    private static final int PARTITIONS = 3;

    private final Map<String, PartitionedTopic> topics = new ConcurrentHashMap<>();
    private final int partitions;
    private final boolean together;

    /** Three partitions; a member handles one message at a time. */
    public PartitionedPlugin() {
        this(PARTITIONS, false);
    }

    /**
     * With so many partitions.
     *
     * @param together true when a member handles its partitions side by side, and notes late that one has failed
     */
    PartitionedPlugin(int partitions, boolean together) {
        this.partitions = partitions;
        this.together = together;
    }

    @Override
    public Optional<MessagingProvider> messaging() {
        MessagingProvider plain = super.messaging().orElseThrow();
        return Optional.of(new MessagingProvider() {
            @Override
            public List<Setting> settings() {
                return plain.settings();
            }

            @Override
            public Messaging open(PluginContext context) {
                String name = context.configuration().text("name");
                PartitionedTopic topic =
                        topics.computeIfAbsent(name, any -> new PartitionedTopic(partitions, together));
                return new PartitionedMessaging(topic, context.clock());
            }
        });
    }
}
