package org.dealersdk.testkit.inmemory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.StorageProvider;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.h2.H2Server;
import org.dealersdk.testkit.h2.H2ServerPlugin;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;

/** Faults that show when a connection is lost, silent, or comes back; plug-ins of a real server over TCP. */
final class ProxyMutants {

    private ProxyMutants() {}

    static List<Mutant> all() {
        return List.of(
                mutant("TX-13", "a lost answer to the commit is told as a plain failure", "STO.95", Downplaying::new),
                mutant("TX-13", "a unit whose outcome is unknown is run again", "STO.95", Repeating::new),
                mutant("TX-13", "a unit whose outcome is unknown is told as success", "STO.95", Hopeful::new),
                mutant("LC-5", "calls to a silent server never end", "STO.97", Stubborn::new),
                mutant("LC-4", "after a lost connection nothing works any more", "STO.98", Offended::new));
    }

    static boolean includes(Mutant mutant) {
        return all().stream().anyMatch(each -> each.toString().equals(mutant.toString()));
    }

    /** What the rule it breaks finds, with a server of its own. */
    static List<Outcome> outcomes(Mutant mutant) {
        try (H2Server server = H2Server.start(Path.of("target"));
                Conformance conformance = Conformance.of(
                        fixture(mutant.plugin(), server.port()), Tier.FULL, Selection.of(mutant.rule()))) {
            return conformance.runAll();
        }
    }

    /** A plug-in at a server's databases in memory, also through another port. */
    static PluginFixture fixture(Supplier<DealerPlugin> plugin, int port) {
        return PluginFixture.of(plugin)
                .storageAt(place -> settings(place, port))
                .server("127.0.0.1", port, ProxyMutants::settings)
                .patience(Duration.ofSeconds(9));
    }

    private static Map<String, String> settings(String place, int port) {
        return Map.of("host", "127.0.0.1", "port", String.valueOf(port), "path", "mem:" + place, "timeout", "1500");
    }

    private static Mutant mutant(String fault, String name, String rule, UnaryOperator<Storage> wrap) {
        return new Mutant(fault, name, rule, () -> new Wrapped(wrap));
    }

    private record Wrapped(UnaryOperator<Storage> wrap) implements DealerPlugin {

        private static final H2ServerPlugin SOUND = new H2ServerPlugin();

        @Override
        public PluginDescriptor descriptor() {
            return SOUND.descriptor();
        }

        @Override
        public Optional<StorageProvider> storage() {
            StorageProvider sound = SOUND.storage().orElseThrow();
            return Optional.of(new StorageProvider() {
                @Override
                public List<Setting> settings() {
                    return sound.settings();
                }

                @Override
                public Storage open(PluginContext context) {
                    return wrap.apply(sound.open(context));
                }
            });
        }
    }

    private static final class Downplaying extends ForwardingStorage {

        Downplaying(Storage inner) {
            super(inner);
        }

        @Override
        public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
            try {
                return super.transact(store, work);
            } catch (DealerException failure) {
                throw failure.category() == Category.UNKNOWN_OUTCOME ? StorageProblem.INPUT_OUTPUT.failure() : failure;
            }
        }
    }

    private static final class Repeating extends ForwardingStorage {

        Repeating(Storage inner) {
            super(inner);
        }

        @Override
        public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
            try {
                return super.transact(store, work);
            } catch (DealerException failure) {
                if (failure.category() == Category.UNKNOWN_OUTCOME) {
                    super.transact(store, work);
                }
                throw failure;
            }
        }
    }

    private static final class Hopeful extends ForwardingStorage {

        Hopeful(Storage inner) {
            super(inner);
        }

        @Override
        public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
            Object[] result = new Object[1];
            try {
                return super.transact(store, unit -> {
                    R given = work.apply(unit);
                    result[0] = given;
                    return given;
                });
            } catch (DealerException failure) {
                if (failure.category() == Category.CALLER || failure.category() == Category.CONFLICT) {
                    throw failure;
                }
                @SuppressWarnings("unchecked") // it came from the work
                R given = (R) result[0];
                return given;
            }
        }
    }

    private static final class Stubborn extends ForwardingStorage {

        Stubborn(Storage inner) {
            super(inner);
        }

        @Override
        public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
            while (true) {
                try {
                    return super.transact(store, work);
                } catch (DealerException failure) {
                    if (failure.category() != Category.UNAVAILABLE
                            || Thread.currentThread().isInterrupted()) {
                        throw failure;
                    }
                }
            }
        }
    }

    private static final class Offended extends ForwardingStorage {

        private volatile boolean offended;

        Offended(Storage inner) {
            super(inner);
        }

        @Override
        public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
            if (offended) {
                throw StorageProblem.INPUT_OUTPUT.failure();
            }
            try {
                return super.transact(store, work);
            } catch (DealerException failure) {
                offended = failure.category() == Category.UNAVAILABLE;
                throw failure;
            }
        }
    }
}
