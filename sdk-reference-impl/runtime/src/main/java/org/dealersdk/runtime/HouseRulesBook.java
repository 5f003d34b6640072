package org.dealersdk.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dealersdk.domain.DealerModel;
import org.dealersdk.domain.aggregate.HouseGuard;
import org.dealersdk.domain.aggregate.HouseRules;
import org.dealersdk.domain.aggregate.HouseRulesBuilder;
import org.dealersdk.domain.lifecycle.StatusMapping;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.SpiProblem;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.discovery.Chosen;
import org.dealersdk.spi.houserules.DeclaredRules;
import org.dealersdk.spi.houserules.HouseRulesProvider;

/** The house rules of every store, from plug-ins and from the configuration. Thread-safe. */
final class HouseRulesBook {

    /** Whoever speaks for what the configuration itself declares. */
    private static final String CONFIGURATION = "configuration";

    private record Source(String owner, DeclaredRules rules) {}

    private final List<Source> sources;
    private final Map<StoreId, HouseRules> stores = new ConcurrentHashMap<>();

    private HouseRulesBook(List<Source> sources) {
        this.sources = sources;
    }

    /**
     * Gathers what is declared and checks it for every store that is named anywhere and for all others.
     *
     * @throws DealerException PLG-024, HSE- with everything that is wrong
     */
    static HouseRulesBook of(
            List<Chosen<HouseRulesProvider>> providers,
            Function<Chosen<?>, PluginContext> context,
            DealershipConfiguration configuration) {
        Problems problems = new Problems();
        List<Source> sources = new ArrayList<>();
        sources.add(new Source(CONFIGURATION, new DeclaredRules(List.of(), configuration.statuses())));
        for (Chosen<HouseRulesProvider> chosen : providers) {
            try {
                sources.add(new Source(chosen.plugin().id(), declared(chosen, context.apply(chosen))));
            } catch (DealerException refusal) {
                problems.addAll(refusal.problems());
            }
        }
        HouseRulesBook book = new HouseRulesBook(sources);
        book.everywhere().forEach(store -> book.noted(store, problems));
        problems.orThrow();
        return book;
    }

    /** The rules of a store. */
    HouseRules in(StoreId store) {
        return stores.computeIfAbsent(store, id -> rules(id.value()));
    }

    private static DeclaredRules declared(Chosen<HouseRulesProvider> chosen, PluginContext context) {
        String id = chosen.plugin().id();
        DeclaredRules declared;
        try {
            declared = chosen.provider().declare(context);
        } catch (RuntimeException | LinkageError failure) {
            Problem problem =
                    SpiProblem.NO_HOUSE_RULES.at("", id, failure.getClass().getSimpleName());
            throw new DealerException(problem, failure);
        }
        if (declared == null) {
            throw SpiProblem.NO_HOUSE_RULES.failure(id, "null");
        }
        return declared;
    }

    private void noted(String store, Problems problems) {
        try {
            rules(store);
        } catch (DealerException refusal) {
            refusal.problems().stream()
                    .filter(problem -> !problems.toList().contains(problem))
                    .forEach(problems::add);
        }
    }

    /** Every store named, and the empty name for all that are not. */
    private Set<String> everywhere() {
        Set<String> names = new TreeSet<>(Set.of(""));
        for (Source source : sources) {
            source.rules().guards().stream().map(HouseGuard::stores).forEach(names::addAll);
            source.rules().statuses().stream().map(StatusMapping::stores).forEach(names::addAll);
        }
        return names;
    }

    private HouseRules rules(String store) {
        HouseRulesBuilder builder = HouseRules.over(DealerModel.types());
        for (Source source : sources) {
            source.rules().guards().stream()
                    .filter(guard -> guard.isFor(store))
                    .forEach(guard -> builder.guard(source.owner(), guard));
            source.rules().statuses().stream()
                    .filter(mapping -> mapping.isFor(store))
                    .forEach(mapping -> builder.statuses(source.owner(), mapping));
        }
        return builder.build();
    }
}
