package org.dealersdk.testkit.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;
import org.dealersdk.testkit.verify.Verify;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the kit brings along: JUnit's programming interface and the SDK; without a launcher it works too, and on the command line without JUnit. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeanClassPathTest {

    @TempDir
    Path directory;

    @Test
    void a_vendor_gets_the_sdk_and_the_programming_interface_of_junit_and_nothing_else() throws Exception {
        NodeList dependencies = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getElementsByTagName("dependency");
        List<String> brought = new ArrayList<>();
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            if (text(dependency, "scope").isEmpty()
                    && text(dependency, "optional").isEmpty()) {
                brought.add(text(dependency, "artifactId"));
            }
        }
        assertThat(brought).containsExactly("sdk-spi", "dealer-runtime", "junit-jupiter-api");
    }

    @Test
    void every_class_loads_without_a_launcher_but_the_one_the_launcher_makes() throws Exception {
        List<String> lean = new ArrayList<>(VendorsJvm.classPath(LeanClassPathTest::isOfTests));
        lean.addAll(VendorsJvm.junit("oldest").stream()
                .filter(jar -> jar.contains("jupiter-api") || jar.contains("platform-commons"))
                .toList());
        lean.add(Path.of(LeanClassPathTest.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString());
        assertThat(VendorsJvm.java(
                        directory,
                        lean,
                        Loading.class.getName(),
                        List.of(classes().toString())))
                .contains("classes loaded with", "not loaded: [org.dealersdk.testkit.conformance.RunWatch]", "exit 0");
    }

    @Test
    void a_plug_in_is_judged_on_the_command_line_without_junit() throws Exception {
        Path settings = Files.writeString(
                directory.resolve("memory.properties"),
                "storage.name = ${place}\nmessaging.name = ${place}\nnotification.name = ${place}\n");
        Path service = directory.resolve("META-INF/services/" + DealerPlugin.class.getName());
        Files.createDirectories(service.getParent());
        Files.writeString(service, InMemoryPlugin.class.getName());
        List<String> lean = new ArrayList<>(VendorsJvm.classPath(
                entry -> isOfTests(entry) || entry.contains("opentest4j") || entry.contains("apiguardian")));
        lean.add(directory.toString());
        String told = VendorsJvm.java(
                directory,
                lean,
                Verify.class.getName(),
                List.of("--plugin", "in-memory", "--config", settings.toString(), "--lang", "en"));
        assertThat(told).contains("in-memory.html").doesNotContain("NoClassDefFoundError", "│  FAIL");
    }

    private static boolean isOfTests(String entry) {
        return entry.contains("test-classes") || entry.contains("assertj");
    }

    private static Path classes() {
        return Path.of(Conformance.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    private static String text(Element element, String child) {
        NodeList found = element.getElementsByTagName(child);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    /** Loads and links all classes of a directory. */
    static final class Loading {

        private static int members;

        private Loading() {}

        public static void main(String[] arguments) throws Exception {
            Path root = Path.of(arguments[0]);
            List<String> unloadable = new ArrayList<>();
            try (Stream<Path> files = Files.walk(root)) {
                List<Path> classes = files.filter(file -> file.toString().endsWith(".class"))
                        .filter(file -> !file.endsWith("package-info.class"))
                        .sorted()
                        .toList();
                for (Path file : classes) {
                    String name = root.relativize(file).toString().replace('\\', '/');
                    load(name.substring(0, name.length() - ".class".length()).replace('/', '.'), unloadable);
                }
                System.out.println(
                        classes.size() + " classes loaded with " + members + " members, not loaded: " + unloadable);
            }
        }

        private static void load(String name, List<String> unloadable) {
            try {
                Class<?> type = Class.forName(name, false, Loading.class.getClassLoader());
                members += type.getDeclaredMethods().length + type.getDeclaredConstructors().length;
            } catch (ClassNotFoundException | LinkageError missing) {
                unloadable.add(name);
            }
        }
    }
}
