package org.dealersdk.testkit.lifecycle;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.lifecycle.LifecycleBuilder;
import org.dealersdk.domain.lifecycle.Transition;

/**
 * A lifecycle with its types named, so that checks can walk its whole matrix, and twins of it with guards of the kit's own.
 *
 * @param lifecycle the table under judgement
 */
record Table<S extends Enum<S> & Coded, T extends Enum<T> & Coded, C>(Lifecycle<S, T, C> lifecycle) {

    static <S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> Table<S, T, C> of(Lifecycle<S, T, C> lifecycle) {
        return new Table<>(lifecycle);
    }

    List<Transition<S, T, C>> rows(S from, T trigger) {
        return lifecycle.transitions().stream()
                .filter(row -> row.from() == from && row.trigger() == trigger)
                .toList();
    }

    Set<String> possible(S from) {
        return lifecycle.transitions().stream()
                .filter(row -> row.from() == from)
                .map(row -> row.trigger().code())
                .collect(Collectors.toSet());
    }

    /** All states from which, or to which, a path leads. */
    Set<S> connected(Set<S> starts, boolean forward) {
        Set<S> seen = EnumSet.noneOf(stateType());
        seen.addAll(starts);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Transition<S, T, C> row : lifecycle.transitions()) {
                S here = forward ? row.from() : row.to();
                S there = forward ? row.to() : row.from();
                grown |= seen.contains(here) && seen.add(there);
            }
        }
        return seen;
    }

    /** The same rows with these guards instead of their own. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    final Lifecycle<S, T, Object> guardedBy(Guard<Object>... guards) {
        LifecycleBuilder<S, T, Object> twin = Lifecycle.<S, T, Object>named(
                        lifecycle.name(), stateType(), triggerType())
                .startsIn(lifecycle.initial());
        for (S state : lifecycle.states()) {
            if (lifecycle.isFinal(state)) {
                twin.endsIn(state);
            }
        }
        for (Transition<S, T, C> row : lifecycle.transitions()) {
            if (lifecycle.isFinal(row.from())) {
                twin.reopen(row.from(), row.trigger(), row.to(), guards);
            } else {
                twin.on(row.from(), row.trigger(), row.to(), guards);
            }
        }
        return twin.build();
    }

    Class<S> stateType() {
        return lifecycle.initial().getDeclaringClass();
    }

    Class<T> triggerType() {
        return lifecycle.triggers().get(0).getDeclaringClass();
    }
}
