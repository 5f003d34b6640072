package org.dealersdk.domain.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which policy holds in which store at which time. Beginning with the standard policy, the entries for all stores apply in the order
 * of their dates, then the store's own in the order of theirs, so that what a store decided for itself stays decided. Everything is
 * worked out when the book is made; asking it is a look-up. Immutable and thread-safe.
 */
public final class PolicyBook {

    private static final String ALL_STORES = "";

    private final Map<String, NavigableMap<Instant, DealerPolicy>> timelines = new HashMap<>();

    /**
     * One change of the policy.
     *
     * @param store the store it is for, or null for all of them
     * @param from when it begins, given the store's zone; a date begins at the store's midnight
     * @param change makes the new policy from the one before; throws {@link DealerException} when the result would be wrong
     */
    public record Entry(@Nullable String store, Function<ZoneId, Instant> from, UnaryOperator<DealerPolicy> change) {}

    private record Dated(Instant start, boolean own, UnaryOperator<DealerPolicy> change) {}

    /**
     * A book of these entries.
     *
     * @throws DealerException with everything that is wrong in any store at any time
     */
    public PolicyBook(List<Entry> entries) {
        Set<Problem> problems = new LinkedHashSet<>();
        timelines.put(ALL_STORES, timeline(ALL_STORES, entries, problems));
        for (Entry entry : entries) {
            if (entry.store() != null && !timelines.containsKey(entry.store())) {
                timelines.put(entry.store(), timeline(entry.store(), entries, problems));
            }
        }
        if (!problems.isEmpty()) {
            throw new DealerException(List.copyOf(problems));
        }
    }

    /** A book in which one policy holds everywhere and always. */
    public static PolicyBook of(DealerPolicy policy) {
        return new PolicyBook(List.of(new Entry(null, zone -> Instant.MIN, before -> policy)));
    }

    /**
     * The policy in force.
     *
     * @param store the store's id as text; a store the book does not name has the policy of all stores
     */
    public DealerPolicy policyFor(String store, Instant at) {
        NavigableMap<Instant, DealerPolicy> timeline = timelines.get(store);
        if (timeline == null) {
            timeline = timelines.getOrDefault(ALL_STORES, new TreeMap<>());
        }
        Map.Entry<Instant, DealerPolicy> inForce = timeline.floorEntry(at);
        return inForce == null ? DealerPolicy.standard() : inForce.getValue();
    }

    private static NavigableMap<Instant, DealerPolicy> timeline(
            String store, List<Entry> entries, Set<Problem> problems) {
        List<Entry> applying = entries.stream()
                .filter(entry -> entry.store() == null || entry.store().equals(store))
                .toList();
        ZoneId zone = zone(applying);
        List<Dated> dated = new ArrayList<>();
        for (Entry entry : applying) {
            dated.add(new Dated(entry.from().apply(zone), entry.store() != null, entry.change()));
        }
        dated.sort(Comparator.comparing(Dated::own).thenComparing(Dated::start));
        NavigableMap<Instant, DealerPolicy> timeline = new TreeMap<>();
        timeline.put(Instant.MIN, policyAt(Instant.MIN, dated, problems));
        for (Dated one : dated) {
            timeline.computeIfAbsent(one.start(), start -> policyAt(start, dated, problems));
        }
        return timeline;
    }

    private static DealerPolicy policyAt(Instant at, List<Dated> dated, Set<Problem> problems) {
        DealerPolicy policy = DealerPolicy.standard();
        for (Dated one : dated) {
            if (!one.start().isAfter(at)) {
                try {
                    policy = one.change().apply(policy);
                } catch (DealerException wrong) {
                    problems.addAll(wrong.problems());
                }
            }
        }
        return policy;
    }

    /** The zone the store's entries give in the end; dates begin at midnight there. Wrong entries are reported by the timeline. */
    private static ZoneId zone(List<Entry> applying) {
        List<Dated> undated = new ArrayList<>();
        for (Entry entry : applying) {
            undated.add(new Dated(Instant.MIN, entry.store() != null, entry.change()));
        }
        undated.sort(Comparator.comparing(Dated::own));
        return policyAt(Instant.MIN, undated, new LinkedHashSet<>()).calendar().zone();
    }
}
