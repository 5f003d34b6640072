package org.dealersdk.testkit.holdout;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;

/** A vendor's plug-in, written from the contract alone; the faults replace one part of it each. As it stands it is right. */
public class VendorPlugin implements DealerPlugin {

    private static final List<Setting> SETTINGS = List.of(new Setting(
            "name", new Text("Which depot.", "哪个仓库。"), Optional.empty(), "a name", name -> !name.isBlank(), false));

    Supplier<Depot> depot = Depot::new;
    Supplier<Post> post = Post::new;
    BiFunction<Depot, DealerJson, DepotStorage> opening = DepotStorage::new;
    BiFunction<Post, Clock, PostOffice> office = PostOffice::new;
    UnaryOperator<PluginDescriptor> descriptor = UnaryOperator.identity();

    private final Map<String, Depot> depots = new ConcurrentHashMap<>();
    private final Map<String, Post> posts = new ConcurrentHashMap<>();

    /** For the service loader. */
    public VendorPlugin() {}

    @Override
    public PluginDescriptor descriptor() {
        PluginDescriptor all = PluginDescriptor.of("vendor", "Somebody Else", "2.1.0", "1.0")
                .without(Capability.PROCESS_DEATH_DURABILITY, "the depot is in memory")
                .without(Capability.POWER_LOSS_DURABILITY, "the depot is in memory")
                .without(Capability.HOLD_KEY, "keys go on");
        return descriptor.apply(all);
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
                Depot opened = depots.computeIfAbsent(context.configuration().text("name"), name -> depot.get());
                opened.open();
                return opening.apply(opened, context.json());
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
                Post opened = posts.computeIfAbsent(context.configuration().text("name"), name -> post.get());
                opened.open();
                return office.apply(opened, context.clock());
            }
        });
    }
}
