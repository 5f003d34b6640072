package org.dealersdk.testkit.conformance;

import java.util.List;
import java.util.TreeSet;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Verdict;
import org.junit.jupiter.api.Test;

/**
 * Proves that a bug would be found: a rule, of the contract or of the vendor's own, holds for the right plug-in and is broken by the one
 * with the bug. Extend it for each bug that once got through.
 */
public abstract class KnownBug {

    /** The right plug-in, as its conformance test hands it over, with the vendor's own checks if the rule is one of theirs. */
    protected abstract PluginFixture fixture();

    /** The same plug-in with the bug, made anew at each call; {@link org.dealersdk.testkit.fault.Meddling} puts one in. */
    protected abstract DealerPlugin faulty();

    /** The id of the rule that must notice it. */
    protected abstract String rule();

    /** A check that is always red proves nothing. */
    @Test
    protected final void the_rule_holds_without_the_bug() {
        judged(fixture(), Selection.of(rule())).stream()
                .filter(outcome -> outcome.rule().id().equals(rule()))
                .filter(outcome -> outcome.verdict().isRed())
                .forEach(outcome -> {
                    throw new AssertionError("the right plug-in is accused\n" + outcome.text(), outcome.cause());
                });
    }

    /** Broken, not only without a verdict. */
    @Test
    protected final void the_rule_notices_the_bug() {
        PluginFixture fixture = fixture().with(this::faulty);
        if (!broken(judged(fixture, Selection.of(rule()))).contains(rule())) {
            TreeSet<String> others = broken(judged(fixture, Selection.all()));
            throw new AssertionError(rule() + " does not notice the bug; "
                    + (others.isEmpty()
                            ? "no rule does: add a check of your own with PluginFixture.checkedBy, and tell the kit's makers"
                            : "it is noticed by " + others));
        }
    }

    private static TreeSet<String> broken(List<Outcome> outcomes) {
        TreeSet<String> rules = new TreeSet<>();
        outcomes.stream()
                .filter(outcome -> outcome.verdict() == Verdict.FAIL)
                .forEach(outcome -> rules.add(outcome.rule().id()));
        return rules;
    }

    private static List<Outcome> judged(PluginFixture fixture, Selection selection) {
        Tier tier = selection.only().isEmpty() ? Tier.QUICK : Tier.FULL;
        try (Conformance conformance = Conformance.of(fixture, tier, selection)) {
            return conformance.runAll();
        }
    }
}
