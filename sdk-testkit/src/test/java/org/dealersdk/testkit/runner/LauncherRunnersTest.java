package org.dealersdk.testkit.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealersdk.testkit.runner.vendor.AssumingRun;
import org.dealersdk.testkit.runner.vendor.DisabledRun;
import org.dealersdk.testkit.runner.vendor.FaultyRun;
import org.dealersdk.testkit.runner.vendor.HidingRun;
import org.dealersdk.testkit.runner.vendor.PatternRun;
import org.dealersdk.testkit.runner.vendor.SoundRun;
import org.dealersdk.testkit.runner.vendor.SwallowingRun;
import org.dealersdk.testkit.runner.vendor.TaggedRun;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kit under the oldest and the newest JUnit, in a JVM of its own, driven as Gradle's test worker drives the launcher. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("once")
class LauncherRunnersTest {

    private static final String SOUND = SoundRun.class.getName();
    private static final String FAULTY = FaultyRun.class.getName();
    private static final String JUDGED_NOT = "conformance was not judged";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"oldest, jupiter-api-5.12", "newest, jupiter-api-6."})
    void nothing_is_left_out_unseen(String junit, String jar) throws Exception {
        List<String> classPath = new ArrayList<>(VendorsJvm.junit(junit));
        classPath.addAll(VendorsJvm.classPath(entry -> false));
        Map<String, String> expected = expected();
        String printed =
                VendorsJvm.java(directory, classPath, GradleLikeRunner.class.getName(), List.copyOf(expected.keySet()));
        List<String> told = printed.lines()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .toList();

        assertThat(told).as(printed).isNotEmpty().first().asString().contains(jar);
        Map<String, List<String>> bySession = new TreeMap<>();
        String session = "";
        for (String line : told.subList(1, told.size())) {
            if (line.startsWith("session ")) {
                session = line.substring("session ".length());
            } else {
                bySession.computeIfAbsent(session, any -> new ArrayList<>()).add(line);
            }
        }
        expected.forEach((run, end) -> {
            String all = String.join("\n", bySession.getOrDefault(run, List.of()));
            assertThat(all.lines().reduce("", (before, line) -> line))
                    .as(run + "\n" + all)
                    .matches(end);
            assertThat(all.lines().filter(line -> line.startsWith("failed ")))
                    .as("failures are the vendor's class's")
                    .allMatch(line -> line.startsWith("failed " + run.replaceAll("\\?.*", "") + " | "));
        });
        assertThat(bySession.get(FAULTY).get(0).replaceAll("[ /]+", " "))
                .contains("| PLG.4 ", "FAIL PLG.4", " expected ", " observed ", " like ", " cure ", " again ");
        assertThat(Files.readString(directory.resolve("target/conformance/in-memory.json")))
                .contains("\"_type\"");
    }

    /** Sessions, and how each must end. */
    private static Map<String, String> expected() {
        Map<String, String> ends = new TreeMap<>();
        ends.put(SOUND, "GREEN");
        ends.put(SOUND + "?parallel=true", "GREEN");
        ends.put(SOUND + "?id=[test-factory:conforms_to()]/[dynamic-container:#1]/[dynamic-test:#1]", "RED 1 failed");
        ends.put(SOUND + "?dryRun=true", red(JUDGED_NOT));
        ends.put(FAULTY, "RED 1 failed");
        ends.put(DisabledRun.class.getName(), red(JUDGED_NOT));
        ends.put(AssumingRun.class.getName(), red(JUDGED_NOT));
        ends.put(HidingRun.class.getName(), red(JUDGED_NOT));
        ends.put(TaggedRun.class.getName() + "?excludeTag=slow", red(JUDGED_NOT));
        ends.put(PatternRun.class.getName() + "?method=another_test", red(JUDGED_NOT));
        ends.put(SwallowingRun.class.getName(), red("swallowed"));
        return ends;
    }

    private static String red(String why) {
        return "RED session: .*" + why + ".*";
    }
}
