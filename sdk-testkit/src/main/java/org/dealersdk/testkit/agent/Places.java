package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.fixture.PluginFixture;

/** The settings that lead to places as a transcript keeps them: without secrets, and without the directory the run worked in. */
final class Places {

    private static final String PLACE = "${place}";
    private static final String WORK = "${work}";
    private static final String SECRET = "(secret)";

    private Places() {}

    /** For each part the settings of a place, with a word where its name stands. */
    static ObjectNode template(PluginFixture fixture, Path work, JsonNode description) {
        ObjectNode template = Wire.object();
        for (ProviderKind<?> kind : ProviderKind.all()) {
            Map<String, String> settings = new TreeMap<>(fixture.settings(kind, PLACE));
            mask(settings, work, description.path(kind.code()));
            template.set(kind.code(), Wire.map(settings));
        }
        return template;
    }

    /** The settings of a place. */
    static Map<String, String> filled(JsonNode template, String place) {
        Map<String, String> settings = new HashMap<>(Wire.map(template));
        settings.replaceAll((key, value) -> value.replace(PLACE, place));
        return settings;
    }

    /** The request as it may be written down. */
    static ObjectNode masked(ObjectNode request, Path work, JsonNode description) {
        if (!(request.path("settings") instanceof ObjectNode)) {
            return request;
        }
        ObjectNode masked = request.deepCopy();
        Map<String, String> settings = Wire.map(masked.path("settings"));
        mask(settings, work, description.path(request.path("part").asText()));
        masked.set("settings", Wire.map(new TreeMap<>(settings)));
        return masked;
    }

    private static void mask(Map<String, String> settings, Path work, JsonNode declared) {
        Set<String> secret = secrets(declared);
        settings.replaceAll((key, value) -> secret.contains(key) ? SECRET : value.replace(work.toString(), WORK));
    }

    private static Set<String> secrets(JsonNode declared) {
        return StreamSupport.stream(declared.spliterator(), false)
                .filter(setting -> setting.path("secret").asBoolean())
                .map(setting -> setting.path("key").asText())
                .collect(Collectors.toSet());
    }
}
