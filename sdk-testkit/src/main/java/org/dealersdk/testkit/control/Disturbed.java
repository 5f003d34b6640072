package org.dealersdk.testkit.control;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.houserules.HouseRulesProvider;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.NotificationProvider;
import org.dealersdk.spi.numbering.NumberingProvider;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;
import org.dealersdk.spi.storage.UnitOfWork;

/** Another plug-in with a disturbance before each of its calls; as right as that one. A subclass gives it the constructor it needs. */
public abstract class Disturbed implements DealerPlugin {

    private final DealerPlugin plugin;
    private final Disturbance disturbance;

    protected Disturbed(DealerPlugin plugin, Disturbance disturbance) {
        this.plugin = plugin;
        this.disturbance = disturbance;
    }

    @Override
    public final PluginDescriptor descriptor() {
        return plugin.descriptor();
    }

    @Override
    public final Optional<StorageProvider> storage() {
        return plugin.storage().map(provider -> new StorageProvider() {
            @Override
            public List<Setting> settings() {
                return provider.settings();
            }

            @Override
            public Storage open(PluginContext context) {
                return new DisturbedStorage(provider.open(context));
            }
        });
    }

    @Override
    public final Optional<MessagingProvider> messaging() {
        return plugin.messaging().map(provider -> new MessagingProvider() {
            @Override
            public List<Setting> settings() {
                return provider.settings();
            }

            @Override
            public Messaging open(PluginContext context) {
                return disturbed(Messaging.class, provider.open(context));
            }
        });
    }

    @Override
    public final Optional<NotificationProvider> notification() {
        return plugin.notification().map(provider -> new NotificationProvider() {
            @Override
            public List<Setting> settings() {
                return provider.settings();
            }

            @Override
            public NotificationChannel open(PluginContext context) {
                return disturbed(NotificationChannel.class, provider.open(context));
            }
        });
    }

    @Override
    public final Optional<NumberingProvider> numbering() {
        return plugin.numbering();
    }

    @Override
    public final Optional<HouseRulesProvider> houseRules() {
        return plugin.houseRules();
    }

    private <T> T disturbed(Class<T> type, T inner) {
        Object proxy = Proxy.newProxyInstance(
                Disturbed.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(inner, method, arguments == null ? new Object[0] : arguments));
        return type.cast(proxy);
    }

    private Object call(Object inner, Method method, Object[] arguments) throws Throwable {
        disturbance.happen();
        Object[] handed = arguments.clone();
        for (int i = 0; i < handed.length; i++) {
            handed[i] = handed(handed[i]);
        }
        Object answer;
        try {
            answer = method.invoke(inner, handed);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
        return answer instanceof Subscription subscription ? disturbed(Subscription.class, subscription) : answer;
    }

    /** What the plug-in calls back is disturbed, too. */
    private Object handed(Object argument) {
        return argument instanceof MessageHandler handler ? disturbed(MessageHandler.class, handler) : argument;
    }

    /** Written out, since a dynamic proxy would wrap the checked exceptions that work may throw unseen by the compiler. */
    private final class DisturbedStorage implements Storage {

        private final Storage storage;

        private DisturbedStorage(Storage storage) {
            this.storage = storage;
        }

        @Override
        public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
            disturbance.happen();
            return storage.transact(store, unit -> work.apply(disturbed(UnitOfWork.class, unit)));
        }

        @Override
        public <R> R read(StoreId store, Function<? super Reader, R> work) {
            disturbance.happen();
            return storage.read(store, reader -> work.apply(disturbed(Reader.class, reader)));
        }

        @Override
        public Outbox outbox() {
            disturbance.happen();
            return disturbed(Outbox.class, storage.outbox());
        }

        @Override
        public void close() {
            disturbance.happen();
            storage.close();
        }
    }
}
