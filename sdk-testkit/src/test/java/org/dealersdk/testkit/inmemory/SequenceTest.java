package org.dealersdk.testkit.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Verdict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a made-up sequence that fails: few calls, the same again with the same seed, and a Java file that stands alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SequenceTest {

    @TempDir
    Path directory;

    /** Forgets what was updated twice in one unit. */
    public static class Forgetful extends Mutant.FaultyPlugin {
        public Forgetful() {
            storage = inner -> new ForwardingStorage(inner) {
                @Override
                UnitOfWork unit(StoreId store, UnitOfWork unit) {
                    return new UpdatedTwice(unit);
                }
            };
        }
    }

    private static final class UpdatedTwice extends ForwardingStorage.ForwardingUnit {
        private int updates;

        UpdatedTwice(UnitOfWork inner) {
            super(inner);
        }

        @Override
        public <A> Version update(AggregateType<A> type, A aggregate, Version expected) {
            Version version = inner.update(type, aggregate, expected);
            updates++;
            return version;
        }

        @Override
        public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
            return updates > 1 ? Optional.empty() : inner.find(type, id);
        }
    }

    @Test
    void a_failing_sequence_is_cut_down_to_the_calls_that_matter() {
        Outcome failure = judge(Forgetful::new);
        assertThat(failure.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(calls(failure)).as(failure.text()).hasSizeBetween(3, 6);
        assertThat(calls(failure).get(calls(failure).size() - 1)).contains("replay.find(");
        assertThat(failure.text()).contains("-Dtestkit.only=STO.53 -Dtestkit.seed=1");
    }

    @Test
    void the_same_seed_gives_the_same_sequence_and_the_same_end() {
        assertThat(calls(judge(Forgetful::new))).isEqualTo(calls(judge(Forgetful::new)));
    }

    @Test
    void the_reproducer_stands_alone_fails_on_the_faulty_plugin_and_passes_on_a_right_one() throws Exception {
        Outcome failure = judge(Forgetful::new);
        String reproducer = failure.attachments().get(0).text();
        assertThat(reproducer).doesNotContain("import org.dealersdk.testkit");
        Method faulty = Reproduction.compiled(directory.resolve("faulty"), reproducer);
        assertThatThrownBy(() -> Reproduction.run(faulty)).rootCause().hasMessageContaining(failure.expected());
        Method right = Reproduction.compiled(
                directory.resolve("right"),
                reproducer.replace(
                        "\"" + Forgetful.class.getName() + "\"", "\"" + InMemoryPlugin.class.getName() + "\""));
        assertThatCode(() -> Reproduction.run(right)).doesNotThrowAnyException();
    }

    private static List<String> calls(Outcome failure) {
        return failure.did().stream()
                .dropWhile(line -> !line.startsWith("answer"))
                .filter(line -> line.contains("replay.") && !line.contains("replay.unit("))
                .toList();
    }

    private static Outcome judge(Supplier<? extends DealerPlugin> plugin) {
        PluginFixture fixture = PluginFixture.of(plugin)
                .storageAt(place -> Map.of("name", place))
                .patience(Duration.ofSeconds(20));
        try (Conformance conformance = Conformance.of(fixture, Tier.QUICK, Selection.of("STO.53"))) {
            return conformance.runAll().stream()
                    .filter(outcome -> outcome.rule().id().equals("STO.53"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
