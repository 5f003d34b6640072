package org.dealersdk.testkit.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.NotificationProblem;
import org.dealersdk.spi.notification.Receipt;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.inmemory.Mutant.FaultyPlugin;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Suite;
import org.dealersdk.testkit.rule.Tier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Plug-ins that are right in ways their judge did not think of: each of them was once accused. */
@Tag("once")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FalseAlarmTest {

    private static final Set<String> CHAPTERS = Set.of("plugin", "messaging", "notification");

    @Test
    void partitions_of_which_one_member_reads_each() {
        judge(new PartitionedPlugin(), Tier.FULL, Selection.all(), CHAPTERS);
    }

    @Test
    void one_partition_for_all_keys() {
        judge(new PartitionedPlugin(1, false), Tier.QUICK, Selection.all(), Set.of("messaging"));
    }

    @Test
    void failures_that_are_noted_late() {
        judge(new PartitionedPlugin(3, true), Tier.QUICK, Selection.all(), Set.of("messaging"));
    }

    @Test
    void handlers_that_are_interrupted_by_closing() {
        judge(plugin -> plugin.messaging = Interrupting::new, "messaging");
    }

    @Test
    void notices_that_are_heard_in_another_order() {
        judge(plugin -> plugin.postbox = Reordering::new, "notification");
    }

    @Test
    void notices_that_are_in_each_others_way() {
        judge(plugin -> plugin.notification = (way, context) -> new OneAtATime(way), "notification");
    }

    @Test
    void a_unit_that_cannot_tell_whether_closing_was_first() {
        judge(plugin -> plugin.storage = Unsure::new, "plugin");
    }

    @Test
    void threads_of_the_java_runtime() {
        FaultyPlugin plugin = new FaultyPlugin();
        plugin.storage = Borrowing::new;
        judge(plugin, Tier.QUICK, Selection.of("PLG.22"), Set.of("plugin")); // whichever check is the first starts them
    }

    private static void judge(Consumer<FaultyPlugin> change, String chapter) {
        FaultyPlugin plugin = new FaultyPlugin();
        change.accept(plugin);
        judge(plugin, Tier.QUICK, Selection.all(), Set.of(chapter));
    }

    private static void judge(DealerPlugin plugin, Tier tier, Selection selection, Set<String> chapters) {
        PluginFixture fixture = PluginFixture.of(() -> plugin)
                .storageAt(place -> Map.of("name", place))
                .messagingAt(place -> Map.of("name", place))
                .at(ProviderKind.NOTIFICATION, place -> Map.of("name", place));
        List<Outcome> outcomes = new ArrayList<>();
        try (Conformance conformance = Conformance.of(fixture, tier, selection)) {
            for (Suite<?> suite : conformance.suites()) {
                if (chapters.contains(suite.name())) {
                    outcomes.addAll(conformance.run(suite));
                }
            }
        }
        assertThat(outcomes)
                .hasSizeGreaterThan(10)
                .allSatisfy(outcome -> assertThat(outcome.verdict().isRed())
                        .as("%s", outcome.text())
                        .isFalse());
    }

    /** Closing interrupts the handlers at work before it waits for them. */
    private static final class Interrupting extends ForwardingMessaging {

        private final Set<Thread> atWork = ConcurrentHashMap.newKeySet();

        Interrupting(Messaging inner) {
            super(inner);
        }

        @Override
        public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
            Subscription subscription = inner.subscribe(request, delivery -> {
                atWork.add(Thread.currentThread());
                try {
                    handler.handle(delivery);
                } finally {
                    atWork.remove(Thread.currentThread());
                }
            });
            return () -> {
                atWork.forEach(Thread::interrupt);
                subscription.close();
            };
        }

        @Override
        public void close() {
            atWork.forEach(Thread::interrupt);
            inner.close();
        }
    }

    /** What was sent last is heard first, one notice at each look. */
    private static final class Reordering extends Postbox {

        private final List<Notice> heard = new ArrayList<>();

        @Override
        synchronized List<Notice> heard() {
            List<Notice> open = new ArrayList<>(super.heard());
            open.removeAll(heard);
            if (!open.isEmpty()) {
                heard.add(open.get(open.size() - 1));
            }
            return List.copyOf(heard);
        }
    }

    /** Asks those to come again who come while another one is served. */
    private static final class OneAtATime extends ForwardingNotification {

        private final AtomicBoolean busy = new AtomicBoolean();

        OneAtATime(NotificationChannel inner) {
            super(inner);
        }

        @Override
        public Receipt send(Notice notice) {
            if (!busy.compareAndSet(false, true)) {
                throw NotificationProblem.UNAVAILABLE.failure();
            }
            try {
                Thread.yield();
                return inner.send(notice);
            } finally {
                busy.set(false);
            }
        }
    }

    /** Closing waits for units at work; whether such a one was kept, it does not know. */
    private static final class Unsure extends ForwardingStorage {

        private boolean closing;
        private int units;

        Unsure(Storage inner) {
            super(inner);
        }

        @Override
        public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
            boolean counted = begin();
            R result;
            boolean late;
            try {
                result = super.transact(store, work);
            } finally {
                late = counted && end();
            }
            if (late) {
                throw StorageProblem.UNKNOWN_OUTCOME.failure();
            }
            return result;
        }

        private synchronized boolean begin() {
            units += closing ? 0 : 1;
            return !closing;
        }

        private synchronized boolean end() {
            units--;
            notifyAll();
            return closing;
        }

        @Override
        public void close() {
            synchronized (this) {
                closing = true;
                try {
                    while (units > 0) {
                        wait();
                    }
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                }
            }
            super.close();
        }
    }

    /** Uses threads the Java runtime has for everybody. */
    private static final class Borrowing extends ForwardingStorage {

        Borrowing(Storage inner) {
            super(inner);
        }

        @Override
        public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
            ForkJoinPool.commonPool().submit(() -> {}).join();
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS))
                    .join();
            return super.transact(store, work);
        }
    }
}
