package org.dealersdk.testkit.conformance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealersdk.testkit.fixture.PluginFixture.Waiver;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.RuleBook;
import org.dealersdk.testkit.rule.Verdict;

/** Known failures: what they excuse, and when they excuse nothing. */
final class Waivers {

    private static final int SHORTEST_REASON = 5;

    private Waivers() {}

    /** The outcome, waived if it is red and somebody answers for it. */
    static Outcome apply(List<Waiver> waivers, Outcome outcome) {
        Optional<Waiver> waiver = waivers.stream()
                .filter(each -> each.rule().equals(outcome.rule().id()))
                .filter(Waivers::isSound)
                .findFirst();
        if (waiver.isEmpty() || !outcome.verdict().isRed()) {
            return outcome;
        }
        return new Outcome(
                outcome.check(),
                Verdict.WAIVED,
                outcome.did(),
                waiver.get().reason() + " (until " + waiver.get().until() + ")",
                outcome.observed(),
                outcome.cause(),
                Optional.empty(),
                outcome.took());
    }

    /** What is wrong with the waivers themselves, after a run. */
    static List<String> objections(List<Waiver> waivers, List<Outcome> outcomes) {
        List<String> objections = new ArrayList<>();
        for (Waiver waiver : waivers) {
            String name = "the waiver of " + waiver.rule();
            List<Outcome> own = outcomes.stream()
                    .filter(outcome -> outcome.rule().id().equals(waiver.rule()))
                    .toList();
            if (own.isEmpty() && !RuleBook.standard().has(waiver.rule())) {
                objections.add(name + " is for a rule the contract does not have");
            } else if (waiver.reason().strip().length() < SHORTEST_REASON) {
                objections.add(name + " has no reason in words");
            } else if (isExpired(waiver)) {
                objections.add(name + " expired on " + waiver.until());
            } else if (!own.isEmpty()
                    && own.stream()
                            .noneMatch(outcome ->
                                    outcome.verdict() == Verdict.WAIVED || outcome.verdict() == Verdict.NOT_RUN)) {
                objections.add(name + " is stale: the rule is not broken any more; delete the waiver");
            }
        }
        return objections;
    }

    private static boolean isSound(Waiver waiver) {
        return waiver.reason().strip().length() >= SHORTEST_REASON && !isExpired(waiver);
    }

    private static boolean isExpired(Waiver waiver) {
        return LocalDate.now(Clock.systemUTC()).isAfter(waiver.until());
    }
}
