package org.dealersdk.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeSet;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.spi.PluginConfiguration;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Provider;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.discovery.DiscoveredPlugin;

/**
 * The conformance statement of a plug-in in use: what it was certified as. It is compared with what runs, not proven; the testkit proves
 * statements.
 */
final class Certificate {

    private static final String RESOURCE = "META-INF/dealer-sdk/conformance/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DiscoveredPlugin plugin;
    private final JsonNode statement;
    private final boolean fromOutside;

    private Certificate(DiscoveredPlugin plugin, JsonNode statement, boolean fromOutside) {
        this.plugin = plugin;
        this.statement = statement;
        this.fromOutside = fromOutside;
    }

    /** The statement in the host's directory, or the one in the plug-in's own jar; empty when there is none. */
    static Optional<Certificate> of(DiscoveredPlugin plugin, Optional<Path> directory) {
        String name = plugin.id() + ".json";
        Optional<Path> given = directory.map(place -> place.resolve(name)).filter(Files::isRegularFile);
        try {
            if (given.isPresent()) {
                return Optional.of(new Certificate(plugin, read(Files.readString(given.get())), true));
            }
            try (InputStream own = plugin.plugin().getClass().getResourceAsStream("/" + RESOURCE + name)) {
                return own == null
                        ? Optional.empty()
                        : Optional.of(new Certificate(
                                plugin, read(new String(own.readAllBytes(), StandardCharsets.UTF_8)), false));
            }
        } catch (IOException unreadable) {
            return Optional.of(new Certificate(plugin, JSON.createObjectNode(), false));
        }
    }

    /** Notes what the statement is worth, and whether it is about this plug-in. */
    void comparePlugin(Problems differences) {
        String id = plugin.id();
        String result = predicate().path("result").asText("unreadable");
        differences.require(result.equals("CERTIFIED"), RuntimeProblem.NO_CERTIFICATE, "", id, result);
        PluginDescriptor descriptor = plugin.descriptor();
        JsonNode stated = predicate().path("plugin");
        compare(differences, "id", stated.path("id").asText(id), id);
        if (fromOutside || jar().isPresent()) { // classes that are not packed yet have no version of their own
            compare(differences, "version", stated.path("version").asText(descriptor.version()), descriptor.version());
        }
        TreeSet<String> certified = new TreeSet<>();
        stated.path("declined").fieldNames().forEachRemaining(certified::add);
        TreeSet<String> declined = new TreeSet<>();
        descriptor.declined().keySet().forEach(capability -> declined.add(capability.name()));
        if (stated.has("declined")) {
            compare(differences, "declined", certified.toString(), declined.toString());
        }
        String digest =
                statement.path("subject").path(0).path("digest").path("sha256").asText();
        if (fromOutside && !digest.isEmpty()) { // a jar cannot hold its own hash
            jar().ifPresent(jar -> compare(differences, "sha256", digest, sha256(jar)));
        }
    }

    /** Notes the settings of a provider that bear on what it promises and have another value than certified. */
    void compareSettings(ProviderKind<?> kind, Provider provider, PluginConfiguration inForce, Problems differences) {
        JsonNode certified = predicate().path("plugin").path(kind.code());
        for (Setting setting : provider.settings()) {
            JsonNode value = certified.path(setting.key());
            boolean comparable = setting.bearing() && !setting.secret() && value.isTextual();
            String running = inForce.text(setting.key());
            if (comparable && !value.asText().equals(running) && !value.asText().startsWith("(")) {
                String key = plugin.id() + '.' + setting.key();
                differences.add(RuntimeProblem.UNCERTIFIED_SETTING.at(
                        key, plugin.id(), setting.key(), value.asText(), running));
            }
        }
    }

    private void compare(Problems differences, String what, String certified, String here) {
        differences.require(
                certified.equals(here), RuntimeProblem.UNCERTIFIED_PLUGIN, what, plugin.id(), what, certified, here);
    }

    private JsonNode predicate() {
        return statement.path("predicate");
    }

    private static JsonNode read(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }

    /** The jar the plug-in comes from; empty when it comes from anything else. */
    private Optional<Path> jar() {
        CodeSource source = plugin.plugin().getClass().getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI())).filter(Files::isRegularFile);
        } catch (URISyntaxException | RuntimeException elsewhere) {
            return Optional.empty();
        }
    }

    private static String sha256(Path jar) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
        } catch (IOException | NoSuchAlgorithmException unreadable) {
            return "unreadable";
        }
    }
}
