package org.dealersdk.testkit.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.h2.H2MemoryPlugin;
import org.dealersdk.testkit.report.Report;
import org.dealersdk.testkit.report.Result;
import org.dealersdk.testkit.rule.Attachment;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Repetition;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Verdict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an order of steps that fails: as few steps and changes as can be, the same again, and a Java file that stands alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduleTest {

    private static final String NO_UPDATE_IS_LOST = "no update is lost in any order";

    @TempDir
    Path directory;

    /** Reads the version, then writes without it. */
    public static class LosingUpdates extends Mutant.FaultyPlugin {
        public LosingUpdates() {
            memory = () -> new Memory(new MemoryOutbox()) {
                @Override
                void checkNotChangedSince(long snapshot, Address address, Write write) {
                    if (write.creates() || !write.row().exists()) {
                        super.checkNotChangedSince(snapshot, address, write);
                    }
                }
            };
        }
    }

    @Test
    void a_lost_update_is_shown_by_the_fewest_steps_and_changes() {
        Outcome failure = lostUpdate(run(LosingUpdates::new, "STO.27", Optional.empty()));
        assertThat(failure.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(failure.again()).isEqualTo("-Dtestkit.only=STO.27 -Dtestkit.schedule=aAbBBA");
        assertThat(failure.did())
                .containsSubsequence(
                        "the simplest schedule that fails",
                        "schedule aAbBBA",
                        "A: note x",
                        "B: note x",
                        "B: commit",
                        "A: commit");
    }

    @Test
    void the_schedule_of_a_failure_brings_it_about_again_and_nothing_else_is_run() {
        Report report = run(LosingUpdates::new, "STO.27", Optional.of("aAbBBA"));
        Outcome failure = lostUpdate(report);
        assertThat(failure.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(failure.again()).isEqualTo("-Dtestkit.only=STO.27 -Dtestkit.schedule=aAbBBA");
        assertThat(failure.did())
                .filteredOn(step -> step.startsWith("schedule"))
                .containsExactly("schedule aAbBBA");
        assertThat(report.outcomes())
                .filteredOn(outcome -> outcome.verdict() != Verdict.NOT_RUN)
                .allSatisfy(outcome -> assertThat(outcome.check().schedule()).isEqualTo("AAABBB"));
        assertThat(lostUpdate(run(LosingUpdates::new, "STO.27", Optional.of("ABABAB")))
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void a_harmless_schedule_is_partial_and_green() {
        Report report = run(LosingUpdates::new, "STO.27", Optional.of("AAABBB"));
        assertThat(lostUpdate(report).verdict()).isEqualTo(Verdict.PASS);
        assertThat(report.result()).isEqualTo(Result.PARTIAL);
        assertThat(report.outcomes()).noneMatch(outcome -> outcome.verdict().isRed());
    }

    @Test
    void a_schedule_that_is_none_or_fits_no_chosen_check_is_refused() {
        for (String wrong : List.of("AABB", "AAABBBB", "AAAXXX", "BBBAA", "AAaBBB", "aaabbb", "A-B", "1")) {
            assertThatThrownBy(() -> run(LosingUpdates::new, "STO.27", Optional.of(wrong)))
                    .as(wrong)
                    .isInstanceOfSatisfying(DealerException.class, refusal -> {
                        assertThat(refusal.code().id()).isEqualTo("KIT-009");
                        assertThat(refusal.message(Locale.ENGLISH)).contains(wrong, "STO.27 AAABBB");
                        assertThat(refusal.message(Locale.CHINESE)).contains(wrong, "调度");
                    });
        }
        assertThatThrownBy(() -> run(LosingUpdates::new, "STO.1", Optional.of("AAABBB")))
                .isInstanceOf(DealerException.class);
    }

    @Test
    void the_properties_say_what_is_done_again() {
        with(
                Repetition.SEED,
                "x7",
                () -> assertThatThrownBy(Repetition::fromProperties)
                        .isInstanceOfSatisfying(
                                DealerException.class,
                                refusal -> assertThat(refusal.code().id()).isEqualTo("KIT-010")));
        with(Repetition.SEED, "7", () -> assertThat(Repetition.fromProperties()).isEqualTo(Repetition.ofSeed(7)));
        with(
                Repetition.SCHEDULE,
                "ABX",
                () -> assertThat(Selection.fromProperty().settings()).isEqualTo("-Dtestkit.schedule=ABX"));
    }

    private static void with(String property, String value, Runnable test) {
        System.setProperty(property, value);
        try {
            test.run();
        } finally {
            System.clearProperty(property);
        }
    }

    @Test
    void the_reproducer_stands_alone_fails_on_the_faulty_plugin_and_passes_on_a_right_one() throws Exception {
        Outcome failure = lostUpdate(run(LosingUpdates::new, "STO.27", Optional.empty()));
        Attachment file = failure.attachments().get(0);
        assertThat(file.name()).isEqualTo("two-updates-ReproducerTest.java");
        assertThat(file.text()).contains(failure.rule().sentence()).doesNotContain("import org.dealersdk.testkit");
        Method faulty = Reproduction.compiled(directory.resolve("faulty"), file.text());
        assertThatThrownBy(() -> Reproduction.run(faulty)).rootCause().hasMessageContaining(failure.expected());
        Method right = Reproduction.compiled(
                directory.resolve("right"),
                file.text().replace(LosingUpdates.class.getName(), InMemoryPlugin.class.getName()));
        assertThatCode(() -> Reproduction.run(right)).doesNotThrowAnyException();
    }

    /** No simpler schedule accuses a right plug-in: otherwise it would show less than the fault. */
    @Test
    void whatever_is_left_out_a_right_plugin_passes() {
        for (Supplier<DealerPlugin> right : List.<Supplier<DealerPlugin>>of(InMemoryPlugin::new, H2MemoryPlugin::new)) {
            for (String order : List.of(
                    "aAAbBB", "AaAbBB", "aaAbBB", "aaAbbB", "AaABbB", "aAbBBA", "AaBbAB", "ABABAB", "bBaAAB", "AAAbbb",
                    "aaaBBB", "bBABAA")) {
                passes(right, order);
            }
            for (String order : List.of("aAABBBB", "AaABbBB", "aAbBAbB", "BaAbBBA", "BBaAbBA", "aaaBBBB", "AAAbbbb")) {
                passes(right, order);
            }
            for (String order : List.of("aAAABBB", "AaAbBBA", "AAaBbBA", "ABbBAaA", "aAaAbBB")) {
                passes(right, order);
            }
            for (String order : List.of("ABBA", "aABB", "aAbB", "AAbb", "aBAB", "ABCBA", "aABBC", "ACAbb", "aabbC")) {
                passes(right, order);
            }
        }
    }

    private static void passes(Supplier<? extends DealerPlugin> plugin, String order) {
        Report report = run(plugin, "", Optional.of(order));
        assertThat(report.outcomes())
                .as(order)
                .filteredOn(outcome -> outcome.verdict().isRed())
                .extracting(Outcome::text)
                .isEmpty();
        assertThat(report.outcomes()).as(order).anyMatch(outcome -> outcome.verdict() == Verdict.PASS);
    }

    private static Outcome lostUpdate(Report report) {
        return report.outcomes().stream()
                .filter(outcome -> outcome.check().name().equals(NO_UPDATE_IS_LOST))
                .findFirst()
                .orElseThrow();
    }

    private static Report run(Supplier<? extends DealerPlugin> plugin, String only, Optional<String> schedule) {
        PluginFixture fixture = PluginFixture.of(plugin)
                .storageAt(place -> Map.of("name", place))
                .patience(Duration.ofSeconds(20));
        Selection selection = Selection.of(only).again(new Repetition(Optional.empty(), schedule));
        try (Conformance conformance = Conformance.of(fixture, Tier.QUICK, selection)) {
            conformance.runAll();
            return conformance.report();
        }
    }
}
