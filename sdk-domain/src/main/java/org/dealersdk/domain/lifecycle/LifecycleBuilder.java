package org.dealersdk.domain.lifecycle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.code.Coded;
import org.jspecify.annotations.Nullable;

/** Declares a {@link Lifecycle} row by row and refuses tables that cannot be right. Not thread-safe; used once, at class load. */
public final class LifecycleBuilder<S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> {

    private final String name;
    private final Class<S> states;
    private final Class<T> triggers;
    private final List<Transition<S, T, C>> rows = new ArrayList<>();
    private final Set<S> finals;
    private final Set<String> reopening = new HashSet<>();
    private @Nullable S initial;

    LifecycleBuilder(String name, Class<S> states, Class<T> triggers) {
        this.name = name;
        this.states = states;
        this.triggers = triggers;
        this.finals = EnumSet.noneOf(states);
    }

    /** Where every life begins. */
    public LifecycleBuilder<S, T, C> startsIn(S state) {
        initial = state;
        return this;
    }

    /** States nothing leads out of, unless a row {@link #reopen opens them again}; a lifecycle without any never ends. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final LifecycleBuilder<S, T, C> endsIn(S... states) {
        finals.addAll(List.of(states));
        return this;
    }

    /** One row. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final LifecycleBuilder<S, T, C> on(S from, T trigger, S to, Guard<C>... guards) {
        rows.add(new Transition<>(from, trigger, to, List.of(guards)));
        return this;
    }

    /** The one kind of row that may leave a final state: what was over is taken up again. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final LifecycleBuilder<S, T, C> reopen(S from, T trigger, S to, Guard<C>... guards) {
        reopening.add(step(from, trigger));
        return on(from, trigger, to, guards);
    }

    /** The same row from several states. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final LifecycleBuilder<S, T, C> onAny(Set<S> from, T trigger, S to, Guard<C>... guards) {
        for (S state : EnumSet.copyOf(from)) {
            on(state, trigger, to, guards);
        }
        return this;
    }

    /**
     * The finished table.
     *
     * @throws IllegalStateException naming every fault: no initial state, two rows for one state and trigger, a row out of a final
     *     state, an unreachable state, a state from which no final state can be reached, an unused trigger
     */
    public Lifecycle<S, T, C> build() {
        List<String> faults = new ArrayList<>();
        S start = initial;
        if (start == null) {
            throw new IllegalStateException(name + ": no initial state");
        }
        Set<String> seen = new HashSet<>();
        Set<T> used = EnumSet.noneOf(triggers);
        for (Transition<S, T, C> row : rows) {
            used.add(row.trigger());
            String step = step(row.from(), row.trigger());
            if (!seen.add(step)) {
                faults.add("two rows for " + step);
            }
            if (finals.contains(row.from()) && !reopening.contains(step)) {
                faults.add("a row leaves the final state " + row.from().code());
            }
        }
        Set<S> reached = Lifecycle.reachable(Set.of(start), rows, states, true);
        Set<S> ending = Lifecycle.reachable(finals, rows, states, false);
        for (S state : EnumSet.allOf(states)) {
            if (!reached.contains(state)) {
                faults.add("nothing leads to " + state.code());
            }
            if (!finals.isEmpty() && !ending.contains(state)) {
                faults.add("no way out of " + state.code());
            }
        }
        for (T trigger : EnumSet.complementOf(asEnumSet(used))) {
            faults.add("trigger " + trigger.code() + " is never used");
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(name + ": " + String.join("; ", faults));
        }
        return new Lifecycle<>(name, states, triggers, start, finals, rows);
    }

    private String step(S from, T trigger) {
        return from.code() + " on " + trigger.code();
    }

    private EnumSet<T> asEnumSet(Set<T> used) {
        return used.isEmpty() ? EnumSet.noneOf(triggers) : EnumSet.copyOf(used);
    }
}
