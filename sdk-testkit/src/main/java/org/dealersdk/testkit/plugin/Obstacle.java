package org.dealersdk.testkit.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.Provider;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.notification.NotificationProvider;
import org.dealersdk.spi.storage.StorageProvider;
import org.dealersdk.testkit.fixture.PluginFixture.Server;
import org.dealersdk.testkit.fixture.Remote;
import org.dealersdk.testkit.fixture.Session;
import org.jspecify.annotations.Nullable;

/** Something in the way of an opening, until it is removed. */
final class Obstacle implements AutoCloseable {

    private static final List<ProviderKind<?>> OPENED =
            List.of(ProviderKind.STORAGE, ProviderKind.MESSAGING, ProviderKind.NOTIFICATION);

    private final String what;
    private final Provider provider;
    private final String place;
    private final PluginContext blocked;
    private final PluginContext free;
    private @Nullable AutoCloseable inTheWay;

    private Obstacle(
            String what,
            Provider provider,
            String place,
            PluginContext blocked,
            PluginContext free,
            @Nullable AutoCloseable inTheWay) {
        this.what = what;
        this.provider = provider;
        this.place = place;
        this.blocked = blocked;
        this.free = free;
        this.inTheWay = inTheWay;
    }

    /** Puts an obstacle in the way. */
    @FunctionalInterface
    interface Kind {
        Obstacle put();
    }

    /** All that can be put in the way of the plug-in under judgement. */
    static List<Kind> kinds(PluginTrial trial) {
        List<Kind> kinds = new ArrayList<>();
        for (ProviderKind<?> kind : OPENED) {
            if (trial.has(kind)) {
                Maker maker = new Maker(trial, kind);
                kinds.add(maker::inUse);
                maker.told().ifPresent(kinds::add);
                maker.nobodyListens().ifPresent(kinds::add);
                kinds.addAll(maker.noDirectory());
            }
        }
        return kinds;
    }

    String what() {
        return what;
    }

    String place() {
        return place;
    }

    /** What leads into it. */
    PluginContext blocked() {
        return blocked;
    }

    /** What leads to the place once it is removed. */
    PluginContext free() {
        return free;
    }

    AutoCloseable open(PluginContext context) {
        return opened(provider, context);
    }

    private static AutoCloseable opened(Provider provider, PluginContext context) {
        if (provider instanceof StorageProvider storage) {
            return storage.open(context);
        }
        if (provider instanceof MessagingProvider messaging) {
            return messaging.open(context);
        }
        return ((NotificationProvider) provider).open(context);
    }

    void remove() {
        AutoCloseable there = inTheWay;
        inTheWay = null;
        if (there != null) {
            try {
                there.close();
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    @Override
    public void close() {
        remove();
    }

    /** Makes obstacles for one kind of provider, each at a place of its own. */
    private static final class Maker {

        private final PluginTrial trial;
        private final Session session;
        private final ProviderKind<?> kind;
        private final Provider provider;

        Maker(PluginTrial trial, ProviderKind<?> kind) {
            this.trial = trial;
            this.session = trial.session();
            this.kind = kind;
            this.provider = session.provider(kind);
        }

        private PluginContext context(Map<String, String> settings) {
            return session.context(kind, settings, trial.clock());
        }

        private Map<String, String> settings(String place) {
            return session.fixture().settings(kind, place);
        }

        /** Who opens a place twice may be refused, and is by a storage that one process owns. */
        Obstacle inUse() {
            String place = session.newName();
            PluginContext context = context(settings(place));
            AutoCloseable first = trial.closeAtEnd(trial.answered("open()", opened(provider, context)));
            return new Obstacle("the " + kind.words() + " is open already", provider, place, context, context, first);
        }

        /** What the vendor knows. */
        Optional<Kind> told() {
            return Optional.ofNullable(session.fixture().broken().get(kind)).map(broken -> () -> {
                String place = session.newName();
                return new Obstacle(
                        "the fixture says that this place of the " + kind.words() + " cannot be opened",
                        provider,
                        place,
                        context(broken.apply(place)),
                        context(settings(place)),
                        null);
            });
        }

        /** A port of this machine that refuses connections, kept from everybody else. */
        Optional<Kind> nobodyListens() {
            Optional<Server> server =
                    kind.equals(ProviderKind.STORAGE) ? session.fixture().server() : Optional.empty();
            return server.map(named -> () -> {
                String place = session.newName();
                Socket deaf = new Socket();
                try {
                    deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
                return new Obstacle(
                        "nobody listens where the server should be",
                        provider,
                        place,
                        context(named.storage().apply(place, deaf.getLocalPort())),
                        context(settings(place)),
                        deaf);
            });
        }

        /** For each setting that is a path: a file where the directory above it should be. */
        List<Kind> noDirectory() {
            List<Kind> kinds = new ArrayList<>();
            String place = session.newName();
            settings(place).forEach((key, value) -> {
                if (isPath(value) && fits(below(place, key))) {
                    kinds.add(() -> fileAbove(session.newName(), key));
                }
            });
            return kinds;
        }

        private Obstacle fileAbove(String place, String key) {
            Path file = Path.of(settings(place).getOrDefault(key, ""));
            PluginContext context = context(below(place, key));
            try {
                Files.createFile(file);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return new Obstacle(
                    "there is a file where the directory above its " + key + " should be",
                    provider,
                    place,
                    context,
                    context,
                    () -> {
                        Files.delete(file);
                        Files.createDirectory(file);
                    });
        }

        private Map<String, String> below(String place, String key) {
            Map<String, String> settings = new HashMap<>(settings(place));
            settings.computeIfPresent(
                    key,
                    (same, value) ->
                            Path.of(value).resolve(Path.of(value).getFileName()).toString());
            return settings;
        }

        /** What an agent elsewhere has is not known here. */
        private boolean isPath(String value) {
            try {
                Path path = Path.of(value);
                Path directory = path.getParent();
                return !(session.plugin() instanceof Remote)
                        && path.isAbsolute()
                        && directory != null
                        && Files.isWritable(directory)
                        && !Files.exists(path);
            } catch (InvalidPathException none) {
                return false;
            }
        }

        private boolean fits(Map<String, String> settings) {
            try {
                context(settings);
                return true;
            } catch (DealerException unfit) {
                return false;
            }
        }
    }
}
