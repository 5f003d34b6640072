package org.dealersdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The README says in Chinese what it says in English: section by section the same code, the same links, tables as long. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BilingualReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```.*?```");
    private static final Pattern WORD = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    /** Each leads to the other. */
    private static final Set<String> LANGUAGES = Set.of("README.md", "docs/README.zh-CN.md");

    /**
     * What a section shows in any language.
     *
     * @param blocks its fenced blocks
     * @param words what stands in code style
     * @param links where it leads to, from the root
     * @param rows how many lines its tables have
     */
    private record Section(List<String> blocks, Set<String> words, Set<String> links, long rows) {}

    @Test
    void both_languages_show_the_same() {
        List<Section> english = sections(Project.root().resolve("README.md"));
        List<Section> chinese = sections(Project.docs().resolve("README.zh-CN.md"));
        assertThat(chinese).hasSameSizeAs(english);
        for (int i = 0; i < english.size(); i++) {
            assertThat(chinese.get(i)).as("section %d", i).isEqualTo(english.get(i));
        }
    }

    private static List<Section> sections(Path file) {
        List<Section> sections = new ArrayList<>();
        for (String text : Project.read(file).split("(?m)^##? ")) {
            String prose = BLOCK.matcher(text).replaceAll("");
            sections.add(new Section(
                    BLOCK.matcher(text).results().map(MatchResult::group).toList(),
                    WORD.matcher(prose)
                            .results()
                            .map(match -> match.group(1))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    LINK.matcher(prose)
                            .results()
                            .map(match -> fromRoot(file, match.group(1)))
                            .filter(link -> !LANGUAGES.contains(link))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    text.lines().filter(line -> line.startsWith("|")).count()));
        }
        return sections;
    }

    private static String fromRoot(Path file, String link) {
        return link.contains(":") ? link : Project.shown(file.resolveSibling(link));
    }
}
