package org.dealersdk.examples.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.runtime.RuntimeProblem;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fault.Meddling;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.report.Report;
import org.dealersdk.testkit.report.Result;
import org.dealersdk.testkit.report.Statement;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Verdict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/guide/testkit.md} shows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TestkitGuideTest {

    /** The unit the careless plug-in is in. */
    private static final ThreadLocal<UnitOfWork> OPEN = new ThreadLocal<>();

    @TempDir
    Path directory;

    /** Gives a capability no reason in words, and so breaks PLG.4. */
    public static final class Taciturn implements DealerPlugin {

        private final AcmePlugin acme = new AcmePlugin();

        /** Made by {@code ServiceLoader}. */
        public Taciturn() {}

        @Override
        public PluginDescriptor descriptor() {
            return acme.descriptor().without(Capability.HOLD_KEY, "no");
        }

        @Override
        public Optional<StorageProvider> storage() {
            return acme.storage();
        }
    }

    @Test
    void a_plugin_is_judged_without_a_test_framework() {
        // snippet: judge
        PluginFixture fixture = PluginFixture.of(AcmePlugin::new).storageAt(place -> Map.of("shelf", place));
        Report report;
        try (Conformance conformance = Conformance.of(fixture, Tier.QUICK, Selection.all())) {
            conformance.runAll();
            report = conformance.report();
        }
        report.write(directory); // acme.xml, acme.html, acme.json
        // end
        assertThat(report.result()).isEqualTo(Result.PASSED);
        assertThat(directory.resolve("acme.html")).exists();
        assertThat(directory.resolve("acme.xml")).exists();
        assertThat(Files.exists(directory.resolve("acme.json"))).isTrue();
        // snippet: check
        Statement statement = Statement.of(report);
        List<String> objections = statement.check(null); // or the jar, to prove that it speaks of that one
        // end
        assertThat(objections).isEmpty();
    }

    @Test
    void a_failure_is_read_line_by_line() {
        Report report = judged(PluginFixture.of(Taciturn::new).storageAt(place -> Map.of("shelf", place)));
        Outcome failure = report.outcomes().stream()
                .filter(outcome -> outcome.verdict() == Verdict.FAIL)
                .findFirst()
                .orElseThrow();
        assertThat(report.text(failure))
                .contains("FAIL PLG.4", "like      LC-10: a capability is declined without a reason");
    }

    @Test
    void the_failure_the_guide_shows_is_told_by_the_kit() throws IOException {
        Report report = judged(PluginFixture.of(TestkitGuideTest::careless).storageAt(place -> Map.of("shelf", place)));
        List<String> told = report.outcomes().stream()
                .filter(outcome -> outcome.check().title().equals("STO.21 a stale update is refused"))
                .flatMap(outcome -> report.text(outcome).lines())
                .toList();
        List<String> shown = block("FAIL STO.21").lines().toList();
        assertThat(told).hasSameSizeAs(shown);
        for (int i = 0; i < shown.size(); i++) {
            assertThat(told.get(i)).matches(pattern(shown.get(i)));
        }
    }

    @Test
    void the_warning_the_guide_shows_is_the_hosts() throws IOException {
        String warning = RuntimeProblem.UNCERTIFIED_SETTING
                .at("", "acme", "synchronous", "FULL", "OFF")
                .message(Locale.ENGLISH);
        assertThat(warning).matches(pattern(block("RUN-014").strip()));
    }

    @Test
    void a_capability_is_declined_with_its_reason() {
        // snippet: decline
        PluginDescriptor descriptor = PluginDescriptor.of("acme", "Acme Dealer Systems", "1.0.0", "1.0")
                .without(Capability.POWER_LOSS_DURABILITY, "the file system's write cache is not flushed");
        // end
        assertThat(descriptor.offers(Capability.POWER_LOSS_DURABILITY)).isFalse();
    }

    @Test
    void a_server_is_named_so_that_its_connection_can_be_disturbed() {
        // snippet: server
        PluginFixture fixture = PluginFixture.of(AcmePlugin::new)
                .storageAt(place -> Map.of("shelf", "127.0.0.1:5432/" + place))
                .server("127.0.0.1", 5432, (place, port) -> Map.of("shelf", "127.0.0.1:" + port + "/" + place));
        // end
        assertThat(fixture.server())
                .hasValueSatisfying(server -> assertThat(server.storage().apply("place", 4711))
                        .isEqualTo(Map.of("shelf", "127.0.0.1:4711/place")));
    }

    @Test
    void a_waiver_has_a_reason_and_a_last_day() {
        // snippet: waive
        PluginFixture fixture = PluginFixture.of(Taciturn::new)
                .storageAt(place -> Map.of("shelf", place))
                .waive("PLG.4", "the reasons come with 1.1", LocalDate.of(9999, 12, 31));
        // end
        assertThat(judged(fixture).result()).isEqualTo(Result.WAIVED);
    }

    /** Puts its writes through whatever version the caller has seen. */
    private static DealerPlugin careless() {
        return Meddling.with(new AcmePlugin(), call -> {
            if (call.is(Storage.class, "transact")) {
                @SuppressWarnings("unchecked") // what transact takes
                var work = (Function<UnitOfWork, Object>) call.argument(1);
                return call.proceed(call.argument(0), (Function<UnitOfWork, Object>) unit -> {
                    OPEN.set(unit);
                    return work.apply(unit);
                });
            }
            if (call.is(UnitOfWork.class, "update")) {
                var type = (AggregateType<?>) call.argument(0);
                return call.proceed(type, call.argument(1), current(OPEN.get(), type, call));
            }
            return call.proceed();
        });
    }

    private static <A> Object current(UnitOfWork unit, AggregateType<A> type, Meddling.Call call) {
        String id = type.id(type.javaType().cast(call.argument(1)));
        return unit.find(type, id).<Object>map(Stored::version).orElse(call.argument(2));
    }

    /** The block of the guide that begins so. */
    private static String block(String beginning) throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "guide", "testkit.md"));
        return guide.substring(guide.indexOf("\n" + beginning) + 1).replaceFirst("(?s)\n```.*", "");
    }

    /** The guide leaves out what is long; counts and versions differ from run to run. */
    private static String pattern(String shown) {
        return Stream.of(shown.split("\\.\\.\\.", -1))
                .map(part ->
                        Stream.of(part.split("\\d+", -1)).map(Pattern::quote).collect(Collectors.joining("\\d+")))
                .collect(Collectors.joining(".*"));
    }

    private static Report judged(PluginFixture fixture) {
        try (Conformance conformance = Conformance.of(fixture, Tier.QUICK, Selection.all())) {
            conformance.runAll();
            return conformance.report();
        }
    }
}
