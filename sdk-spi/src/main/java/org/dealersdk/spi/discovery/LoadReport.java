package org.dealersdk.spi.discovery;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.spi.ProviderKind;

/**
 * Everything the search for plug-ins saw, in the order it saw it: what is usable, and what was skipped and why. Immutable.
 *
 * @param loaded usable plug-ins
 * @param skipped one problem for each thing that was passed over
 */
public record LoadReport(List<DiscoveredPlugin> loaded, List<Problem> skipped) {

    public LoadReport {
        loaded = List.copyOf(loaded);
        skipped = List.copyOf(skipped);
    }

    /** One line for each plug-in and each problem, for a person to read. */
    public String text(Locale locale) {
        return Stream.concat(
                        loaded.stream().map(LoadReport::line), skipped.stream().map(problem -> problem.message(locale)))
                .collect(Collectors.joining("\n"));
    }

    private static String line(DiscoveredPlugin plugin) {
        String offers = ProviderKind.all().stream()
                .filter(plugin.offers()::containsKey)
                .map(ProviderKind::words)
                .collect(Collectors.joining(", "));
        return "%s %s (%s), SPI %s: %s [%s, %s]"
                .formatted(
                        plugin.id(),
                        plugin.descriptor().version(),
                        plugin.descriptor().vendor(),
                        plugin.descriptor().spiVersion(),
                        offers,
                        plugin.className(),
                        plugin.origin());
    }
}
