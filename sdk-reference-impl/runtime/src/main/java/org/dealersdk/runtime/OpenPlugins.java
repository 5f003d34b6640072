package org.dealersdk.runtime;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            return open(configuration, json, jars, catalogue);
        } catch (RuntimeException | Error failure) {
            closeAfter(failure, jars);
            throw failure;
        }
    }

    private static OpenPlugins open(
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
        PluginConfiguration forStorage = noted(
                problems,
                () -> check(configuration, storage.plugin(), storageSettings, same ? messagingSettings : List.of()));
        PluginConfiguration forMessaging = noted(
                problems,
                () -> check(configuration, messaging.plugin(), messagingSettings, same ? storageSettings : List.of()));
        problems.orThrow();
        Storage openStorage = storage.provider().open(new PluginContext(forStorage, configuration.clock(), json));
        try {
            return new OpenPlugins(
                    jars,
                    catalogue.report(),
                    openStorage,
                    messaging.provider().open(new PluginContext(forMessaging, configuration.clock(), json)));
        } catch (RuntimeException | Error failure) {
            closeAfter(failure, openStorage);
            throw failure;
        }
    }

    /** Its own settings, and those nobody knows, so that they are refused; not those of the same plug-in's other provider. */
    private static PluginConfiguration check(
            DealershipConfiguration configuration, DiscoveredPlugin plugin, List<Setting> own, List<Setting> other) {
        Set<String> notMine = new HashSet<>();
        other.forEach(setting -> notMine.add(setting.key()));
        own.forEach(setting -> notMine.remove(setting.key()));
        Map<String, String> given = new HashMap<>();
        String prefix = plugin.id() + ".";
        configuration.settings().forEach((key, value) -> {
            if (key.startsWith(prefix) && !notMine.contains(key.substring(prefix.length()))) {
                given.put(key.substring(prefix.length()), value);
            }
        });
        return PluginConfiguration.check(plugin.id(), own, given);
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
