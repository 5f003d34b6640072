package org.dealersdk.docs;

import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;
import org.dealersdk.testkit.rule.RuleBook;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The figures in {@code docs/guide/testkit.md} are the measured ones. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KitFiguresTest {

    private static final String GUIDE = "docs/guide/testkit.md";
    private static final Pattern PLACE = Pattern.compile("(?s)(<!-- figures -->\n).*?(<!-- /figures -->)");

    @Test
    void the_guide_says_what_was_measured() throws Exception {
        TreeMap<String, String> figures = new TreeMap<>();
        Properties measured = new Properties();
        try (var file =
                java.nio.file.Files.newBufferedReader(Project.docs().resolve("conformance/self-proof.properties"))) {
            measured.load(file);
        }
        measured.stringPropertyNames().forEach(name -> figures.put(name.replace('-', ' '), measured.getProperty(name)));
        StringBuilder table = new StringBuilder("| measured | |\n|---|---|\n");
        figures.forEach((name, value) -> table.append(GoldenFile.row(name, value)));
        long untested = RuleBook.standard().rules().stream()
                .filter(rule -> rule.untested().isPresent())
                .count();
        int rules = RuleBook.standard().rules().size();
        table.append(GoldenFile.row(
                "rules of the contract, of which have no check",
                String.format(Locale.ROOT, "%d, %d", rules, untested)));
        table.append(GoldenFile.row("checks", checks()));
        String text = Project.read(Project.root().resolve(GUIDE));
        GoldenFile.check(
                GUIDE,
                PLACE.matcher(text)
                        .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + table + found.group(2))));
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
