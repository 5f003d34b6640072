package org.dealersdk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.fault.Meddling;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;
import org.dealersdk.testkit.plugin.PluginTrial;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.report.HtmlPage;
import org.dealersdk.testkit.report.JUnitXml;
import org.dealersdk.testkit.report.Report;
import org.dealersdk.testkit.report.Result;
import org.dealersdk.testkit.report.Statement;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.storage.StorageTrial;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rules, checks and bugs a vendor brings. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("once")
class OwnRulesTest {

    /** Two rules: one of storage, one of the plug-in. */
    static final class AcmeChecks {

        private AcmeChecks() {}

        @Proves(value = "ACM.1", sentence = "What was kept MUST be found.", cure = "Keep it.")
        static void what_was_kept_is_found(StorageTrial trial) {
            Probe kept = Probe.of("a");
            trial.put(kept);
            trial.equal("the probe", kept, trial.must("a").aggregate());
        }

        @Proves(value = "ACM.2", sentence = "The vendor MUST be named.", cure = "Name it.")
        static void the_vendor_is_named(PluginTrial trial) {
            trial.that(!trial.session().descriptor().vendor().isBlank(), "a vendor", "none");
        }
    }

    /** Takes the contract's name in vain. */
    static final class Usurping {

        private Usurping() {}

        @Proves(value = "STO.900", sentence = "It MUST be blue.", cure = "Paint it.")
        static void blue(StorageTrial trial) {
            trial.did("nothing");
        }
    }

    /** No check at all. */
    static final class Empty {}

    /** Forgets every insert. */
    private static DealerPlugin forgetful() {
        return Meddling.with(
                new InMemoryPlugin(),
                call -> call.is(UnitOfWork.class, "insert")
                                && call.argument(1) instanceof Probe probe
                                && probe.id().equals("a")
                        ? call.proceed(call.argument(0), Probe.of("b"))
                        : call.proceed());
    }

    @Test
    void own_rules_are_judged_and_stand_apart() {
        Report report = judged(fixture(), "ACM.1,ACM.2");
        Statement statement = Statement.of(report);

        assertThat(report.result()).isEqualTo(Result.PARTIAL);
        assertThat(statement.check(null)).isEmpty();
        assertThat(statement.text())
                .containsSubsequence("\"vendorRules\"", "\"ACM.1\"", "What was kept MUST be found.", "PASS");
        assertThat(statement.text().substring(0, statement.text().indexOf("vendorRules")))
                .doesNotContain("ACM.");
        assertThat(HtmlPage.of(report)).contains("ACM.2", "The vendor MUST be named.", "厂商自有规则：ACM");
        assertThat(JUnitXml.of(report)).contains("ACM.1 what was kept is found");
    }

    @Test
    void a_broken_own_rule_makes_the_run_fail_and_the_contracts_verdicts_stay() {
        Report report = judged(fixture().with(OwnRulesTest::forgetful), "ACM.1,PLG.4");
        assertThat(report.result()).isEqualTo(Result.FAILED);
        Statement statement = Statement.of(report);
        assertThat(statement.check(null)).isEmpty();
        assertThat(statement.text()).doesNotContainPattern("\"STO\\.\\d+\" : \\{[^}]*\"FAIL\"");
        assertThat(Statement.read(statement.text().replace("FAILED", "PASSED")).check(null))
                .isNotEmpty();
    }

    @Test
    void an_own_rule_may_be_waived_like_any_other() {
        PluginFixture waived = fixture()
                .with(OwnRulesTest::forgetful)
                .waive("ACM.1", "mended in the next version", LocalDate.of(9999, 12, 31));
        assertThat(judged(waived, "ACM.1,PLG.4").objections()).isEmpty();
        assertThat(judged(waived, "ACM.1,PLG.4").result()).isEqualTo(Result.PARTIAL);
    }

    @Test
    void nobody_takes_a_chapter_of_the_contract_or_brings_no_check_or_asks_for_rules_that_do_not_exist() {
        assertThatThrownBy(() -> judged(memory().checkedBy(Usurping.class), "")).hasMessageContaining("STO.900");
        assertThatThrownBy(() -> judged(memory().checkedBy(Empty.class), "")).hasMessageContaining("Empty");
        assertThatThrownBy(() -> judged(memory(), "ACM.1")).hasMessageContaining("ACM.1");
    }

    @Test
    void a_known_bug_is_proven_by_the_rule_that_notices_it() {
        Bug bug = new Bug("ACM.1");
        bug.the_rule_holds_without_the_bug();
        bug.the_rule_notices_the_bug();
    }

    @Test
    void a_rule_that_does_not_notice_the_bug_is_told_who_does() {
        assertThatThrownBy(() -> new Bug("PLG.4").the_rule_notices_the_bug())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PLG.4 does not notice the bug; it is noticed by [ACM.1");
    }

    @Test
    void a_bug_nobody_notices_asks_for_a_check() {
        KnownBug harmless = new Bug("PLG.4") {
            @Override
            protected DealerPlugin faulty() {
                return new InMemoryPlugin();
            }
        };
        assertThatThrownBy(harmless::the_rule_notices_the_bug).hasMessageContaining("add a check of your own");
    }

    private static class Bug extends KnownBug {

        private final String rule;

        Bug(String rule) {
            this.rule = rule;
        }

        @Override
        protected PluginFixture fixture() {
            return OwnRulesTest.fixture();
        }

        @Override
        protected DealerPlugin faulty() {
            return forgetful();
        }

        @Override
        protected String rule() {
            return rule;
        }
    }

    private static PluginFixture fixture() {
        return memory().checkedBy(AcmeChecks.class);
    }

    private static PluginFixture memory() {
        return PluginFixture.of(InMemoryPlugin::new)
                .storageAt(place -> Map.of("name", place))
                .messagingAt(place -> Map.of("name", place))
                .at(ProviderKind.NOTIFICATION, place -> Map.of("name", place))
                .patience(Duration.ofSeconds(2));
    }

    private static Report judged(PluginFixture fixture, String only) {
        try (Conformance conformance = Conformance.of(fixture, Tier.QUICK, Selection.of(only))) {
            conformance.runAll();
            return conformance.report();
        }
    }
}
