package org.dealersdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the documents show is there: the code they quote compiles and runs, the files they point to exist. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentTest {

    /** Settings and build files are read by the tests of their guides, commands by CommandTest, text that programs print by those of its page. */
    private static final Set<String> LANGUAGES = Set.of("java", "sh", "xml", "properties", "text", "mermaid");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern SNIPPET = Pattern.compile("(?s)(<!-- snippet: (\\S+) -->\\s*```java\n).*?```");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?s)```.*?```");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`]*`");

    @Test
    void every_java_block_names_its_source() {
        for (MarkdownBlock block : MarkdownBlock.all("java")) {
            assertThat(block.marker())
                    .as("%s: put <!-- snippet: path#name --> above, so that the code is compiled and run", block)
                    .isNotNull()
                    .startsWith("snippet: ");
        }
    }

    @Test
    void every_block_is_of_a_kind_some_test_looks_at() {
        for (MarkdownBlock block : MarkdownBlock.all()) {
            assertThat(block.language()).as("%s", block).isIn(LANGUAGES);
        }
    }

    @Test
    void every_java_block_is_what_its_source_says() {
        for (Path document : MarkdownBlock.documents()) {
            String text = Project.read(document);
            String filled = SNIPPET.matcher(text)
                    .replaceAll(
                            found -> Matcher.quoteReplacement(found.group(1) + Snippet.read(found.group(2)) + "\n```"));
            GoldenFile.check(Project.shown(document), filled);
        }
    }

    @Test
    void every_link_leads_somewhere() {
        List<String> broken = new ArrayList<>();
        for (Path document : MarkdownBlock.documents()) {
            Matcher link = LINK.matcher(CODE.matcher(Project.read(document)).replaceAll(""));
            while (link.find()) {
                String target = link.group(1).replaceFirst("#.*", "");
                boolean outside = link.group(1).matches("(https?|mailto):.*");
                Path file = target.isEmpty() || outside ? document : document.resolveSibling(target);
                boolean leads = Files.exists(file)
                        && (outside
                                || target.equals(link.group(1))
                                || headings(file).contains(fragment(link.group(1))));
                if (!leads) {
                    broken.add(Project.shown(document) + " -> " + link.group(1));
                }
            }
        }
        assertThat(broken).as("links to files or headings that do not exist").isEmpty();
    }

    private static String fragment(String link) {
        return link.substring(link.indexOf('#') + 1);
    }

    /** The headings of a document as links name them. */
    private static Set<String> headings(Path document) {
        return CODE_BLOCK
                .matcher(Project.read(document))
                .replaceAll("")
                .lines()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @Test
    void every_decision_says_what_was_rejected() {
        for (Path decision : Project.files(Project.docs().resolve("adr"), ".md")) {
            assertThat(Project.read(decision))
                    .as(Project.shown(decision))
                    .contains("Status", "## Context", "## Decision", "## Rejected", "## Consequences");
        }
    }
}
