package org.dealersdk.testkit.inmemory;

import static org.dealersdk.testkit.inmemory.Mutant.plugin;
import static org.dealersdk.testkit.inmemory.Mutant.storage;
import static org.dealersdk.testkit.inmemory.Mutant.unit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.StorageProvider;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.inmemory.ForwardingStorage.ForwardingUnit;

/** Faults of the plug-in's door. */
final class PluginMutants {

    private PluginMutants() {}

    /** Cannot be made by ServiceLoader. */
    private static final class Hidden extends InMemoryPlugin {}

    /** Without parts. */
    public static final class Empty implements DealerPlugin {
        @Override
        public PluginDescriptor descriptor() {
            return new InMemoryPlugin().descriptor();
        }
    }

    /** With the settings given. */
    public static class WithSettings extends InMemoryPlugin {

        private List<Setting> settings = List.of();

        public WithSettings() {}

        @Override
        public Optional<StorageProvider> storage() {
            StorageProvider right = super.storage().orElseThrow();
            return Optional.of(new StorageProvider() {
                @Override
                public List<Setting> settings() {
                    return settings;
                }

                @Override
                public Storage open(PluginContext context) {
                    return right.open(context);
                }
            });
        }
    }

    private static WithSettings with(Setting... settings) {
        WithSettings plugin = new WithSettings();
        plugin.settings = List.of(settings);
        return plugin;
    }

    private static Setting setting(String key, String preset, boolean secret) {
        return new Setting(key, new Text("Name.", "名称。"), Optional.of(preset), "a text", v -> !v.isBlank(), secret);
    }

    static List<Mutant> all() {
        AtomicInteger calls = new AtomicInteger();
        return List.of(
                new Mutant("LC-7", "the class is private", "PLG.1", Hidden::new),
                plugin(
                        "LC-8",
                        "the descriptor changes",
                        "PLG.2",
                        p -> p.descriptor = d -> new PluginDescriptor(
                                d.id(), d.vendor(), "1." + calls.incrementAndGet(), d.spiVersion(), d.declined())),
                plugin(
                        "LC-9",
                        "an SPI of another major version",
                        "PLG.3",
                        p -> p.descriptor =
                                d -> new PluginDescriptor(d.id(), d.vendor(), d.version(), "9.0", d.declined())),
                plugin(
                        "LC-10",
                        "a capability is declined without a reason",
                        "PLG.4",
                        p -> p.descriptor = d -> d.without(Capability.HOLD_KEY, " ")),
                new Mutant("LC-11", "nothing to plug in", "PLG.5", Empty::new),
                new Mutant(
                        "LC-12",
                        "a key in upper case",
                        "PLG.10",
                        () -> with(setting("name", "a", false), setting("Size", "a", false))),
                new Mutant(
                        "CR-5",
                        "a preset that does not fit",
                        "PLG.11",
                        () -> with(setting("name", "a", false), setting("size", " ", false))),
                new Mutant(
                        "SE-4",
                        "a secret with a preset",
                        "PLG.11",
                        () -> with(setting("name", "a", false), setting("password", "secret", true))),
                plugin("LC-6", "all places are one", "PLG.12", p -> {
                    Memory one = new Memory(new MemoryOutbox());
                    p.memory = () -> one;
                }),
                storage("LC-3", "closing twice fails", "PLG.20", inner -> new ForwardingStorage(inner) {
                    private final AtomicBoolean closed = new AtomicBoolean();

                    @Override
                    public void close() {
                        if (closed.getAndSet(true)) {
                            throw new IllegalStateException("closed");
                        }
                        inner.close();
                    }
                }),
                storage("LC-3b", "the storage goes on after close", "PLG.21", inner -> new ForwardingStorage(inner) {
                    @Override
                    public void close() {}
                }),
                storage("LC-2", "a thread is left after close", "PLG.22", inner -> {
                    Thread timer = new Thread(
                            () -> java.util.concurrent.locks.LockSupport.parkNanos(20_000_000_000L), "timer");
                    timer.setDaemon(true);
                    timer.start();
                    return inner;
                }),
                unit("EM-1", "a taken key comes as an uncoded failure", "PLG.30", inner -> new ForwardingUnit(inner) {
                    @Override
                    public <A> Version insert(AggregateType<A> type, A aggregate) {
                        try {
                            return inner.insert(type, aggregate);
                        } catch (DealerException failure) {
                            if (failure.category() == Category.CONFLICT) {
                                throw new IllegalStateException("Duplicate entry");
                            }
                            throw failure;
                        }
                    }
                }),
                unit("SE-2", "the failure tells the id", "PLG.31", inner -> new ForwardingUnit(inner) {
                    @Override
                    public <A> Version insert(AggregateType<A> type, A aggregate) {
                        try {
                            return inner.insert(type, aggregate);
                        } catch (DealerException failure) {
                            if (failure.code() == StorageProblem.ALREADY_EXISTS) {
                                throw StorageProblem.ALREADY_EXISTS.failure(type.name() + " " + type.id(aggregate));
                            }
                            throw failure;
                        }
                    }
                }));
    }
}
