package org.dealersdk.testkit.verify;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealersdk.testkit.rule.Repetition;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;

/**
 * What was asked for.
 *
 * @param plugin a jar, a directory of jars, or the id of a plug-in on the class path
 * @param agent the command or the address of a test agent
 * @param record where the run with the agent is written down
 * @param transcript the recorded run
 * @param config the settings file
 * @param tier how thoroughly
 * @param selection which rules
 * @param report the directory of the reports
 * @param check the statement to prove
 * @param locale the language
 */
record VerifyOptions(
        Optional<String> plugin,
        Optional<String> agent,
        Optional<Path> record,
        Optional<Path> transcript,
        Optional<Path> config,
        Tier tier,
        Selection selection,
        Path report,
        Optional<Path> check,
        Locale locale) {

    private static final Set<String> SUBJECTS = Set.of("--plugin", "--agent", "--transcript");
    private static final Set<String> NAMES = Set.of(
            "--plugin",
            "--agent",
            "--record",
            "--transcript",
            "--config",
            "--tier",
            "--only",
            "--report",
            "--check",
            "--lang");

    static VerifyOptions of(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!NAMES.contains(name) || equals < 0 && i + 1 == arguments.size()) {
                throw VerifyProblem.UNKNOWN_ARGUMENT.failure(argument);
            }
            given.put(name, equals < 0 ? arguments.get(++i) : argument.substring(equals + 1));
        }
        checkTogether(given.keySet());
        return new VerifyOptions(
                Optional.ofNullable(given.get("--plugin")),
                Optional.ofNullable(given.get("--agent")),
                Optional.ofNullable(given.get("--record")).map(Path::of),
                Optional.ofNullable(given.get("--transcript")).map(Path::of),
                Optional.ofNullable(given.get("--config")).map(Path::of),
                tier(given.getOrDefault("--tier", "quick")),
                selection(given.getOrDefault("--only", "")),
                Path.of(given.getOrDefault("--report", "target/conformance")),
                Optional.ofNullable(given.get("--check")).map(Path::of),
                Locale.forLanguageTag(
                        given.getOrDefault("--lang", Locale.getDefault().toLanguageTag())));
    }

    private static void checkTogether(Set<String> given) {
        long subjects = SUBJECTS.stream().filter(given::contains).count();
        if (subjects == 0 && !given.contains("--check")) {
            throw VerifyProblem.NO_PLUGIN_NAMED.failure();
        }
        if (subjects > 1) {
            throw VerifyProblem.BAD_VALUE.failure("--agent", "--plugin | --agent | --transcript");
        }
        if (given.contains("--record") && !given.contains("--agent")) {
            throw VerifyProblem.BAD_VALUE.failure("--record", "--agent");
        }
    }

    private static Tier tier(String name) {
        try {
            return Tier.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw VerifyProblem.BAD_VALUE.failure("--tier", "quick, full");
        }
    }

    private static Selection selection(String list) {
        try {
            Selection selection = Selection.of(list).again(Repetition.fromProperties());
            selection.demandKnown(List.of());
            return selection;
        } catch (IllegalArgumentException unknown) {
            throw VerifyProblem.BAD_VALUE.failure("--only", "STO.21,STO.22");
        }
    }
}
