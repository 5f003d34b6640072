package org.dealersdk.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.discovery.Chosen;
import org.dealersdk.spi.discovery.DiscoveredPlugin;
import org.dealersdk.spi.houserules.HouseRulesProvider;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.notification.NotificationProvider;
import org.dealersdk.spi.numbering.NumberingProvider;
import org.dealersdk.spi.storage.StorageProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says at the start where plug-ins in use are not what they were certified as. It stops nothing. */
final class Certificates {

    private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);

    private Certificates() {}

    /** A provider in use, and of which kind. */
    record Used(ProviderKind<?> kind, Chosen<?> chosen) {}

    static List<Used> used(
            Chosen<StorageProvider> storage,
            Chosen<MessagingProvider> messaging,
            List<Chosen<HouseRulesProvider>> rules,
            Optional<Chosen<NotificationProvider>> notification,
            Optional<Chosen<NumberingProvider>> numbering) {
        List<Used> used = new ArrayList<>();
        used.add(new Used(ProviderKind.STORAGE, storage));
        used.add(new Used(ProviderKind.MESSAGING, messaging));
        rules.forEach(chosen -> used.add(new Used(ProviderKind.HOUSE_RULES, chosen)));
        numbering.ifPresent(chosen -> used.add(new Used(ProviderKind.NUMBERING, chosen)));
        notification.ifPresent(chosen -> used.add(new Used(ProviderKind.NOTIFICATION, chosen)));
        return used;
    }

    /** What differs, logged in both languages; nothing for plug-ins without a statement. */
    static List<Problem> differences(Optional<Path> directory, List<Used> used, GivenSettings settings) {
        Problems differences = new Problems();
        List<DiscoveredPlugin> plugins =
                used.stream().map(each -> each.chosen().plugin()).distinct().toList();
        for (DiscoveredPlugin plugin : plugins) {
            Certificate.of(plugin, directory).ifPresent(certificate -> {
                certificate.comparePlugin(differences);
                used.stream()
                        .filter(each -> each.chosen().plugin() == plugin)
                        .forEach(each -> certificate.compareSettings(
                                each.kind(), each.chosen().provider(), settings.of(each.chosen()), differences));
            });
        }
        differences
                .toList()
                .forEach(
                        problem -> LOG.warn("{} {}", problem.message(Locale.ENGLISH), problem.message(Locale.CHINESE)));
        return differences.toList();
    }
}
