package org.dealersdk.testkit.verify;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;

/** A vendor's plug-in in a jar of its own, with a fault: an update looks at no version. Its proxies wrap checked exceptions, which is another. */
public final class CarelessPlugin implements DealerPlugin {

    private final InMemoryPlugin right = new InMemoryPlugin();

    @Override
    public PluginDescriptor descriptor() {
        PluginDescriptor own = right.descriptor();
        return new PluginDescriptor("careless", "Acme", "0.9", "1.0", own.declined());
    }

    @Override
    public Optional<StorageProvider> storage() {
        return right.storage().map(provider -> new Careless(provider));
    }

    @Override
    public Optional<MessagingProvider> messaging() {
        return right.messaging();
    }

    private record Careless(StorageProvider inner) implements StorageProvider {
        @Override
        public List<Setting> settings() {
            return inner.settings();
        }

        @Override
        public Storage open(PluginContext context) {
            return proxy(Storage.class, inner.open(context));
        }
    }

    /** Passes every call on. */
    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, T inner) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            Object[] given = args;
            if (method.getName().equals("transact")) {
                Function<UnitOfWork, Object> work = (Function<UnitOfWork, Object>) args[1];
                given = new Object[] {
                    args[0], (Function<UnitOfWork, Object>) unit -> work.apply(proxy(UnitOfWork.class, unit))
                };
            }
            try {
                if (method.getName().equals("update")) {
                    given = withCurrentVersion((UnitOfWork) inner, args);
                }
                return method.invoke(inner, given);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        });
    }

    /** The fault. */
    @SuppressWarnings("unchecked")
    private static <A> Object[] withCurrentVersion(UnitOfWork unit, Object[] args) {
        AggregateType<A> type = (AggregateType<A>) args[0];
        Object current = unit.find(type, type.id((A) args[1]))
                .<Object>map(Stored::version)
                .orElse(args[2]);
        return new Object[] {args[0], args[1], current};
    }
}
