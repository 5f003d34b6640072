package org.dealersdk.runtime;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.discovery.Chosen;
import org.dealersdk.spi.discovery.LoadReport;
import org.dealersdk.spi.discovery.PluginCatalogue;
import org.dealersdk.spi.discovery.PluginJars;
import org.dealersdk.spi.houserules.HouseRulesProvider;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;
import org.jspecify.annotations.Nullable;

/** The storage, messaging and house rules a dealership works with: chosen, checked with all problems at once, opened, and closed in turn. */
final class OpenPlugins implements AutoCloseable {

    private final @Nullable PluginJars jars;
    private final LoadReport report;
    private final HouseRulesBook houseRules;
    private final Storage storage;
    private final Messaging messaging;

    private OpenPlugins(
            @Nullable PluginJars jars,
            LoadReport report,
            HouseRulesBook houseRules,
            Storage storage,
            Messaging messaging) {
        this.jars = jars;
        this.report = report;
        this.houseRules = houseRules;
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
        List<Chosen<HouseRulesProvider>> rules =
                noted(problems, () -> catalogue.houseRules(configuration.houseRules()));
        problems.orThrow();
        GivenSettings given = new GivenSettings(configuration.settings());
        given.meantFor(storage, storage.provider().settings());
        given.meantFor(messaging, messaging.provider().settings());
        rules.forEach(each -> given.meantFor(each, each.provider().settings()));
        given.refuseForeignKeys(catalogue.report(), problems);
        Function<Chosen<?>, PluginContext> context =
                chosen -> new PluginContext(given.of(chosen), configuration.clock(), json);
        PluginContext forStorage = noted(problems, () -> context.apply(storage));
        PluginContext forMessaging = noted(problems, () -> context.apply(messaging));
        HouseRulesBook book = noted(problems, () -> HouseRulesBook.of(rules, context, configuration));
        problems.orThrow();
        return open(
                jars,
                catalogue.report(),
                book,
                () -> storage.provider().open(forStorage),
                () -> messaging.provider().open(forMessaging));
    }

    private static OpenPlugins open(
            @Nullable PluginJars jars,
            LoadReport report,
            HouseRulesBook houseRules,
            Supplier<Storage> storage,
            Supplier<Messaging> messaging) {
        Storage openStorage = storage.get();
        try {
            return new OpenPlugins(jars, report, houseRules, openStorage, messaging.get());
        } catch (RuntimeException | Error failure) {
            closeAfter(failure, openStorage);
            throw failure;
        }
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

    HouseRulesBook houseRules() {
        return houseRules;
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
