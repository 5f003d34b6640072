package org.dealersdk.domain.lifecycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * The table of one lifecycle: which trigger leads from which state to which, under which guards. Immutable and thread-safe. A
 * decision is an array look-up; neither an acceptance nor a refusal for want of a row allocates.
 *
 * @param <S> the states
 * @param <T> the triggers
 * @param <C> what guards look at
 */
public final class Lifecycle<S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> {

    private final String name;
    private final LifecycleWords words;
    private final S initial;
    private final Set<S> finals;
    private final List<Transition<S, T, C>> transitions;
    private final int width;
    private final @Nullable Cell<S, T, C>[] cells;
    private final Decision<S>[] refusals;
    private final List<S> states;
    private final List<T> triggers;

    private record Cell<S, T, C>(Decision<S> accepted, Guard<C>[] guards) {}

    Lifecycle(
            String name,
            Class<S> stateType,
            Class<T> triggerType,
            S initial,
            Set<S> finals,
            List<Transition<S, T, C>> transitions) {
        this.name = name;
        this.words = new LifecycleWords(name);
        this.initial = initial;
        this.finals = Set.copyOf(finals);
        this.transitions = List.copyOf(transitions);
        this.states = List.of(stateType.getEnumConstants());
        this.triggers = List.of(triggerType.getEnumConstants());
        this.width = triggers.size();
        this.cells = cells(states.size() * width);
        this.refusals = refusals(states.size() * width);
    }

    /** Starts the declaration of a lifecycle; its name is shown in messages and diagrams. */
    public static <S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> LifecycleBuilder<S, T, C> named(
            String name, Class<S> states, Class<T> triggers) {
        return new LifecycleBuilder<>(name, states, triggers);
    }

    /** What would happen: accepted with the next state, or refused with all reasons. Has no effect. */
    public Decision<S> decide(S from, T trigger, C context) {
        int index = from.ordinal() * width + trigger.ordinal();
        Cell<S, T, C> cell = cells[index];
        if (cell == null) {
            return refusals[index];
        }
        Guard<C>[] guards = cell.guards();
        for (int i = 0; i < guards.length; i++) {
            List<Problem> reasons = guards[i].check().apply(context);
            if (!reasons.isEmpty()) {
                return refused(reasons, guards, i + 1, context);
            }
        }
        return cell.accepted();
    }

    /** The answer for every trigger of the lifecycle, in declaration order: what may be done now, and why the rest may not. */
    public Map<T, Decision<S>> decideAll(S from, C context) {
        Map<T, Decision<S>> answers = new EnumMap<>(triggers.get(0).getDeclaringClass());
        for (T trigger : triggers) {
            answers.put(trigger, decide(from, trigger, context));
        }
        return answers;
    }

    /** The same lifecycle with a further guard on one trigger, wherever it occurs: an installation's own condition. */
    public Lifecycle<S, T, C> withGuard(T trigger, Guard<C> guard) {
        return withGuard(row -> row.trigger() == trigger, guard);
    }

    /** The same lifecycle with a further guard on every step that leads from another state into this one. */
    public Lifecycle<S, T, C> withGuardInto(S state, Guard<C> guard) {
        return withGuard(row -> row.to() == state && row.from() != state, guard);
    }

    private Lifecycle<S, T, C> withGuard(Predicate<Transition<S, T, C>> concerned, Guard<C> guard) {
        List<Transition<S, T, C>> guarded = new ArrayList<>();
        for (Transition<S, T, C> row : transitions) {
            if (!concerned.test(row)) {
                guarded.add(row);
                continue;
            }
            List<Guard<C>> guards = new ArrayList<>(row.guards());
            guards.add(guard);
            guarded.add(new Transition<>(row.from(), row.trigger(), row.to(), guards));
        }
        return new Lifecycle<>(
                name, initial.getDeclaringClass(), triggers.get(0).getDeclaringClass(), initial, finals, guarded);
    }

    /** Name for messages and diagrams, such as {@code work order}. */
    public String name() {
        return name;
    }

    /** What a state is called in messages: by its code in English, by its name in Chinese. */
    public Text words(S state) {
        return words.state(state);
    }

    /** Where every life begins. */
    public S initial() {
        return initial;
    }

    /** True when nothing leads out of the state. */
    public boolean isFinal(S state) {
        return finals.contains(state);
    }

    /** All states, in declaration order. */
    public List<S> states() {
        return states;
    }

    /** All triggers, in declaration order. */
    public List<T> triggers() {
        return triggers;
    }

    /** All rows, in declaration order. */
    public List<Transition<S, T, C>> transitions() {
        return transitions;
    }

    /** Every guard is asked once: one that answers differently the second time cannot turn a refusal into nothing. */
    private Decision<S> refused(List<Problem> first, Guard<C>[] guards, int next, C context) {
        List<Problem> reasons = new ArrayList<>(first);
        for (int i = next; i < guards.length; i++) {
            reasons.addAll(guards[i].check().apply(context));
        }
        return new Decision.Refused<>(reasons);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private @Nullable Cell<S, T, C>[] cells(int size) {
        @Nullable Cell<S, T, C>[] table = new Cell[size];
        for (Transition<S, T, C> row : transitions) {
            int index = row.from().ordinal() * width + row.trigger().ordinal();
            table[index] =
                    new Cell<>(new Decision.Accepted<>(row.to()), row.guards().toArray(new Guard[0]));
        }
        return table;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Decision<S>[] refusals(int size) {
        Decision<S>[] table = new Decision[size];
        for (S from : states) {
            List<T> possible = transitions.stream()
                    .filter(row -> row.from() == from)
                    .map(Transition::trigger)
                    .toList();
            LifecycleProblem kind = finals.contains(from) && possible.isEmpty()
                    ? LifecycleProblem.ALREADY_OVER
                    : LifecycleProblem.NO_SUCH_TRANSITION;
            Object instead = possible.isEmpty() ? "" : words.triggers(possible);
            for (T trigger : triggers) {
                Problem problem = kind.at("state", words.name(), words.state(from), words.trigger(trigger), instead);
                table[from.ordinal() * width + trigger.ordinal()] = new Decision.Refused<>(List.of(problem));
            }
        }
        return table;
    }

    /** States from which no final state can be reached, out of those given; for the builder's check. */
    static <S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> Set<S> reachable(
            Collection<S> starts, List<Transition<S, T, C>> rows, Class<S> type, boolean forward) {
        Set<S> seen = EnumSet.noneOf(type);
        seen.addAll(starts);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Transition<S, T, C> row : rows) {
                S here = forward ? row.from() : row.to();
                S there = forward ? row.to() : row.from();
                if (seen.contains(here) && seen.add(there)) {
                    grown = true;
                }
            }
        }
        return seen;
    }
}
