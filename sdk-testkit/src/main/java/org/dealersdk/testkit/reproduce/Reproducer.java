package org.dealersdk.testkit.reproduce;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.rule.Attachment;
import org.dealersdk.testkit.rule.Rule;
import org.dealersdk.testkit.rule.RuleBook;

/** Writes a failure as a Java file that stands alone: a JUnit test over the plug-in and the SPI, without the kit. */
public final class Reproducer {

    /** The name of the class in the file. */
    private static final String NAME = "ReproducerTest";

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
                        calls(new %5$s(storage, "r" + System.nanoTime() + "-"));
                    }
                }

                private static void calls(%5$s %6$s) {
            %7$s
                }
            }
            """;

    private static final List<String> IMPORTS = List.of(
            "java.time.Clock",
            "java.util.Map",
            "org.dealersdk.domain.json.DealerJson",
            "org.dealersdk.spi.DealerPlugin",
            "org.dealersdk.spi.PluginConfiguration",
            "org.dealersdk.spi.PluginContext",
            "org.dealersdk.spi.storage.Storage",
            "org.dealersdk.spi.storage.StorageProvider",
            "org.junit.jupiter.api.Test");

    private Reproducer() {}

    /**
     * The file, to be written beside the reports.
     *
     * @param name begins its name; empty for none
     * @param rule the rule's id
     * @param session tells the plug-in and its settings
     * @param calls the calls as lines of Java
     * @param imports what these lines need
     * @param along the classes whose text goes along; the calls are made to the first, made of a storage and of how names begin
     */
    public static Attachment of(
            String name, String rule, Session session, List<String> calls, List<String> imports, Class<?>... along) {
        Rule broken = RuleBook.standard().rule(rule);
        Map<String, String> settings = session.fixture().settings(ProviderKind.STORAGE, session.newName());
        String player = along[0].getSimpleName();
        String test = TEST.formatted(
                broken.id(),
                broken.sentence(),
                session.plugin().getClass().getName(),
                settings.entrySet().stream()
                        .map(entry ->
                                "Map.entry(" + Java.text(entry.getKey()) + ", " + Java.text(entry.getValue()) + ")")
                        .collect(Collectors.joining(", ")),
                player,
                player.toLowerCase(Locale.ROOT),
                calls.stream().map(line -> "        " + line).collect(Collectors.joining("\n")));
        Set<String> all = new TreeSet<>();
        IMPORTS.forEach(type -> all.add("import " + type + ";"));
        imports.forEach(type -> all.add("import " + type + ";"));
        StringBuilder types = new StringBuilder(test);
        for (Class<?> type : along) {
            source(type).lines().forEach(line -> {
                if (line.startsWith("import ")) {
                    all.add(line);
                } else if (!line.startsWith("package ")) {
                    types.append(line.replaceFirst("^public (record|final class|enum) ", "$1 "))
                            .append('\n');
                }
            });
        }
        all.removeIf(line -> line.contains("org.dealersdk.testkit"));
        String file = (name.isEmpty() ? "" : name + '-') + NAME + ".java";
        return new Attachment(file, String.join("\n", all) + "\n\n" + types);
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
