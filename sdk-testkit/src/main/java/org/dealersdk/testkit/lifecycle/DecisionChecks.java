package org.dealersdk.testkit.lifecycle;

import static org.dealersdk.domain.problem.ProblemDefinition.problem;

import java.util.List;
import java.util.Set;
import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Guard;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.lifecycle.LifecycleProblem;
import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.ProblemDefinition;
import org.dealersdk.testkit.rule.Proves;

/** Decisions over the whole matrix of states and triggers, and what guards of the kit's own do to them. */
final class DecisionChecks {

    private static final Object CONTEXT = new Object();

    private DecisionChecks() {}

    /** Objections of the kit's own guards. */
    private enum Objection implements ProblemCode {
        FIRST("TST-001"),
        SECOND("TST-002");

        private final ProblemDefinition definition;

        Objection(String id) {
            definition = problem(id, Category.CALLER, "Objection.", "None.", "异议。", "无。");
        }

        @Override
        public ProblemDefinition definition() {
            return definition;
        }

        Guard<Object> guard() {
            return new Guard<>(name().toLowerCase(java.util.Locale.ROOT), context -> List.of(at("")));
        }
    }

    /** One cell of the matrix. */
    @FunctionalInterface
    private interface Cell<S, T> {
        void judge(S from, T trigger);
    }

    private static <S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> void cells(
            Table<S, T, C> table, Cell<S, T> cell) {
        for (S from : table.lifecycle().states()) {
            for (T trigger : table.lifecycle().triggers()) {
                cell.judge(from, trigger);
            }
        }
    }

    @Proves(value = "LIF.4", cure = "Decide by the table, and name the triggers that are possible.")
    static void steps_without_a_row_are_refused_with_what_is_possible(LifecycleTrial trial) {
        trial.each(table -> refusals(trial, table));
    }

    private static <S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> void refusals(
            LifecycleTrial trial, Table<S, T, C> table) {
        Lifecycle<S, T, Object> bare = table.guardedBy();
        cells(table, (from, trigger) -> {
            if (!table.rows(from, trigger).isEmpty()) {
                return;
            }
            boolean over =
                    table.lifecycle().isFinal(from) && table.possible(from).isEmpty();
            LifecycleProblem wanted = over ? LifecycleProblem.ALREADY_OVER : LifecycleProblem.NO_SUCH_TRANSITION;
            String step = from.code() + " on " + trigger.code();
            List<Problem> problems = bare.decide(from, trigger, CONTEXT).problems();
            trial.equal(
                    step, List.of(wanted), problems.stream().map(Problem::code).toList());
            String text = problems.get(0).message(java.util.Locale.ENGLISH);
            Set<String> possible = table.possible(from);
            trial.that(possible.stream().allMatch(text::contains), "all of " + possible + " named for " + step, text);
        });
    }

    @Proves(value = "LIF.5", cure = "Decide by the table.")
    static void steps_with_a_row_lead_where_it_says(LifecycleTrial trial) {
        trial.each(table -> acceptances(trial, table));
    }

    private static <S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> void acceptances(
            LifecycleTrial trial, Table<S, T, C> table) {
        Lifecycle<S, T, Object> bare = table.guardedBy();
        Lifecycle<S, T, Object> agreeing = table.guardedBy(new Guard<>("agrees", context -> List.of()));
        cells(
                table,
                (from, trigger) -> table.rows(from, trigger).forEach(row -> {
                    String step = "where " + from.code() + " on " + trigger.code() + " leads:";
                    trial.equal(
                            step, row.to(), bare.decide(from, trigger, CONTEXT).orThrow());
                    trial.equal(
                            step,
                            row.to(),
                            agreeing.decide(from, trigger, CONTEXT).orThrow());
                }));
    }

    @Proves(value = "LIF.7", cure = "Add guards with withGuard.")
    static void an_added_guard_can_only_veto(LifecycleTrial trial) {
        trial.each(table -> vetoes(trial, table));
    }

    private static <S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> void vetoes(
            LifecycleTrial trial, Table<S, T, C> table) {
        Lifecycle<S, T, Object> bare = table.guardedBy();
        for (T guarded : table.lifecycle().triggers()) {
            Lifecycle<S, T, Object> vetoed = bare.withGuard(guarded, Objection.FIRST.guard());
            cells(table, (from, trigger) -> {
                Decision<S> without = bare.decide(from, trigger, CONTEXT);
                Decision<S> with = vetoed.decide(from, trigger, CONTEXT);
                String step = from.code() + " on " + trigger.code();
                boolean hit = trigger == guarded && without.isAccepted();
                trial.equal(step + " accepted:", without.isAccepted() && !hit, with.isAccepted());
                List<Problem> expected = hit ? List.of(Objection.FIRST.at("")) : without.problems();
                trial.equal("the problems of " + step, expected, with.problems());
            });
        }
    }

    @Proves(value = "LIF.8", cure = "Ask all guards once one has objected.")
    static void all_objections_come_at_once(LifecycleTrial trial) {
        trial.each(table -> objections(trial, table));
    }

    private static <S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> void objections(
            LifecycleTrial trial, Table<S, T, C> table) {
        Lifecycle<S, T, Object> twice = table.guardedBy(Objection.FIRST.guard(), Objection.SECOND.guard());
        cells(table, (from, trigger) -> {
            if (!table.rows(from, trigger).isEmpty()) {
                List<Problem> both = List.of(Objection.FIRST.at(""), Objection.SECOND.at(""));
                String step = "the objections to " + from.code() + " on " + trigger.code();
                trial.equal(step, both, twice.decide(from, trigger, CONTEXT).problems());
            }
        });
    }

    @Proves(value = "LIF.9", cure = "Keep no state in guards and tables.")
    static void a_decision_is_always_the_same(LifecycleTrial trial) {
        trial.each(table -> repeated(trial, table));
    }

    private static <S extends Enum<S> & Coded, T extends Enum<T> & Coded, C> void repeated(
            LifecycleTrial trial, Table<S, T, C> table) {
        Lifecycle<S, T, Object> bare = table.guardedBy();
        cells(table, (from, trigger) -> {
            Decision<S> first = bare.decide(from, trigger, CONTEXT);
            for (int i = 0; i < 3; i++) {
                trial.equal("the decision", first, bare.decide(from, trigger, CONTEXT));
            }
            trial.equal(
                    "among all decisions", first, bare.decideAll(from, CONTEXT).get(trigger));
        });
    }
}
