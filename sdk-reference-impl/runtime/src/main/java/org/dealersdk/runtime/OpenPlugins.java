package org.dealersdk.runtime;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.spi.PluginConfiguration;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.discovery.Chosen;
import org.dealersdk.spi.discovery.DiscoveredPlugin;
import org.dealersdk.spi.discovery.LoadReport;
import org.dealersdk.spi.discovery.PluginCatalogue;
import org.dealersdk.spi.discovery.PluginJars;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;
import org.jspecify.annotations.Nullable;

/** The storage and messaging a dealership works with: chosen, checked with all problems at once, opened, and closed in turn. */
final class OpenPlugins implements AutoCloseable {

    private final @Nullable PluginJars jars;
    private final LoadReport report;
    private final Storage storage;
    private final Messaging messaging;

    private OpenPlugins(@Nullable PluginJars jars, LoadReport report, Storage storage, Messaging messaging) {
        this.jars = jars;
        this.report = report;
        this.storage = storage;
        this.messaging = messaging;
    }

    static OpenPlugins of(DealershipConfiguration configuration, DealerJson json) {
        PluginJars jars = configuration
                .pluginDirectory()
                .map(directory -> PluginJars.in(directory, configuration.classLoader()))
                .orElse(null);
        try {
            PluginCatalogue catalogue = configuration
                    .catalogue()
                    .orElseGet(() -> jars == null ? PluginCatalogue.of(configuration.classLoader()) : jars.catalogue());
            return choose(configuration, json, jars, catalogue);
        } catch (RuntimeException | Error failure) {
            closeAfter(failure, jars);
            throw failure;
        }
    }

    private static OpenPlugins choose(
            DealershipConfiguration configuration,
            DealerJson json,
            @Nullable PluginJars jars,
            PluginCatalogue catalogue) {
        Problems problems = new Problems();
        Chosen<StorageProvider> storage =
                noted(problems, () -> catalogue.storage(configuration.storage().orElse(null)));
        Chosen<MessagingProvider> messaging = noted(
                problems, () -> catalogue.messaging(configuration.messaging().orElse(null)));
        problems.orThrow();
        List<Setting> storageSettings = storage.provider().settings();
        List<Setting> messagingSettings = messaging.provider().settings();
        refuseForeignKeys(configuration.settings(), catalogue.report(), problems);
        boolean same = storage.plugin() == messaging.plugin();
        Predicate<String> concernsStorage = key -> !same || isOf(storageSettings, key) || !isOf(messagingSettings, key);
        Predicate<String> concernsMessaging = key -> !same || isOf(messagingSettings, key);
        PluginConfiguration forStorage =
                noted(problems, () -> check(configuration, storage.plugin(), storageSettings, concernsStorage));
        PluginConfiguration forMessaging =
                noted(problems, () -> check(configuration, messaging.plugin(), messagingSettings, concernsMessaging));
        problems.orThrow();
        return open(
                jars,
                catalogue.report(),
                () -> storage.provider().open(new PluginContext(forStorage, configuration.clock(), json)),
                () -> messaging.provider().open(new PluginContext(forMessaging, configuration.clock(), json)));
    }

    private static OpenPlugins open(
            @Nullable PluginJars jars, LoadReport report, Supplier<Storage> storage, Supplier<Messaging> messaging) {
        Storage openStorage = storage.get();
        try {
            return new OpenPlugins(jars, report, openStorage, messaging.get());
        } catch (RuntimeException | Error failure) {
            closeAfter(failure, openStorage);
            throw failure;
        }
    }

    /**
     * The plug-in's given settings that concern a provider, checked. Where one plug-in offers both, each provider is spared the other's
     * keys, and a key that is nobody's is refused once.
     */
    private static PluginConfiguration check(
            DealershipConfiguration configuration,
            DiscoveredPlugin plugin,
            List<Setting> declared,
            Predicate<String> concerns) {
        Map<String, String> given = new HashMap<>();
        String prefix = plugin.id() + ".";
        configuration.settings().forEach((key, value) -> {
            if (key.startsWith(prefix) && concerns.test(key.substring(prefix.length()))) {
                given.put(key.substring(prefix.length()), value);
            }
        });
        return PluginConfiguration.check(plugin.id(), declared, given);
    }

    private static boolean isOf(List<Setting> settings, String key) {
        return settings.stream().anyMatch(setting -> setting.key().equals(key));
    }

    private static void refuseForeignKeys(Map<String, String> settings, LoadReport report, Problems problems) {
        Set<String> ids = new HashSet<>();
        report.loaded().forEach(plugin -> ids.add(plugin.id()));
        settings.keySet().stream()
                .sorted()
                .filter(key -> !ids.contains(key.substring(0, Math.max(0, key.indexOf('.')))))
                .forEach(key -> problems.add(RuntimeProblem.UNKNOWN_KEY.at(
                        key, key, String.join(", ", ids.stream().sorted().toList()))));
    }

    /** The answer; a refusal is noted instead, and then the caller looks no further. */
    @SuppressWarnings("NullAway") // the caller throws what was noted before it uses an answer
    private static <R> R noted(Problems problems, Supplier<R> question) {
        try {
            return question.get();
        } catch (DealerException refusal) {
            refusal.problems().stream()
                    .filter(problem -> !problems.toList().contains(problem))
                    .forEach(problems::add);
            return null;
        }
    }

    private static void closeAfter(Throwable failure, @Nullable AutoCloseable open) {
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (Exception further) {
            failure.addSuppressed(further);
        }
    }

    LoadReport report() {
        return report;
    }

    Storage storage() {
        return storage;
    }

    Messaging messaging() {
        return messaging;
    }

    /** Messaging first, so that nothing is delivered any more, then storage, then the jars their classes came from. */
    @Override
    public void close() {
        try {
            messaging.close();
        } finally {
            closeStorage();
        }
    }

    private void closeStorage() {
        try {
            storage.close();
        } finally {
            if (jars != null) {
                jars.close();
            }
        }
    }
}
