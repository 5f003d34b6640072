package org.dealersdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealersdk.cli.Dealer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The commands in the documents: CI runs the two of the README as they stand; of all others nothing is named that is not there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandTest {

    private static final Set<String> SWITCHES = Set.of("-B", "-q", "-o", "-U", "-ntp", "-am");
    private static final Set<String> PHASES = Set.of("clean", "compile", "test", "package", "verify", "install");

    /** A word, or a word with a quoted part. */
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");

    /** Properties that no profile is named after. */
    private static final Set<String> PROPERTIES = Set.of("test", "update-docs", "dealer", "maven.test.skip");

    @Test
    void ci_runs_the_two_commands_of_the_readme() {
        String ci = Project.read(Project.root().resolve(".ci/run"));
        List<String> markers = readmeCommands().map(MarkdownBlock::marker).toList();
        assertThat(markers).contains("test-command", "demo-command").doesNotContainNull();
        assertThat(ci).contains("readme_command test-command", "readme_command demo-command");
    }

    @Test
    void the_chinese_readme_gives_the_same_commands() {
        List<String> chinese = MarkdownBlock.all("sh").stream()
                .filter(block -> block.file().endsWith("README.zh-CN.md"))
                .map(MarkdownBlock::text)
                .toList();
        assertThat(chinese).isEqualTo(readmeCommands().map(MarkdownBlock::text).toList());
    }

    @Test
    void every_command_names_only_what_is_there() {
        List<String> commands = commands();
        assertThat(commands).isNotEmpty();
        for (String command : commands) {
            List<String> words =
                    WORD.matcher(command).results().map(MatchResult::group).toList();
            assertThat(words.get(0)).as(command).isEqualTo("mvn");
            checkMaven(command, words.subList(1, words.size()));
        }
    }

    @Test
    void every_call_of_dealer_names_only_what_is_there() {
        List<String> calls = calls();
        assertThat(calls).isNotEmpty();
        calls.forEach(call -> checkDealer(call, call.replaceFirst("^dealer ", "")));
    }

    private static void checkMaven(String command, List<String> words) {
        String poms = Project.modules().stream()
                .map(module -> Project.read(module.resolve("pom.xml")))
                .collect(Collectors.joining("", Project.read(Project.root().resolve("pom.xml")), ""));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("-pl")) {
                Arrays.stream(words.get(++i).split(","))
                        .forEach(module -> assertThat(
                                        Project.root().resolve(module).resolve("pom.xml"))
                                .as(command)
                                .exists());
            } else if (word.startsWith("-P")) {
                assertThat(poms).as(command).contains("<id>" + word.substring(2) + "</id>");
            } else if (word.startsWith("-D")) {
                String property = word.substring(2).replaceFirst("=.*", "");
                assertThat(PROPERTIES.contains(property) || poms.contains("<name>" + property + "</name>"))
                        .as("%s: %s", command, property)
                        .isTrue();
                if (property.equals("dealer")) {
                    checkDealer(command, word.replaceAll("^[^=]*=|\"", ""));
                }
            } else if (word.contains(":")) {
                assertThat(poms).as(command).contains("<artifactId>" + word.replaceFirst(":.*", "") + "-maven-plugin<");
            } else {
                assertThat(SWITCHES.contains(word) || PHASES.contains(word))
                        .as("%s: %s", command, word)
                        .isTrue();
            }
        }
    }

    private static void checkDealer(String command, String arguments) {
        List<String> words = List.of(arguments.split("\\s+"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code = Dealer.run(List.of(words.get(0), "--help"), out, out, Locale.ENGLISH);
        assertThat(code).as(command).isZero();
        List<String> options =
                words.stream().filter(word -> word.startsWith("--")).toList();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .as(command)
                .satisfies(help -> options.forEach(option -> assertThat(help).contains(option)));
    }

    /** What stands as text and begins with {@code dealer}, in a block or inline. */
    private static List<String> calls() {
        Stream<String> blocks =
                MarkdownBlock.all("text").stream().flatMap(block -> block.text().lines());
        Pattern inline = Pattern.compile("`(dealer [a-z][^`]*)`");
        Stream<String> words = MarkdownBlock.documents().stream()
                .flatMap(file -> inline.matcher(Project.read(file)).results().map(match -> match.group(1)));
        return Stream.concat(blocks, words)
                .map(String::strip)
                .filter(line -> line.startsWith("dealer "))
                .distinct()
                .toList();
    }

    private static Stream<MarkdownBlock> readmeCommands() {
        return MarkdownBlock.all("sh").stream()
                .filter(block -> block.file().equals(Project.root().resolve("README.md")));
    }

    /** The lines of the shell blocks, and what stands inline and begins with {@code mvn}. */
    private static List<String> commands() {
        Stream<String> blocks =
                MarkdownBlock.all("sh").stream().flatMap(block -> block.text().lines());
        Pattern inline = Pattern.compile("`(mvn [^`]+)`");
        Stream<String> words = MarkdownBlock.documents().stream()
                .flatMap(file -> inline.matcher(Project.read(file)).results().map(match -> match.group(1)));
        return Stream.concat(blocks, words)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .distinct()
                .toList();
    }
}
