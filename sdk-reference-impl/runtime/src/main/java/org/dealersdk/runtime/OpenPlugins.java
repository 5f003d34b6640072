package org.dealersdk.runtime;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.runtime.numbering.ChosenNumbering;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.discovery.Chosen;
import org.dealersdk.spi.discovery.LoadReport;
import org.dealersdk.spi.discovery.PluginCatalogue;
import org.dealersdk.spi.discovery.PluginJars;
import org.dealersdk.spi.houserules.HouseRulesProvider;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.NotificationProvider;
import org.dealersdk.spi.numbering.Numbering;
import org.dealersdk.spi.numbering.NumberingProvider;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;

/** What a dealership works with: chosen, checked with all problems at once, opened, and closed the other way round. */
final class OpenPlugins implements AutoCloseable {

    /** The choice, with the settings of each. */
    private record Choice(
            LoadReport report,
            HouseRulesBook houseRules,
            Numbering numbering,
            Supplier<Storage> storage,
            Supplier<Messaging> messaging,
            Optional<Supplier<NotificationChannel>> notification,
            List<Problem> uncertified) {}

    private final LoadReport report;
    private final HouseRulesBook houseRules;
    private final Numbering numbering;
    private final Storage storage;
    private final Optional<NotificationChannel> notification;
    private final Messaging messaging;
    private final OpenResources resources;
    private final List<Problem> uncertified;

    /** Messaging last, so that nothing is delivered any more once it is closed, which then comes first. */
    private OpenPlugins(Choice choice, OpenResources resources) {
        this.report = choice.report;
        this.houseRules = choice.houseRules;
        this.numbering = choice.numbering;
        this.storage = resources.keep(choice.storage.get());
        this.notification = choice.notification.map(opening -> resources.keep(opening.get()));
        this.messaging = resources.keep(choice.messaging.get());
        this.resources = resources;
        this.uncertified = choice.uncertified;
    }

    static OpenPlugins of(DealershipConfiguration configuration, DealerJson json) {
        OpenResources resources = new OpenResources();
        try {
            PluginCatalogue catalogue = configuration.catalogue().orElseGet(() -> search(configuration, resources));
            return new OpenPlugins(choose(configuration, json, catalogue), resources);
        } catch (RuntimeException | Error failure) {
            resources.closeAfter(failure);
            throw failure;
        }
    }

    private static PluginCatalogue search(DealershipConfiguration configuration, OpenResources resources) {
        ClassLoader loader = configuration.classLoader();
        return configuration
                .pluginDirectory()
                .map(directory ->
                        resources.keep(PluginJars.in(directory, loader)).catalogue())
                .orElseGet(() -> PluginCatalogue.of(loader));
    }

    private static Choice choose(DealershipConfiguration configuration, DealerJson json, PluginCatalogue catalogue) {
        Problems problems = new Problems();
        Chosen<StorageProvider> storage = noted(
                problems,
                () -> catalogue.one(
                        ProviderKind.STORAGE, configuration.storage().orElse(null)));
        Chosen<MessagingProvider> messaging = noted(
                problems,
                () -> catalogue.one(
                        ProviderKind.MESSAGING, configuration.messaging().orElse(null)));
        problems.orThrow();
        List<Chosen<HouseRulesProvider>> rules =
                noted(problems, () -> catalogue.all(ProviderKind.HOUSE_RULES, configuration.houseRules()));
        Optional<Chosen<NotificationProvider>> notification = noted(
                problems, () -> configuration.notification().map(id -> catalogue.one(ProviderKind.NOTIFICATION, id)));
        Optional<Chosen<NumberingProvider>> numbering =
                noted(problems, () -> configuration.numbering().map(id -> catalogue.one(ProviderKind.NUMBERING, id)));
        problems.orThrow();
        GivenSettings given = new GivenSettings(configuration.settings());
        given.meantFor(storage);
        given.meantFor(messaging);
        rules.forEach(given::meantFor);
        notification.ifPresent(given::meantFor);
        numbering.ifPresent(given::meantFor);
        given.refuseForeignKeys(catalogue.report(), problems);
        Function<Chosen<?>, PluginContext> context =
                chosen -> new PluginContext(given.of(chosen), configuration.clock(), json);
        PluginContext forStorage = noted(problems, () -> context.apply(storage));
        PluginContext forMessaging = noted(problems, () -> context.apply(messaging));
        Optional<Supplier<NotificationChannel>> opening = noted(
                problems,
                () -> notification.map(chosen -> {
                    PluginContext own = context.apply(chosen);
                    return () -> chosen.provider().open(own);
                }));
        Numbering numbers = noted(
                problems,
                () -> numbering
                        .<Numbering>map(chosen -> new ChosenNumbering(chosen, context.apply(chosen)))
                        .orElseGet(Numbering::byMonth));
        HouseRulesBook book = noted(problems, () -> HouseRulesBook.of(rules, context, configuration));
        problems.orThrow();
        return new Choice(
                catalogue.report(),
                book,
                numbers,
                () -> storage.provider().open(forStorage),
                () -> messaging.provider().open(forMessaging),
                opening,
                Certificates.differences(
                        configuration.statements(),
                        Certificates.used(storage, messaging, rules, notification, numbering),
                        given));
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

    /** What differs from the statements of the plug-ins. */
    List<Problem> uncertified() {
        return uncertified;
    }

    LoadReport report() {
        return report;
    }

    HouseRulesBook houseRules() {
        return houseRules;
    }

    Numbering numbering() {
        return numbering;
    }

    Storage storage() {
        return storage;
    }

    Messaging messaging() {
        return messaging;
    }

    /** The way to customers; empty when the configuration names none. */
    Optional<NotificationChannel> notification() {
        return notification;
    }

    /** Messaging first, so that nothing is delivered any more, then the others, then the jars their classes came from. */
    @Override
    public void close() {
        resources.close();
    }
}
