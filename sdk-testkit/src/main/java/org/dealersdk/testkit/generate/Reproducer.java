package org.dealersdk.testkit.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.probe.Neighbour;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Rule;
import org.dealersdk.testkit.rule.RuleBook;

/** A failure as a Java file that stands alone: a JUnit test over the plug-in and the SPI, without the kit. */
final class Reproducer {

    /** The name of the class in the file. */
    static final String NAME = "ReproducerTest";

    private static final List<Class<?>> BROUGHT_ALONG = List.of(Replay.class, Probe.class, Neighbour.class);

    private static final String TEST = """
            /** %1$s: %2$s */
            class ReproducerTest {

                @Test
                void the_calls_are_answered_as_the_contract_says() throws Exception {
                    DealerPlugin plugin = (DealerPlugin) Class.forName("%3$s").getDeclaredConstructor().newInstance();
                    StorageProvider provider = plugin.storage().orElseThrow();
                    PluginConfiguration settings = PluginConfiguration.check(
                            plugin.descriptor().id(), provider.settings(), Map.ofEntries(%4$s));
                    try (Storage storage = provider.open(new PluginContext(settings, Clock.systemUTC(), new DealerJson()))) {
                        calls(new Replay(storage, "r" + System.nanoTime() + "-"));
                    }
                }

                private static void calls(Replay replay) {
                    String answer;
            %5$s
                }

                private static void expect(String expected, String answer) {
                    Replay.expect(expected, answer);
                }
            }
            """;

    private static final List<String> IMPORTS = List.of(
            "java.time.Clock",
            "java.time.Instant",
            "java.util.List",
            "java.util.Map",
            "org.dealersdk.domain.json.DealerJson",
            "org.dealersdk.spi.DealerPlugin",
            "org.dealersdk.spi.PluginConfiguration",
            "org.dealersdk.spi.PluginContext",
            "org.dealersdk.spi.storage.Condition",
            "org.dealersdk.spi.storage.Query",
            "org.dealersdk.spi.storage.Storage",
            "org.dealersdk.spi.storage.StorageProvider",
            "org.junit.jupiter.api.Test");

    private Reproducer() {}

    /** The text of the file. */
    static String of(Failure failure, Session session) {
        Rule rule = RuleBook.standard().rule(failure.rule());
        Map<String, String> settings = session.fixture().settings(ProviderKind.STORAGE, session.newName());
        String test = TEST.formatted(
                rule.id(),
                rule.sentence(),
                session.plugin().getClass().getName(),
                settings.entrySet().stream()
                        .map(entry ->
                                "Map.entry(" + Script.of(entry.getKey()) + ", " + Script.of(entry.getValue()) + ")")
                        .collect(Collectors.joining(", ")),
                failure.script().stream().map(line -> "        " + line).collect(Collectors.joining("\n")));
        Set<String> imports = new TreeSet<>();
        IMPORTS.forEach(type -> imports.add("import " + type + ";"));
        StringBuilder types = new StringBuilder(test);
        for (Class<?> type : BROUGHT_ALONG) {
            source(type).lines().forEach(line -> {
                if (line.startsWith("import ")) {
                    imports.add(line);
                } else if (!line.startsWith("package ")) {
                    types.append(line.replaceFirst("^public (record|final class) ", "$1 "))
                            .append('\n');
                }
            });
        }
        imports.removeIf(line -> line.contains("org.dealersdk.testkit"));
        return String.join("\n", imports) + "\n\n" + types;
    }

    /** The jar holds the text of these classes. */
    private static String source(Class<?> type) {
        try (InputStream text =
                Reproducer.class.getResourceAsStream('/' + type.getName().replace('.', '/') + ".java")) {
            if (text == null) {
                throw new IllegalStateException("the jar lacks the text of " + type);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
