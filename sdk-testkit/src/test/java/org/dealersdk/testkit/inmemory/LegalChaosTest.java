package org.dealersdk.testkit.inmemory;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.Receipt;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.conformance.PluginConformance;
import org.dealersdk.testkit.fixture.PluginFixture;

/**
 * The control against false alarms: a right plug-in that uses what the contract permits. Calls take their time at random, messages come
 * twice in a row.
 */
class LegalChaosTest extends PluginConformance {

    @Override
    protected PluginFixture fixture() {
        return PluginFixture.of(LegalChaosTest::chaotic)
                .storageAt(place -> Map.of("name", place))
                .messagingAt(place -> Map.of("name", place))
                .at(ProviderKind.NOTIFICATION, place -> Map.of("name", place));
    }

    static Mutant.FaultyPlugin chaotic() {
        SplittableRandom seeds = new SplittableRandom(7);
        Mutant.FaultyPlugin plugin = new Mutant.FaultyPlugin();
        plugin.storage = inner -> new ForwardingStorage(inner) {
            @Override
            public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
                jitter(seeds);
                try {
                    return super.transact(store, work);
                } finally {
                    jitter(seeds);
                }
            }

            @Override
            public <R> R read(StoreId store, Function<? super Reader, R> work) {
                jitter(seeds);
                return super.read(store, work);
            }
        };
        plugin.messaging = inner -> new ForwardingMessaging(inner) {
            @Override
            public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
                return inner.subscribe(request, delivery -> {
                    jitter(seeds);
                    handler.handle(delivery);
                    handler.handle(delivery);
                });
            }
        };
        plugin.notification = (inner, context) -> new ForwardingNotification(inner) {
            @Override
            public Receipt send(Notice notice) {
                jitter(seeds);
                return inner.send(notice);
            }
        };
        return plugin;
    }

    private static void jitter(SplittableRandom random) {
        long nanos;
        synchronized (random) {
            nanos = random.nextInt(8) == 0 ? random.nextInt(3_000_000) : 0;
        }
        if (nanos > 0) {
            LockSupport.parkNanos(nanos);
        }
    }
}
