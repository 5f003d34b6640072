package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginConfiguration;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.storage.StorageProvider;
import org.dealersdk.testkit.ManualClock;

/** Answers the requests of the protocol with a plug-in. Thread-safe; a call may take as long as the plug-in lets it. */
final class AgentDesk {

    private final DealerPlugin plugin;
    private final AtomicInteger names = new AtomicInteger();
    private final Map<String, ServedStorage> storages = new ConcurrentHashMap<>();
    private final Map<String, ServedMessaging> messagings = new ConcurrentHashMap<>();
    private final Map<String, ServedUnit> units = new ConcurrentHashMap<>();

    AgentDesk(DealerPlugin plugin) {
        this.plugin = plugin;
    }

    /** The answer to a request, with its number. */
    ObjectNode answer(JsonNode request) {
        ObjectNode answer = Wire.object();
        answer.set("id", request.path("id"));
        try {
            answer.set("ok", result(request));
        } catch (RuntimeException | Error failure) {
            answer.set("error", Failures.write(failure));
        }
        return answer;
    }

    private ObjectNode result(JsonNode request) {
        String operation = request.path("op").asText();
        switch (operation) {
            case "describe":
                return describe();
            case "open":
                return open(request);
            case "begin":
                return begin(request);
            default:
                break;
        }
        if (request.has("unit")) {
            return inUnit(operation, request);
        }
        ServedStorage storage = storages.get(request.path("opening").asText());
        if (storage != null) {
            return storage.answer(operation, request);
        }
        ServedMessaging messaging = messagings.get(request.path("opening").asText());
        if (messaging != null) {
            return messaging.answer(operation, request);
        }
        for (ServedMessaging each : messagings.values()) {
            Optional<ObjectNode> answer = each.answerMember(operation, request);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new Unsupported(operation);
    }

    private ObjectNode describe() {
        PluginDescriptor descriptor = plugin.descriptor();
        ObjectNode description = Wire.object();
        description
                .putObject("plugin")
                .put("id", descriptor.id())
                .put("vendor", descriptor.vendor())
                .put("version", descriptor.version())
                .put("spiVersion", descriptor.spiVersion());
        ObjectNode declined = description.putObject("declined");
        new java.util.TreeMap<>(descriptor.declined())
                .forEach((capability, reason) -> declined.put(capability.name(), reason));
        plugin.storage().ifPresent(provider -> description.set("storage", settings(provider.settings())));
        plugin.messaging().ifPresent(provider -> description.set("messaging", settings(provider.settings())));
        return description;
    }

    private static ArrayNode settings(List<Setting> declared) {
        ArrayNode settings = Wire.array();
        for (Setting setting : declared) {
            ObjectNode node = settings.addObject()
                    .put("key", setting.key())
                    .put("meaning", setting.meaning().english())
                    .put("expected", setting.expected())
                    .put("secret", setting.secret());
            setting.preset().ifPresent(preset -> node.put("preset", preset));
        }
        return settings;
    }

    private ObjectNode open(JsonNode request) {
        ManualClock clock = new ManualClock(Wire.instant(request.path("now")));
        String name = "o" + names.incrementAndGet();
        if (request.path("part").asText().equals("storage")) {
            StorageProvider provider = plugin.storage().orElseThrow(() -> new Unsupported("storage"));
            storages.put(name, new ServedStorage(provider.open(context(request, provider.settings(), clock)), clock));
        } else {
            MessagingProvider provider = plugin.messaging().orElseThrow(() -> new Unsupported("messaging"));
            messagings.put(
                    name,
                    new ServedMessaging(provider.open(context(request, provider.settings(), clock)), clock, names));
        }
        return Wire.object().put("opening", name);
    }

    private PluginContext context(JsonNode request, List<Setting> declared, ManualClock clock) {
        Map<String, String> given = Wire.map(request.path("settings"));
        String id = plugin.descriptor().id();
        return new PluginContext(PluginConfiguration.check(id, declared, given), clock, new DealerJson());
    }

    private ObjectNode begin(JsonNode request) {
        ServedStorage storage = storages.get(request.path("opening").asText());
        if (storage == null) {
            throw new Unsupported("begin without an opening of storage");
        }
        String name = "u" + names.incrementAndGet();
        units.put(name, ServedUnit.begin(storage.storage(), request));
        return Wire.object().put("unit", name);
    }

    private ObjectNode inUnit(String operation, JsonNode request) {
        String name = request.path("unit").asText();
        boolean ends = operation.equals("commit") || operation.equals("rollback");
        ServedUnit unit = ends ? units.remove(name) : units.get(name);
        if (unit == null) {
            throw org.dealersdk.spi.storage.StorageProblem.UNIT_ENDED.failure();
        }
        return ends ? unit.end(operation.equals("commit")) : unit.answer(operation, request);
    }
}
