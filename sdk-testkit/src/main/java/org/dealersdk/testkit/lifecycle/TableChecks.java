package org.dealersdk.testkit.lifecycle;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.lifecycle.LifecycleDiagram;
import org.dealersdk.domain.lifecycle.Transition;
import org.dealersdk.testkit.rule.Proves;

/** Shape of the tables, their codes and their diagrams. */
final class TableChecks {

    private static final String KEBAB = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private TableChecks() {}

    @Proves(value = "LIF.1", cure = "Add the missing row, or remove the state or trigger.")
    static void every_state_is_reached_and_every_trigger_used(LifecycleTrial trial) {
        trial.each(table -> reached(trial, table));
    }

    private static <S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> void reached(
            LifecycleTrial trial, Table<S, T, C> table) {
        Lifecycle<S, T, C> lifecycle = table.lifecycle();
        Set<S> reached = table.connected(EnumSet.of(lifecycle.initial()), true);
        trial.equal(lifecycle.name() + ": states reached", EnumSet.allOf(table.stateType()), reached);
        Set<T> used = EnumSet.noneOf(table.triggerType());
        lifecycle.transitions().forEach(row -> used.add(row.trigger()));
        trial.equal(lifecycle.name() + ": triggers used", EnumSet.allOf(table.triggerType()), used);
    }

    @Proves(
            value = "LIF.2",
            cure = "Guard every row that opens a final state again, and give every state a way to one.")
    static void final_states_are_final_and_can_be_reached(LifecycleTrial trial) {
        trial.each(table -> finals(trial, table));
    }

    private static <S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> void finals(
            LifecycleTrial trial, Table<S, T, C> table) {
        Lifecycle<S, T, C> lifecycle = table.lifecycle();
        Set<S> finals = EnumSet.noneOf(table.stateType());
        lifecycle.states().stream().filter(lifecycle::isFinal).forEach(finals::add);
        for (S state : finals) {
            List<String> unguarded = lifecycle.transitions().stream()
                    .filter(row -> row.from() == state && row.guards().isEmpty())
                    .map(row -> row.trigger().code())
                    .toList();
            trial.equal(lifecycle.name() + ": unguarded ways out of final state " + state.code(), List.of(), unguarded);
        }
        if (!finals.isEmpty()) {
            Set<S> ending = table.connected(finals, false);
            trial.equal(lifecycle.name() + ": states with a way out", EnumSet.allOf(table.stateType()), ending);
        }
    }

    @Proves(value = "LIF.3", cure = "Keep one row for each state and trigger.")
    static void there_is_one_row_for_a_state_and_a_trigger(LifecycleTrial trial) {
        trial.each(table -> single(trial, table));
    }

    private static <S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> void single(
            LifecycleTrial trial, Table<S, T, C> table) {
        for (Transition<S, T, C> row : table.lifecycle().transitions()) {
            int rows = table.rows(row.from(), row.trigger()).size();
            trial.equal("rows for " + row.from().code() + " on " + row.trigger().code(), 1, rows);
        }
    }

    @Proves(value = "LIF.6", cure = "Leave Coded.code() as it is, and name constants in upper snake case.")
    static void codes_are_clean_and_lead_back(LifecycleTrial trial) {
        trial.each(table -> codes(trial, table));
    }

    private static <S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> void codes(
            LifecycleTrial trial, Table<S, T, C> table) {
        codes(trial, table.stateType());
        codes(trial, table.triggerType());
    }

    private static <E extends Enum<E> & Coded> void codes(LifecycleTrial trial, Class<E> type) {
        Set<String> codes = new HashSet<>();
        for (E constant : type.getEnumConstants()) {
            String code = trial.answered("code()", constant.code());
            trial.that(code.matches(KEBAB), "a lower-kebab code of " + constant.name(), '"' + code + '"');
            trial.that(codes.add(code), "a code of its own for " + constant.name(), '"' + code + '"');
            trial.equal("the constant of code " + code, constant, Coded.parse(type, code));
        }
    }

    @Proves(value = "LIF.7", cure = "Give each guard of a row a lower-kebab id of its own.")
    static void guards_have_clean_ids(LifecycleTrial trial) {
        trial.each(table -> guards(trial, table));
    }

    private static <S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> void guards(
            LifecycleTrial trial, Table<S, T, C> table) {
        for (Transition<S, T, C> row : table.lifecycle().transitions()) {
            Set<String> ids = new HashSet<>();
            for (Guard<C> guard : row.guards()) {
                trial.that(guard.id().matches(KEBAB), "a lower-kebab guard id", '"' + guard.id() + '"');
                trial.that(ids.add(guard.id()), "a guard id that occurs once in its row", guard.id());
            }
        }
    }

    @Proves(value = "LIF.10", cure = "Draw with LifecycleDiagram.")
    static void the_diagram_shows_every_row(LifecycleTrial trial) {
        trial.each(table -> diagram(trial, table));
    }

    private static <S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> void diagram(
            LifecycleTrial trial, Table<S, T, C> table) {
        Lifecycle<S, T, C> lifecycle = table.lifecycle();
        List<String> lines =
                LifecycleDiagram.mermaid(lifecycle).lines().map(String::strip).toList();
        for (Transition<S, T, C> row : lifecycle.transitions()) {
            String edge = node(row.from()) + " --> " + node(row.to()) + " : "
                    + row.trigger().code();
            trial.that(
                    lines.stream().anyMatch(line -> line.equals(edge) || line.startsWith(edge + " [")),
                    "the line " + edge,
                    "none");
        }
        trial.that(lines.contains("[*] --> " + node(lifecycle.initial())), "an arrow to the initial state", "none");
        for (S state : lifecycle.states()) {
            boolean end = lines.contains(node(state) + " --> [*]");
            trial.equal("an arrow from " + state.code() + " to the end:", lifecycle.isFinal(state), end);
        }
    }

    private static String node(Coded state) {
        return state.code().replace('-', '_');
    }

    @Proves(value = "LIF.11", cure = "Name each axis of the aggregate.")
    static void lifecycles_of_a_type_have_different_names(LifecycleTrial trial) {
        trial.each(table -> trial.that(!table.lifecycle().name().isBlank(), "a name", "blank"));
        for (AggregateType<?> type : trial.types()) {
            Set<String> names = new HashSet<>();
            for (Lifecycle<?, ?, ?> lifecycle : type.lifecycles()) {
                trial.that(names.add(lifecycle.name()), "a name of its own in " + type, lifecycle.name());
            }
        }
    }
}
