package org.dealersdk.domain.aggregate;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.HouseRuleProblem;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.lifecycle.StatusCode;
import org.dealersdk.domain.lifecycle.StatusMapping;
import org.dealersdk.domain.lifecycle.Transition;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Puts house rules together and gathers everything that is wrong with them. Not thread-safe. */
public final class HouseRulesBuilder {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Map<String, AggregateType<?>> types = new HashMap<>();
    private final Map<Lifecycle<?, ?, ?>, Lifecycle<?, ?, ?>> guarded = new IdentityHashMap<>();
    private final Map<Lifecycle<?, ?, ?>, StatusMapping> statuses = new IdentityHashMap<>();
    private final Problems problems = new Problems();

    HouseRulesBuilder(Collection<AggregateType<?>> types) {
        types.forEach(type -> this.types.put(type.name(), type));
    }

    /**
     * Adds a guard.
     *
     * @param owner who declares it, usually the plug-in's id
     */
    public HouseRulesBuilder guard(String owner, HouseGuard guard) {
        Lifecycle<?, ?, ?> lifecycle = lifecycle(owner, guard.type(), guard.lifecycle());
        if (lifecycle != null) {
            guarded.put(lifecycle, withGuard(owner, guard, now(lifecycle)));
        }
        return this;
    }

    /**
     * Adds a store's own status codes, and what a code demands before it is entered.
     *
     * @param owner who declares them, usually the plug-in's id or the file's name
     */
    public HouseRulesBuilder statuses(String owner, StatusMapping mapping) {
        Lifecycle<?, ?, ?> lifecycle = lifecycle(owner, mapping.type(), mapping.lifecycle());
        if (lifecycle == null) {
            return this;
        }
        if (statuses.putIfAbsent(lifecycle, mapping) != null) {
            problems.add(HouseRuleProblem.MAPPED_TWICE.at("", owner, mapping.type(), mapping.lifecycle()));
            return this;
        }
        List<Problem> wrong = mapping.problems(lifecycle);
        wrong.forEach(problem -> problems.add(problem.under(owner)));
        for (StatusCode code : mapping.codes()) {
            guarded.put(lifecycle, withDemands(owner, mapping, code, now(lifecycle)));
        }
        return this;
    }

    /**
     * The finished rules.
     *
     * @throws org.dealersdk.domain.problem.DealerException HSE- with everything that is wrong
     */
    public HouseRules build() {
        problems.orThrow();
        return new HouseRules(guarded, statuses);
    }

    private Lifecycle<?, ?, ?> now(Lifecycle<?, ?, ?> lifecycle) {
        return guarded.getOrDefault(lifecycle, lifecycle);
    }

    private @Nullable Lifecycle<?, ?, ?> lifecycle(String owner, String typeName, String name) {
        AggregateType<?> type = types.get(typeName);
        if (type == null) {
            problems.add(
                    HouseRuleProblem.NO_TYPE.at("", owner, typeName, String.join(", ", new TreeSet<>(types.keySet()))));
            return null;
        }
        for (Lifecycle<?, ?, ?> lifecycle : type.lifecycles()) {
            if (lifecycle.name().equals(name)) {
                return lifecycle;
            }
        }
        problems.add(HouseRuleProblem.NO_LIFECYCLE.at(
                "",
                owner,
                name,
                typeName,
                type.lifecycles().stream().map(Lifecycle::name).collect(Collectors.joining(", "))));
        return null;
    }

    private <S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> Lifecycle<S, T, C> withGuard(
            String owner, HouseGuard guard, Lifecycle<S, T, C> lifecycle) {
        String shown = owner + "-" + guard.id();
        T trigger = constant(lifecycle.triggers(), guard.trigger());
        if (trigger == null) {
            problems.add(HouseRuleProblem.NO_TRIGGER.at(
                    "", shown, guard.trigger(), lifecycle.name(), Coded.codes(lifecycle.triggers())));
            return lifecycle;
        }
        Set<String> taken = lifecycle.transitions().stream()
                .filter(row -> row.trigger() == trigger)
                .map(Transition::guards)
                .flatMap(List::stream)
                .map(Guard::id)
                .collect(Collectors.toSet());
        if (!ID.matcher(guard.id()).matches() || taken.contains(shown)) {
            problems.add(HouseRuleProblem.GUARD_ID.at("", owner, guard.id(), guard.trigger()));
            return lifecycle;
        }
        return lifecycle.withGuard(trigger, new Guard<>(shown, attempt -> asked(owner, guard, attempt)));
    }

    /** The first code of a state is the one an ordinary step enters, so what it demands stands on every way into the state. */
    private <S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> Lifecycle<S, T, C> withDemands(
            String owner, StatusMapping mapping, StatusCode code, Lifecycle<S, T, C> lifecycle) {
        Lifecycle<S, T, C> now = lifecycle;
        S state = constant(lifecycle.states(), code.canonical());
        Map<String, Function<Attempt<?>, List<Problem>>> known = demands(types.get(mapping.type()));
        for (String demand : code.demands()) {
            Function<Attempt<?>, List<Problem>> check = known.get(demand);
            if (check == null) {
                problems.add(HouseRuleProblem.NO_DEMAND.at(
                        owner, code.code(), demand, mapping.type(), String.join(", ", known.keySet())));
            } else if (state != null && mapping.preset(state) == code) {
                now = now.withGuardInto(
                        state, new Guard<>(owner + "-" + demand, attempt -> check.apply((Attempt<?>) attempt)));
            }
        }
        return now;
    }

    /** The lifecycle of a type is attempted on that type's aggregates, so its demands fit. */
    @SuppressWarnings("unchecked")
    private static <A> Map<String, Function<Attempt<?>, List<Problem>>> demands(@Nullable AggregateType<A> type) {
        Map<String, Function<Attempt<?>, List<Problem>>> known = new TreeMap<>();
        if (type != null) {
            type.demands()
                    .forEach(guard ->
                            known.put(guard.id(), attempt -> guard.check().apply((Attempt<A>) attempt)));
        }
        return known;
    }

    private static List<Problem> asked(String owner, HouseGuard guard, Object attempt) {
        try {
            List<Problem> answer = guard.check().apply((Attempt<?>) attempt);
            return answer == null || answer.stream().anyMatch(problem -> problem == null)
                    ? List.of(HouseRuleProblem.GUARD_SILENT.at("", owner, guard.id()))
                    : List.copyOf(answer);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            return List.of(HouseRuleProblem.GUARD_FAILED.at(
                    "", owner, guard.id(), failure.getClass().getSimpleName()));
        }
    }

    private static <E extends Enum<E> & Coded> @Nullable E constant(List<E> all, String code) {
        for (E one : all) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        return null;
    }
}
