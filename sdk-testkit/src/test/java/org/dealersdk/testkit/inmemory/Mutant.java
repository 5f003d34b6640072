package org.dealersdk.testkit.inmemory;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.numbering.Numbering;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.UnitOfWork;

/**
 * A plug-in with one fault.
 *
 * @param fault the fault's number in the catalogue, or a new one
 * @param name what it does wrong
 * @param rule the rule it breaks
 * @param plugin makes it
 */
public record Mutant(String fault, String name, String rule, Supplier<DealerPlugin> plugin) {

    @Override
    public String toString() {
        return fault + " " + name + " (" + rule + ")";
    }

    /** The in-memory plug-in with one part replaced. */
    public static class FaultyPlugin extends InMemoryPlugin {

        UnaryOperator<Storage> storage = UnaryOperator.identity();
        UnaryOperator<Messaging> messaging = UnaryOperator.identity();
        Supplier<Memory> memory = () -> new Memory(new MemoryOutbox());
        Supplier<Broker> broker = Broker::new;
        Supplier<Postbox> postbox = Postbox::new;
        UnaryOperator<Numbering> numbering = UnaryOperator.identity();
        BiFunction<NotificationChannel, PluginContext, NotificationChannel> notification = (way, context) -> way;
        UnaryOperator<PluginDescriptor> descriptor = UnaryOperator.identity();
        UnaryOperator<PluginContext> context = UnaryOperator.identity();
        BiFunction<Memory, Storage, Storage> exclusive = (memory, opened) -> opened;
        boolean forgetsWhenClosed;

        public FaultyPlugin() {}

        @Override
        public PluginDescriptor descriptor() {
            return descriptor.apply(super.descriptor());
        }

        @Override
        Memory newMemory() {
            return memory.get();
        }

        @Override
        Broker newBroker() {
            return broker.get();
        }

        @Override
        Numbering newNumbering() {
            return numbering.apply(super.newNumbering());
        }

        @Override
        Postbox newPostbox() {
            return postbox.get();
        }

        @Override
        NotificationChannel openNotification(Postbox kept, PluginContext given) {
            return notification.apply(super.openNotification(forgetsWhenClosed ? newPostbox() : kept, given), given);
        }

        @Override
        Storage openStorage(Memory kept, PluginContext given) {
            Storage opened = super.openStorage(forgetsWhenClosed ? newMemory() : kept, given);
            return storage.apply(exclusive.apply(kept, opened));
        }

        @Override
        Messaging openMessaging(Broker kept, PluginContext given) {
            return messaging.apply(super.openMessaging(forgetsWhenClosed ? newBroker() : kept, context.apply(given)));
        }
    }

    static Mutant plugin(String fault, String name, String rule, java.util.function.Consumer<FaultyPlugin> change) {
        return new Mutant(fault, name, rule, () -> {
            FaultyPlugin plugin = new FaultyPlugin();
            change.accept(plugin);
            return plugin;
        });
    }

    static Mutant storage(String fault, String name, String rule, UnaryOperator<Storage> wrap) {
        return plugin(fault, name, rule, plugin -> plugin.storage = wrap);
    }

    static Mutant unit(String fault, String name, String rule, Function<UnitOfWork, UnitOfWork> wrap) {
        return unit(fault, name, rule, (store, unit) -> wrap.apply(unit));
    }

    static Mutant unit(String fault, String name, String rule, BiFunction<StoreId, UnitOfWork, UnitOfWork> wrap) {
        return storage(fault, name, rule, inner -> new ForwardingStorage(inner) {
            @Override
            UnitOfWork unit(StoreId store, UnitOfWork unit) {
                return wrap.apply(store, unit);
            }
        });
    }

    static Mutant outbox(String fault, String name, String rule, Function<Outbox, Outbox> wrap) {
        return storage(fault, name, rule, inner -> new ForwardingStorage(inner) {
            @Override
            Outbox outbox(Outbox outbox) {
                return wrap.apply(outbox);
            }
        });
    }

    static Mutant memory(String fault, String name, String rule, Supplier<Memory> memory) {
        return plugin(fault, name, rule, plugin -> plugin.memory = memory);
    }

    static Mutant messaging(String fault, String name, String rule, UnaryOperator<Messaging> wrap) {
        return plugin(fault, name, rule, plugin -> plugin.messaging = wrap);
    }

    static Mutant broker(String fault, String name, String rule, Supplier<Broker> broker) {
        return plugin(fault, name, rule, plugin -> plugin.broker = broker);
    }

    static Mutant notification(String fault, String name, String rule, UnaryOperator<NotificationChannel> wrap) {
        return plugin(fault, name, rule, plugin -> plugin.notification = (way, context) -> wrap.apply(way));
    }

    static Mutant postbox(String fault, String name, String rule, Supplier<Postbox> postbox) {
        return plugin(fault, name, rule, plugin -> plugin.postbox = postbox);
    }
}
