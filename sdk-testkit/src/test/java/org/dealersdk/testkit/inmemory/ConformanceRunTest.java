package org.dealersdk.testkit.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.conformance.PluginConformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.report.ConsoleText;
import org.dealersdk.testkit.report.HtmlPage;
import org.dealersdk.testkit.report.Report;
import org.dealersdk.testkit.report.Result;
import org.dealersdk.testkit.report.Statement;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Omission;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Rule;
import org.dealersdk.testkit.rule.RuleBook;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Suite;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Trial;
import org.dealersdk.testkit.rule.Undecided;
import org.dealersdk.testkit.rule.Verdict;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What a run is worth: nothing can be left out, excused or forgotten unseen. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConformanceRunTest {

    private static final LocalDate FAR = LocalDate.of(9999, 1, 1);

    @Test
    void a_partial_run_never_certifies() {
        Report report = run("STO.20,STO.21", UnaryOperator.identity());
        assertThat(report.result()).isEqualTo(Result.PARTIAL);
        assertThat(report.outcomes()).hasSizeGreaterThan(100);
        assertThat(report.outcomes().stream()
                        .filter(outcome -> outcome.verdict() == Verdict.PASS)
                        .map(outcome -> outcome.rule().id())
                        .distinct())
                .containsExactly("STO.20", "STO.21");
    }

    @Test
    void what_the_machine_has_no_means_for_is_told_and_not_red() {
        Report run = run("", UnaryOperator.identity());
        Outcome blind = judged(Undecided.withoutMeans("no strace here"));
        assertThat(blind.verdict()).isEqualTo(Verdict.NOT_RUN);
        Report report = with(run, Tier.FULL, blind);
        assertThat(report.result()).isEqualTo(Result.CERTIFIED);
        assertThat(ConsoleText.of(report, Locale.ENGLISH)).contains("not measured here: STO.90", "no strace here");
        assertThat(HtmlPage.of(report)).contains("no strace here", "本机未测量");
        assertThat(Statement.of(report).text()).contains("no strace here");
        assertThat(Statement.of(report).check(null)).isEmpty();
    }

    @Test
    void a_check_that_cannot_come_to_a_verdict_is_red() {
        Outcome torn = judged(Undecided.inconclusive("the child said nothing"));
        assertThat(torn.verdict()).isEqualTo(Verdict.NO_VERDICT);
        assertThat(torn.text()).contains("the child said nothing");
        assertThat(judged(Undecided.notApplicable("no server is named")).verdict())
                .isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void the_quick_tier_leaves_out_what_belongs_to_the_full_one_and_certifies_nothing() {
        Check<Trial> dear =
                new Check<>(RuleBook.standard().rule("STO.90"), "dear", "", false, Tier.FULL, false, trial -> {});
        assertThat(Tier.QUICK.includes(dear)).isFalse();
        assertThat(Tier.FULL.includes(dear)).isTrue();
        assertThat(Tier.FULL.rounds(dear)).isEqualTo(1);
        Report report =
                with(run("", UnaryOperator.identity()), Tier.QUICK, Outcome.omitted(dear, Omission.TIER, "dear"));
        assertThat(report.result()).isEqualTo(Result.PASSED);
        assertThat(Statement.of(report).check(null)).isEmpty();
    }

    /** The outcome of a check that ends like this. */
    private static Outcome judged(Undecided end) {
        Check<Trial> check =
                new Check<>(RuleBook.standard().rule("STO.90"), "blind", "", false, Tier.FULL, false, trial -> {
                    throw end;
                });
        Duration patience = Duration.ofSeconds(2);
        return new Suite<Trial>("storage", List.of(check), () -> new Trial(patience) {}, patience).run(check);
    }

    /** The report of all checks of the quick tier and one more. */
    private static Report with(Report run, Tier tier, Outcome more) {
        List<Outcome> outcomes = new ArrayList<>(run.outcomes());
        outcomes.removeIf(outcome -> outcome.omission().isPresent());
        outcomes.add(more);
        for (Rule rule : RuleBook.standard().rules()) {
            boolean seen = outcomes.stream().anyMatch(outcome -> outcome.rule().equals(rule));
            if (!seen && rule.untested().isEmpty() && !rule.subject().equals("LIF")) {
                Check<Trial> full = new Check<>(rule, "full", "", false, Tier.FULL, false, trial -> {});
                outcomes.add(Outcome.notApplicable(full, "in this test"));
            }
        }
        return new Report(run.subject(), tier, outcomes, run.waivers(), run.objections());
    }

    @Test
    void a_rule_that_does_not_exist_cannot_be_chosen() {
        assertThatThrownBy(() -> Selection.of("STO.2100")).hasMessageContaining("STO.2100");
    }

    @Test
    void the_full_tier_runs_every_check_three_times() {
        int[] opened = new int[2];
        for (Tier tier : Tier.values()) {
            PluginFixture fixture = memory().storageAt(place -> {
                opened[tier.ordinal()]++;
                return Map.of("name", place);
            });
            try (Conformance conformance = Conformance.of(fixture, tier, Selection.of("STO.90"))) {
                conformance.runAll();
            }
        }
        assertThat(opened[1]).isEqualTo(3 * opened[0]).isPositive();
    }

    @Test
    void a_waiver_excuses_a_failure_and_costs_the_certificate() {
        Report report = run("STO.21", given -> careless(given).waive("STO.21", "planned for 2.0", FAR));
        assertThat(report.objections()).isEmpty();
        assertThat(report.counts()).containsKey(Verdict.WAIVED).doesNotContainKey(Verdict.FAIL);
        assertThat(report.result()).isNotEqualTo(Result.CERTIFIED);
    }

    @Test
    void a_waiver_that_is_stale_expired_without_reason_or_for_no_rule_makes_the_run_fail() {
        assertThat(run("STO.21", given -> given.waive("STO.21", "planned for 2.0", FAR))
                        .objections())
                .singleElement()
                .asString()
                .contains("STO.21", "stale");
        Report expired =
                run("STO.21", given -> careless(given).waive("STO.21", "planned for 2.0", LocalDate.of(2020, 1, 1)));
        assertThat(expired.objections()).singleElement().asString().contains("expired on 2020-01-01");
        assertThat(expired.counts()).containsKey(Verdict.FAIL);
        assertThat(run("STO.21", given -> careless(given).waive("STO.21", " ", FAR))
                        .objections())
                .singleElement()
                .asString()
                .contains("no reason");
        Report unknown = run("STO.21", given -> given.waive("STO.2100", "planned for 2.0", FAR));
        assertThat(unknown.result()).isEqualTo(Result.FAILED);
        assertThat(unknown.objections()).singleElement().asString().contains("does not have");
    }

    @Test
    void a_failure_is_told_in_seven_lines() {
        Report report = run("", ConformanceRunTest::careless);
        Outcome failure = report.outcomes().stream()
                .filter(outcome -> outcome.rule().id().equals("STO.21"))
                .filter(outcome -> outcome.verdict() == Verdict.FAIL)
                .findFirst()
                .orElseThrow();
        assertThat(report.text(failure).lines().map(line -> line.strip().split(" ")[0]))
                .containsExactly("FAIL", "did", "expected", "observed", "like", "cure", "again");
        assertThat(report.text(failure)).contains("OL-1: an update looks at no version (", "verdicts agree)");
    }

    @Test
    void a_disabled_class_makes_the_session_fail() {
        assertThatThrownBy(() -> launch(Sleeping.class)).hasMessageContaining("was not judged");
    }

    @Test
    void an_assumption_before_the_run_makes_the_session_fail() {
        assertThatThrownBy(() -> launch(Hesitating.class)).hasMessageContaining("was not judged");
    }

    private static void launch(Class<?> type) {
        try (LauncherSession session = LauncherFactory.openSession()) {
            session.getLauncher()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectClass(type))
                            .build());
        }
    }

    private static Report run(String only, UnaryOperator<PluginFixture> change) {
        try (Conformance conformance = Conformance.of(change.apply(memory()), Tier.QUICK, Selection.of(only))) {
            conformance.runAll();
            return conformance.report();
        }
    }

    private static PluginFixture memory() {
        return PluginFixture.of(InMemoryPlugin::new)
                .storageAt(place -> Map.of("name", place))
                .messagingAt(place -> Map.of("name", place))
                .at(ProviderKind.NOTIFICATION, place -> Map.of("name", place))
                .patience(Duration.ofSeconds(2));
    }

    /** The same fixture with the faulty plug-in OL-1. */
    private static PluginFixture careless(PluginFixture given) {
        Mutant careless = StorageMutants.all().stream()
                .filter(mutant -> mutant.fault().equals("OL-1"))
                .findFirst()
                .orElseThrow();
        return given.with(careless.plugin());
    }

    /** Switched off. */
    @Disabled("to be seen")
    static class Sleeping extends PluginConformance {
        @Override
        protected PluginFixture fixture() {
            return memory();
        }
    }

    /** Stops before it begins. */
    static class Hesitating extends PluginConformance {
        @BeforeEach
        void hesitate() {
            Assumptions.assumeTrue(false, "not today");
        }

        @Override
        protected PluginFixture fixture() {
            return memory();
        }
    }
}
