package org.dealersdk.testkit.houserules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.HouseGuard;
import org.dealersdk.domain.lifecycle.HouseRuleProblem;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.spi.houserules.DeclaredRules;
import org.dealersdk.testkit.rule.Proves;

/** What a plug-in declares, and how its guards answer. */
final class HouseRulesChecks {

    private static final Set<HouseRuleProblem> GUARDS = Set.of(
            HouseRuleProblem.NO_TYPE,
            HouseRuleProblem.NO_LIFECYCLE,
            HouseRuleProblem.NO_TRIGGER,
            HouseRuleProblem.GUARD_ID);
    private static final Set<HouseRuleProblem> STATUSES = Set.of(
            HouseRuleProblem.NO_TYPE,
            HouseRuleProblem.NO_LIFECYCLE,
            HouseRuleProblem.STATUS_FORM,
            HouseRuleProblem.STATUS_TWICE,
            HouseRuleProblem.NO_STATE,
            HouseRuleProblem.STATE_WITHOUT_STATUS,
            HouseRuleProblem.MAPPED_TWICE);

    private HouseRulesChecks() {}

    @Proves(
            value = "GRD.1",
            cure = "Declare a constant list, and nothing that depends on time, chance or earlier calls.")
    static void the_same_rules_are_declared_at_every_call(HouseRulesTrial trial) {
        List<String> first = names(trial.declared());
        trial.that(!first.isEmpty(), "a guard or a status code", "neither");
        trial.equal("the rules", first, names(trial.declared()));
    }

    @Proves(
            value = "GRD.2",
            cure = "Copy the names from docs/lifecycle, and give each guard of a trigger an id of its own.")
    static void guards_name_what_exists(HouseRulesTrial trial) {
        DeclaredRules declared = trial.declared();
        none(trial, GUARDS, trial.objections(new DeclaredRules(declared.guards(), List.of())));
    }

    @Proves(
            value = "GRD.3",
            cure = "Catch what the guard's own look-ups throw, and answer with an empty list for no objection.")
    @SuppressWarnings("NullAway") // a faulty guard answers null
    static void guards_answer_with_a_list(HouseRulesTrial trial) {
        for (HouseGuard guard : trial.declared().guards()) {
            for (Attempt<?> attempt : trial.attempts(guard)) {
                trial.did("ask " + guard.id());
                List<Problem> answer = trial.answered(guard.id(), guard.check().apply(attempt));
                trial.that(
                        answer.stream().noneMatch(one -> one == null),
                        "problems from " + guard.id(),
                        "null among them");
            }
        }
    }

    @Proves(value = "GRD.4", cure = "Decide by the attempt alone; time comes from its occasion.")
    static void guards_do_not_change_their_minds(HouseRulesTrial trial) {
        for (HouseGuard guard : trial.declared().guards()) {
            for (Attempt<?> attempt : trial.attempts(guard)) {
                List<Problem> first = guard.check().apply(attempt);
                for (int i = 0; i < 3; i++) {
                    trial.equal(guard.id(), first, guard.check().apply(attempt));
                }
            }
        }
    }

    @Proves(value = "GRD.5", cure = "Give every state a code, or set canonicalElsewhere; let no code occur twice.")
    static void statuses_stand_for_states(HouseRulesTrial trial) {
        DeclaredRules declared = trial.declared();
        none(trial, STATUSES, trial.objections(new DeclaredRules(List.of(), declared.statuses())));
    }

    @Proves(value = "GRD.6", cure = "Use a demand the aggregate type declares, or a guard of your own.")
    static void demands_exist(HouseRulesTrial trial) {
        DeclaredRules declared = trial.declared();
        none(
                trial,
                Set.of(HouseRuleProblem.NO_DEMAND),
                trial.objections(new DeclaredRules(List.of(), declared.statuses())));
    }

    private static void none(HouseRulesTrial trial, Set<HouseRuleProblem> kinds, List<Problem> found) {
        List<Problem> wrong = found.stream()
                .filter(problem -> problem.code() instanceof HouseRuleProblem kind && kinds.contains(kind))
                .toList();
        trial.that(wrong.isEmpty(), "names that exist, each once", wrong);
    }

    private static List<String> names(DeclaredRules rules) {
        List<String> names = new ArrayList<>();
        rules.guards()
                .forEach(guard -> names.add(String.join(
                        "/", guard.type(), guard.lifecycle(), guard.trigger(), guard.id(), "" + guard.stores())));
        rules.statuses().forEach(mapping -> names.add(mapping.toString()));
        return names;
    }
}
