package org.dealersdk.examples.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.dealersdk.cli.Dealer;
import org.dealersdk.runtime.Dealership;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.spi.DealerPlugin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vendor's first day by the guides: the example becomes a jar, is judged from the command line, and is chosen by a host. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FromScratchTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path SOURCES = Path.of("src", "test", "java", "org", "dealersdk", "examples", "plugin");

    /** Judging everything takes minutes; the commands are the same. */
    private static final String TIER = "quick";

    @TempDir
    Path folder;

    private Path jar;

    /** The class of the guide in a package of its own, so that it is found in the jar and nowhere else. */
    @BeforeEach
    void build() throws IOException {
        Path source = Files.createDirectories(folder.resolve("src/com/acme"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> compiling = new ArrayList<>(List.of("-d", classes.toString(), "-classpath", classPath()));
        for (String name : List.of("AcmePlugin", "Shelves")) {
            String text = Files.readString(SOURCES.resolve(name + ".java"))
                    .replace("package org.dealersdk.examples.plugin;", "package com.acme;");
            compiling.add(
                    Files.writeString(source.resolve(name + ".java"), text).toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, compiling.toArray(String[]::new)))
                .isZero();
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve(DealerPlugin.class.getName()), "com.acme.AcmePlugin\n");
        jar = Files.createDirectories(folder.resolve("acme")).resolve("acme.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
    }

    @Test
    void the_commands_of_the_guide_judge_the_jar_and_prove_its_statement() throws IOException {
        Files.writeString(folder.resolve("acme.properties"), settings("guide/testkit.md"));
        assertThat(dealer(command("dealer verify --plugin"), 0)).contains("PASSED");
        assertThat(folder.resolve("out/acme.html")).exists();
        // of the quick tier a statement holds, and certifies nothing
        assertThat(dealer(command("dealer verify --check"), 1)).contains("The statement holds: PASSED");
    }

    @Test
    void a_host_takes_the_jar_from_a_directory_and_messaging_from_another_plug_in() throws IOException {
        Path file = folder.resolve("dealer.properties");
        String settings = settings("plug-in-guide.md").replace("/var/dealer/", folder + "/");
        Files.writeString(file, settings + "\nplugins = " + folder.resolve("acme") + "\n");
        try (Dealership dealership = Dealership.open(
                DealershipConfiguration.file(file).background(false).build())) {
            assertThat(dealership.plugins().text(Locale.ENGLISH)).contains("acme", "sqlite");
        }
        assertThat(folder.resolve("messages.db")).exists();
    }

    /** Runs a line of the guide with its files in the folder of this test; gives what it printed. */
    private String dealer(String line, int exit) {
        List<String> words = Stream.of(line.split(" "))
                .skip(1)
                .map(word -> word.equals("full") ? TIER : word)
                .map(word -> word.contains("acme") || word.equals("out")
                        ? folder.resolve(word).toString()
                        : word)
                .toList();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code = Dealer.run(words, out, out, Locale.ENGLISH);
        String text = printed.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isEqualTo(exit);
        return text;
    }

    /** The line of the guide that begins so. */
    private static String command(String beginning) throws IOException {
        return Files.readString(DOCS.resolve("guide/testkit.md"))
                .lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    /** The first block of settings the guide shows. */
    private static String settings(String file) throws IOException {
        Matcher block = Pattern.compile("(?s)```properties\n(.*?)```").matcher(Files.readString(DOCS.resolve(file)));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
