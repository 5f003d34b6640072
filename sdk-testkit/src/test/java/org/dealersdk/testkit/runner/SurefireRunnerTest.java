package org.dealersdk.testkit.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dealersdk.testkit.runner.vendor.DisabledRun;
import org.dealersdk.testkit.runner.vendor.FaultyRun;
import org.dealersdk.testkit.runner.vendor.PatternRun;
import org.dealersdk.testkit.runner.vendor.SoundRun;
import org.dealersdk.testkit.runner.vendor.TaggedRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The kit in a vendor's Maven build: a project of its own, run by Maven and Surefire without a network. What they need, the build that
 * runs this test has fetched already.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Execution(ExecutionMode.SAME_THREAD)
@Tag("once")
class SurefireRunnerTest {

    @TempDir
    Path project;

    @BeforeEach
    void a_vendors_project() throws IOException {
        String pom;
        try (var frame = SurefireRunnerTest.class.getResourceAsStream("vendor-pom.xml")) {
            pom = new String(frame.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        Path classes = Path.of(FaultyRun.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        String elements = VendorsJvm.classPath(entry -> entry.equals(classes.toString())).stream()
                .map(entry -> "<additionalClasspathElement>" + entry + "</additionalClasspathElement>")
                .collect(Collectors.joining("\n"));
        Files.writeString(
                project.resolve("pom.xml"),
                pom.replace("{{junit}}", System.getProperty("runner.junit.version"))
                        .replace("{{surefire}}", System.getProperty("runner.surefire.version"))
                        .replace("{{classes}}", classes.toString())
                        .replace("{{elements}}", elements));
    }

    @Test
    void a_right_plug_in_is_certified_and_a_failure_is_reported_under_the_vendors_class() throws Exception {
        String told = maven("-Dtest=" + SoundRun.class.getSimpleName() + "," + FaultyRun.class.getSimpleName());

        assertThat(told).contains("PASSED: nothing is broken", "Failures: 1", "exit 1");
        assertThat(report(SoundRun.class)).contains("failures=\"0\"", "errors=\"0\"");
        assertThat(report(FaultyRun.class))
                .contains("failures=\"1\"", "errors=\"0\"")
                .containsPattern("<testcase [^>]*classname=\"" + FaultyRun.class.getName() + "\"[^>]*>\\s*<failure")
                .contains("FAIL PLG.4", "-Dtestkit.only=PLG.4");
        assertThat(project.resolve("target/conformance/in-memory.html")).exists();
    }

    @Test
    void a_disabled_class_is_not_a_success() throws Exception {
        assertThat(maven("-Dtest=DisabledRun")).contains("not judged", DisabledRun.class.getName(), "BUILD FAILURE");
    }

    @Test
    void a_pattern_of_one_method_and_a_tag_leave_nothing_out_unseen() throws Exception {
        assertThat(maven("-Dtest=PatternRun#another_test,SoundRun,TaggedRun", "-DexcludedGroups=slow"))
                .contains("not judged", PatternRun.class.getName(), TaggedRun.class.getName(), "BUILD FAILURE")
                .doesNotContain("by [" + SoundRun.class.getName());
    }

    @Test
    void a_rerun_of_failing_tests_heals_nothing() throws Exception {
        assertThat(maven("-Dtest=FaultyRun", "-Dsurefire.rerunFailingTestsCount=1"))
                .contains("BUILD FAILURE");
    }

    private String maven(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("runner.maven"), "bin", "mvn").toString());
        command.addAll(List.of("-o", "-B", "-Dstyle.color=never", "-Dmaven.legacyLocalRepo=true"));
        command.add("-Dmaven.repo.local=" + System.getProperty("runner.repository"));
        command.addAll(List.of(arguments));
        command.add("surefire:test");
        return VendorsJvm.run(project, command);
    }

    private String report(Class<?> type) throws IOException {
        return Files.readString(project.resolve("target/surefire-reports/TEST-" + type.getName() + ".xml"));
    }
}
