package org.dealersdk.testkit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;
import org.dealersdk.testkit.report.Statement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kit from a command line, in a JVM of its own that has no test framework. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("once")
class VerifyTest {

    @TempDir
    Path directory;

    /** An end of a run: exit code and everything it said. */
    private record Run(int exit, String said) {}

    @Test
    void a_right_plugin_is_certified_and_its_statement_holds() throws Exception {
        Path services = services(directory.resolve("services"), InMemoryPlugin.class.getName());
        Run run = run(services, "--plugin", "in-memory", "--config", config().toString(), "--tier", "full");
        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.said()).contains("CERTIFIED").containsPattern("STO  [5-9]\\d/\\d\\d");
        assertThat(Files.readString(reports().resolve("in-memory.xml"))).contains("failures=\"0\"");
        assertThat(Files.readString(reports().resolve("in-memory.html"))).contains("STO.21", "存储");

        Path statement = reports().resolve("in-memory.json");
        Run proof = run(services, "--check", statement.toString());
        assertThat(proof.exit()).as(proof.said()).isZero();
        assertThat(proof.said()).contains("The statement holds: CERTIFIED");

        Files.writeString(statement, Files.readString(statement).replaceFirst("PASS", "NOT_RUN"));
        Run forged = run(services, "--check", statement.toString(), "--lang", "zh");
        assertThat(forged.exit()).isEqualTo(1);
        assertThat(forged.said()).contains("seal", "声明不成立");
    }

    @Test
    void a_faulty_plugin_in_a_jar_is_refused_and_its_fault_named() throws Exception {
        Path jar = carelessJar();
        Run run = run(null, "--plugin", jar.toString(), "--config", config().toString());
        assertThat(run.exit()).as(run.said()).isEqualTo(1);
        assertThat(run.said())
                .contains(
                        "FAIL STO.21",
                        "like      OL-1: an update looks at no version",
                        "again     -Dtestkit.only=STO.21");
        assertThat(Files.readString(reports().resolve("careless.html"))).contains("id=\"f-STO.21\"", "OL-1");

        Statement statement = Statement.read(Files.readString(reports().resolve("careless.json")));
        assertThat(statement.result()).isEqualTo("FAILED");
        assertThat(statement.check(jar)).isEmpty();
        Path other = Files.writeString(directory.resolve("other.jar"), "another jar");
        assertThat(statement.check(other)).containsExactly("it speaks of another jar than other.jar");
    }

    @Test
    void the_quick_tier_passes_a_right_plugin_and_certifies_nothing() throws Exception {
        Path services = services(directory.resolve("services"), InMemoryPlugin.class.getName());
        Run run = run(services, "--plugin", "in-memory", "--config", config().toString(), "--lang", "zh");
        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.said()).contains("PASSED", "只有完整级别才予认证").doesNotContain("CERTIFIED");

        String text = Files.readString(reports().resolve("in-memory.json"));
        assertThat(Statement.read(text).check(null)).isEmpty();
        assertThat(Statement.read(text.replace("PASSED", "CERTIFIED")).check(null))
                .anyMatch(objection -> objection.contains("come to, which is PASSED"));
        Run proof = run(services, "--check", reports().resolve("in-memory.json").toString());
        assertThat(proof.exit()).isEqualTo(1);
    }

    @Test
    void a_part_of_the_rules_is_no_certificate() throws Exception {
        Path services = services(directory.resolve("services"), InMemoryPlugin.class.getName());
        Run run = run(services, "--plugin", "in-memory", "--config", config().toString(), "--only", "STO.21");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.said()).contains("PARTIAL");
    }

    @Test
    void wrong_use_is_answered_with_what_to_do() throws Exception {
        assertThat(run(null).said()).contains("KIT-002");
        assertThat(run(null, "--plugins", "x").said()).contains("KIT-001");
        assertThat(run(null, "--plugin", "nobody").said()).contains("KIT-003", "nobody");
        assertThat(run(null, "--plugin", "x", "--tier", "best").said()).contains("KIT-007");
        Path one = Files.writeString(directory.resolve("one.properties"), "storage.name=all");
        Path services = services(directory.resolve("services"), InMemoryPlugin.class.getName());
        Run run = run(services, "--plugin", "in-memory", "--config", one.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.said()).contains("KIT-008", "${place}");
    }

    private Path config() throws IOException {
        return Files.writeString(
                directory.resolve("memory.properties"),
                "storage.name=${place}\nmessaging.name=${place}\nnotification.name=${place}\n");
    }

    private Path reports() {
        return directory.resolve("reports");
    }

    private static Path services(Path root, String className) throws IOException {
        Path folder = Files.createDirectories(root.resolve("META-INF/services"));
        Files.writeString(folder.resolve(DealerPlugin.class.getName()), className);
        return root;
    }

    private Path carelessJar() throws IOException {
        Path jar = Files.createDirectories(directory.resolve("jars")).resolve("careless.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/services/" + DealerPlugin.class.getName()));
            out.write(CarelessPlugin.class.getName().getBytes(StandardCharsets.UTF_8));
            for (String name : List.of("CarelessPlugin", "CarelessPlugin$Careless")) {
                String path = "org/dealersdk/testkit/verify/" + name + ".class";
                out.putNextEntry(new JarEntry(path));
                try (InputStream bytes = VerifyTest.class.getClassLoader().getResourceAsStream(path)) {
                    bytes.transferTo(out);
                }
            }
        }
        return jar;
    }

    /** Without the classes of tests and without JUnit. */
    private Run run(Path first, String... arguments) throws Exception {
        Stream<String> own = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.contains("junit"));
        String classPath = Stream.concat(Stream.ofNullable(first).map(Path::toString), own)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-cp",
                classPath,
                Verify.class.getName()));
        command.addAll(List.of(arguments));
        command.add("--report=" + reports());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), said);
    }
}
