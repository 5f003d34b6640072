package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.Setting;

/**
 * What an agent says about its system.
 *
 * @param descriptor who it is and what it declines
 * @param settings of each part it has; a part that is missing is not judged
 */
record AgentDescription(PluginDescriptor descriptor, Map<ProviderKind<?>, List<Setting>> settings) {

    /** What agents can offer; house rules are asked with objects of the model, which no line carries. */
    static final List<ProviderKind<?>> PARTS =
            List.of(ProviderKind.STORAGE, ProviderKind.MESSAGING, ProviderKind.NOTIFICATION, ProviderKind.NUMBERING);

    /** Reads all of it, so that what does not fit is refused before anything is judged. */
    static AgentDescription of(JsonNode said) {
        Map<ProviderKind<?>, List<Setting>> settings = new HashMap<>();
        for (ProviderKind<?> part : PARTS) {
            if (said.has(part.code())) {
                settings.put(part, Wire.list(said.path(part.code()), AgentDescription::setting));
            }
        }
        return new AgentDescription(descriptor(said), Map.copyOf(settings));
    }

    boolean has(ProviderKind<?> part) {
        return settings.containsKey(part);
    }

    List<Setting> of(ProviderKind<?> part) {
        return settings.getOrDefault(part, List.of());
    }

    private static PluginDescriptor descriptor(JsonNode said) {
        JsonNode plugin = said.path("plugin");
        PluginDescriptor descriptor = PluginDescriptor.of(
                Wire.needed(plugin.path("id")),
                Wire.needed(plugin.path("vendor")),
                Wire.needed(plugin.path("version")),
                Wire.needed(plugin.path("spiVersion")));
        for (Map.Entry<String, String> declined :
                Wire.map(said.path("declined")).entrySet()) {
            descriptor = descriptor.without(Capability.valueOf(declined.getKey()), declined.getValue());
        }
        return descriptor;
    }

    private static Setting setting(JsonNode said) {
        Pattern fits = Pattern.compile(said.path("pattern").asText(".*"), Pattern.DOTALL);
        String meaning = said.path("meaning").asText(said.path("key").asText());
        return new Setting(
                Wire.needed(said.path("key")),
                new Text(meaning, meaning),
                Optional.ofNullable(Wire.text(said.path("preset"))),
                said.path("expected").asText("a text"),
                fits.asMatchPredicate(),
                said.path("secret").asBoolean());
    }
}
