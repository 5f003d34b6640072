package org.dealersdk.spi.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.SpiProblem;
import org.dealersdk.spi.houserules.HouseRulesProvider;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.storage.StorageProvider;
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
     * The storage to use.
     *
     * @param id the plug-in's id, or null when there is only one to choose from
     * @throws DealerException PLG-020 two plug-ins share an id, PLG-021 several to choose from and no id, PLG-022 none offers it, PLG-023
     *     no such plug-in; with the reasons for which others were skipped where that may be why
     */
    public Chosen<StorageProvider> storage(@Nullable String id) {
        return choose("storage", id, DiscoveredPlugin::storage);
    }

    /** The messaging to use; as {@link #storage}. */
    public Chosen<MessagingProvider> messaging(@Nullable String id) {
        return choose("messaging", id, DiscoveredPlugin::messaging);
    }

    /**
     * The house rules that hold.
     *
     * @param ids the plug-ins' ids; empty for all that offer house rules
     * @throws DealerException PLG-020 two plug-ins share an id, PLG-023 no such plug-in; with the reasons for which others were skipped
     */
    public List<Chosen<HouseRulesProvider>> houseRules(Set<String> ids) {
        refuseDuplicates();
        Map<String, Chosen<HouseRulesProvider>> offers = new TreeMap<>();
        for (DiscoveredPlugin plugin : report.loaded()) {
            plugin.houseRules().ifPresent(provider -> offers.put(plugin.id(), new Chosen<>(plugin, provider)));
        }
        List<Problem> missing = ids.stream()
                .filter(id -> !offers.containsKey(id))
                .sorted()
                .map(id -> SpiProblem.UNKNOWN_PLUGIN.at("", "house rules", id, String.join(", ", offers.keySet())))
                .toList();
        if (!missing.isEmpty()) {
            throw withSkipped(missing);
        }
        return offers.values().stream()
                .filter(chosen -> ids.isEmpty() || ids.contains(chosen.plugin().id()))
                .toList();
    }

    private <P> Chosen<P> choose(String kind, @Nullable String id, Function<DiscoveredPlugin, Optional<P>> offer) {
        refuseDuplicates();
        List<Chosen<P>> offers = new ArrayList<>();
        for (DiscoveredPlugin plugin : report.loaded()) {
            offer.apply(plugin).ifPresent(provider -> offers.add(new Chosen<>(plugin, provider)));
        }
        String ids =
                offers.stream().map(chosen -> chosen.plugin().id()).sorted().collect(Collectors.joining(", "));
        List<Chosen<P>> wanted = offers.stream()
                .filter(chosen -> id == null || chosen.plugin().id().equals(id))
                .toList();
        if (wanted.size() == 1) {
            return wanted.get(0);
        }
        if (offers.isEmpty()) {
            throw withSkipped(List.of(SpiProblem.NONE_OFFERS.at("", kind)));
        }
        if (id != null) {
            throw withSkipped(List.of(SpiProblem.UNKNOWN_PLUGIN.at("", kind, id, ids)));
        }
        throw SpiProblem.AMBIGUOUS.failure(kind, ids);
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
