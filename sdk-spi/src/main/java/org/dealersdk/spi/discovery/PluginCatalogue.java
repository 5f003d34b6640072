package org.dealersdk.spi.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.Provider;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.SpiProblem;
import org.jspecify.annotations.Nullable;

/**
 * The plug-ins of a class loader and the choice among them. Looking never fails; choosing does, with a sentence that says what to do,
 * when two plug-ins share an id or the choice is not clear. Immutable and thread-safe.
 */
public final class PluginCatalogue {

    private final LoadReport report;

    /** A catalogue of what was found. */
    public PluginCatalogue(LoadReport report) {
        this.report = report;
    }

    /** The plug-ins named in service files that the class loader sees; broken ones are reported and skipped. */
    public static PluginCatalogue of(ClassLoader loader) {
        return new PluginCatalogue(new PluginSearch(loader).run());
    }

    /** Plug-ins given by hand, such as fakes in a test; checked in the same way. */
    public static PluginCatalogue of(List<? extends DealerPlugin> plugins) {
        return new PluginCatalogue(PluginSearch.of(plugins));
    }

    /** Everything that was seen. */
    public LoadReport report() {
        return report;
    }

    /**
     * The one provider of a kind to use.
     *
     * @param id the plug-in's id, or null when there is only one to choose from
     * @throws DealerException PLG-020 two plug-ins share an id, PLG-021 several to choose from and no id, PLG-022 none offers it, PLG-023
     *     no such plug-in; with the reasons for which others were skipped where that may be why
     */
    public <P extends Provider> Chosen<P> one(ProviderKind<P> kind, @Nullable String id) {
        Map<String, Chosen<P>> offers = offers(kind);
        if (offers.isEmpty()) {
            throw withSkipped(List.of(SpiProblem.NONE_OFFERS.at("", kind.words())));
        }
        if (id != null) {
            return named(kind, List.of(id), offers).get(0);
        }
        if (offers.size() > 1) {
            throw SpiProblem.AMBIGUOUS.failure(kind.code(), String.join(", ", offers.keySet()));
        }
        return offers.values().iterator().next();
    }

    /**
     * The providers of a kind that hold together, in the order of their plug-ins' ids.
     *
     * @param ids the plug-ins' ids; empty for all that offer the kind
     * @throws DealerException PLG-020 two plug-ins share an id, PLG-023 no such plug-in; with the reasons for which others were skipped
     */
    public <P extends Provider> List<Chosen<P>> all(ProviderKind<P> kind, Set<String> ids) {
        Map<String, Chosen<P>> offers = offers(kind);
        return named(kind, ids.isEmpty() ? offers.keySet() : ids, offers);
    }

    /** Offers of a kind by the id of their plug-in. */
    private <P extends Provider> Map<String, Chosen<P>> offers(ProviderKind<P> kind) {
        refuseDuplicates();
        Map<String, Chosen<P>> offers = new TreeMap<>();
        for (DiscoveredPlugin plugin : report.loaded()) {
            plugin.offer(kind).ifPresent(provider -> offers.put(plugin.id(), new Chosen<>(plugin, provider)));
        }
        return offers;
    }

    private <P extends Provider> List<Chosen<P>> named(
            ProviderKind<P> kind, Collection<String> ids, Map<String, Chosen<P>> offers) {
        List<Problem> missing = ids.stream()
                .filter(id -> !offers.containsKey(id))
                .sorted()
                .map(id -> SpiProblem.UNKNOWN_PLUGIN.at("", kind.words(), id, String.join(", ", offers.keySet())))
                .toList();
        if (!missing.isEmpty()) {
            throw withSkipped(missing);
        }
        return ids.stream().sorted().map(offers::get).toList();
    }

    private DealerException withSkipped(List<Problem> problems) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(report.skipped());
        return new DealerException(all);
    }

    private void refuseDuplicates() {
        Problems problems = new Problems();
        Map<String, DiscoveredPlugin> seen = new HashMap<>();
        for (DiscoveredPlugin plugin : report.loaded()) {
            DiscoveredPlugin first = seen.putIfAbsent(plugin.id(), plugin);
            if (first != null) {
                problems.add(SpiProblem.DUPLICATE_ID.at(
                        "", plugin.id(), first.className(), first.origin(), plugin.className(), plugin.origin()));
            }
        }
        problems.orThrow();
    }
}
