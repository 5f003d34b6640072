package org.dealersdk.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.control.Control;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;
import org.dealersdk.testkit.rule.RuleBook;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The figures in {@code docs/guide/testkit.md} are the measured ones, each with a label people understand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KitFiguresTest {

    private static final String GUIDE = "docs/guide/testkit.md";
    private static final Pattern PLACE = Pattern.compile("(?s)(<!-- figures -->\n).*?(<!-- /figures -->)");

    @Test
    void the_guide_says_what_was_measured() throws IOException {
        List<KitFigures.Judged> controls = controls();
        StringBuilder table = new StringBuilder("| measured | |\n|---|---|\n");
        table.append(GoldenFile.row("rules of the contract", rules()));
        table.append(GoldenFile.row("checks", checks()));
        new KitFigures(measured(), controls)
                .story()
                .forEach((label, value) -> table.append(GoldenFile.row(label, value)));
        if (!controls.isEmpty()) {
            table.append("\nEvery control: [controls.csv](../conformance/controls.csv).\n");
        }
        String text = Project.read(Project.root().resolve(GUIDE));
        GoldenFile.check(
                GUIDE,
                PLACE.matcher(text)
                        .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + table + found.group(2))));
    }

    @Test
    void figures_are_told_in_the_order_of_the_story_and_controls_with_their_times() {
        Map<String, String> measured = controlled();
        measured.put("faulty-plug-ins", "1200");
        measured.put("found", "1199");
        measured.put("known-before", "10");
        measured.put("named", "9");
        measured.put("acme-disk-quick-p50-ms", "4100");
        measured.put("acme-disk-quick-p95-ms", "5200");
        measured.put("acme-disk-full-p50-ms", "61000");
        measured.put("acme-disk-full-p95-ms", "61000");
        assertThat(new KitFigures(measured, CONTROLS)
                        .story().entrySet().stream().map(String::valueOf))
                .containsExactly(
                        "faulty plug-ins that are found=1,199 of 1,200",
                        "faults called by their name, of those an earlier run knew=9 of 10",
                        "right plug-ins as controls: plain, slow, irregular, under load=1",
                        "verdicts on controls=230",
                        "false alarms among these=0",
                        "checks of controls that came to no verdict=2",
                        "a run of the quick tier, Acme disk=half of 8 within 4.1 s, 95 of 100 within 5.2 s",
                        "a run of the full tier, Acme disk=61.0 s");
    }

    @Test
    void a_figure_nobody_can_read_fails() {
        assertThatThrownBy(() -> new KitFigures(Map.of("found-somehow", "3"), List.of()).story())
                .hasMessageContaining("found-somehow");
        assertThatThrownBy(() -> new KitFigures(Map.of("found", "3"), List.of()).story())
                .hasMessageContaining("faulty-plug-ins");
        assertThatThrownBy(() -> new KitFigures(Map.of("acme-quick-p50-ms", "3"), List.of()).story())
                .hasMessageContaining("acme-quick-p50-ms");
    }

    @Test
    void figures_that_are_not_what_the_list_of_controls_comes_to_fail() {
        for (String key : List.of("controls", "control-verdicts", "false-alarms", "controls-without-verdict")) {
            Map<String, String> wrong = controlled();
            wrong.put(key, "77");
            assertThatThrownBy(() -> new KitFigures(wrong, CONTROLS).story()).hasMessageContaining(key + "=77");
        }
        assertThatThrownBy(() -> new KitFigures(Map.of(), CONTROLS).story()).hasMessageContaining("controls");
    }

    private static final List<KitFigures.Judged> CONTROLS = KitFigures.Judged.read(
            List.of(Control.HEAD, "Acme disk,quick,8,200,0,2,4100,5200", "Acme disk,full,1,30,0,0,61000,61000"));

    private static Map<String, String> controlled() {
        return new TreeMap<>(Map.of(
                "controls", "1", "control-verdicts", "230", "false-alarms", "0", "controls-without-verdict", "2"));
    }

    private static Map<String, String> measured() throws IOException {
        Properties read = new Properties();
        try (var file = Files.newBufferedReader(Project.docs().resolve("conformance/self-proof.properties"))) {
            read.load(file);
        }
        Map<String, String> measured = new TreeMap<>();
        read.stringPropertyNames().forEach(name -> measured.put(name, read.getProperty(name)));
        return measured;
    }

    private static List<KitFigures.Judged> controls() throws IOException {
        Path list = Project.docs().resolve("conformance/controls.csv");
        return Files.exists(list) ? KitFigures.Judged.read(Files.readAllLines(list)) : List.of();
    }

    private static String rules() {
        long untested = RuleBook.standard().rules().stream()
                .filter(rule -> rule.untested().isPresent())
                .count();
        int rules = RuleBook.standard().rules().size();
        return String.format(Locale.ROOT, "%d, of which %d cannot be checked", rules, untested);
    }

    private static long checks() {
        try (Conformance conformance =
                Conformance.of(PluginFixture.of(InMemoryPlugin::new), Tier.FULL, Selection.all())) {
            return conformance.suites().stream()
                    .mapToLong(suite -> suite.checks().size())
                    .sum();
        }
    }
}
