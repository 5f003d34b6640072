package org.dealersdk.testkit.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.houserules.HouseRulesFaultsTest;
import org.dealersdk.testkit.houserules.HouseRulesSuite;
import org.dealersdk.testkit.lifecycle.LifecycleSuite;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Rule;
import org.dealersdk.testkit.rule.RuleBook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Sentences of the contract, checks and faulty plug-ins belong together, both ways. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractTest {

    @Test
    void every_rule_has_a_check_or_says_why_not() {
        Set<String> checked = checkedRules();
        for (Rule rule : RuleBook.standard().rules()) {
            assertThat(checked.contains(rule.id()))
                    .as(rule.id() + " has a check exactly when it does not say why not")
                    .isEqualTo(rule.untested().isEmpty());
        }
        assertThat(checked).hasSizeGreaterThan(90);
    }

    @Test
    void every_demand_of_the_contract_is_a_numbered_rule() {
        Pattern demand = Pattern.compile("\\b(MUST|MAY|SHOULD)\\b");
        for (String chapter : RuleBook.CHAPTERS) {
            String rest = RuleBook.chapter(chapter).replaceAll("(?m)^- \\*\\*[A-Z]{3}\\.\\d+\\*\\* .*(?:\\n  .*)*", "");
            assertThat(demand.matcher(rest).find())
                    .as(chapter + " outside its rules: " + rest)
                    .isFalse();
        }
        assertThat(RuleBook.standard().rules())
                .allSatisfy(rule -> assertThat(demand.matcher(rule.sentence()).find()
                                || rule.sentence().contains("come"))
                        .as(rule.id())
                        .isTrue());
    }

    @Test
    void every_checked_rule_is_broken_by_a_faulty_plugin() {
        Set<String> broken =
                MutantTest.mutants().stream().map(Mutant::rule).collect(Collectors.toCollection(TreeSet::new));
        broken.addAll(HouseRulesFaultsTest.faults().keySet());
        Set<String> unproven = checkedRules().stream()
                .filter(rule -> !rule.startsWith("LIF") && !broken.contains(rule))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unproven).isEmpty();
        assertThat(MutantTest.mutants()).extracting(Mutant::toString).doesNotHaveDuplicates();
    }

    private static Set<String> checkedRules() {
        PluginFixture fixture = PluginFixture.of(InMemoryPlugin::new);
        try (Conformance conformance = Conformance.of(fixture)) {
            Stream<Check<?>> ofPlugins = conformance.suites().stream().flatMap(suite -> suite.checks().stream());
            Stream<Check<?>> ofLifecycles =
                    LifecycleSuite.of(List.of()).checks().stream().map(check -> check);
            Stream<Check<?>> ofHouseRules = HouseRulesSuite.of(HouseRulesFaultsTest.sound(), Map.of()).checks().stream()
                    .map(check -> check);
            return Stream.concat(Stream.concat(ofPlugins, ofLifecycles), ofHouseRules)
                    .map(check -> check.rule().id())
                    .collect(Collectors.toSet());
        }
    }
}
