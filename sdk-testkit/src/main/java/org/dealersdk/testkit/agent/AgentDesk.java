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
import org.dealersdk.spi.Provider;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.messaging.MessagingProvider;
import org.dealersdk.spi.notification.NotificationProvider;
import org.dealersdk.spi.numbering.NumberingProvider;
import org.dealersdk.spi.storage.StorageProvider;
import org.dealersdk.testkit.ManualClock;
import org.dealersdk.testkit.fixture.Audience;

/** Answers the requests of the protocol with a plug-in. Thread-safe; a call may take as long as the plug-in lets it. */
final class AgentDesk implements AutoCloseable {

    private final DealerPlugin plugin;
    private final AtomicInteger names = new AtomicInteger();
    private final Map<String, Served> openings = new ConcurrentHashMap<>();
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
            case "heard":
                return heard(request);
            default:
                break;
        }
        if (request.has("unit")) {
            return inUnit(operation, request);
        }
        Served opening = openings.get(request.path("opening").asText());
        return opening == null ? member(operation, request) : opening.answer(operation, request);
    }

    private ObjectNode member(String operation, JsonNode request) {
        for (Served each : openings.values()) {
            if (each instanceof ServedMessaging messaging) {
                Optional<ObjectNode> answer = messaging.answerMember(operation, request);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        }
        throw new Unsupported(operation);
    }

    private ObjectNode heard(JsonNode request) {
        if (!(plugin instanceof Audience audience)) {
            throw new Unsupported("heard");
        }
        ArrayNode notices = Wire.array();
        audience.heard(request.path("place").asText()).forEach(notice -> notices.add(Wire.notice(notice)));
        return Wire.object().set("notices", notices);
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
        for (ProviderKind<?> part : AgentDescription.PARTS) {
            part.of(plugin).ifPresent(provider -> description.set(part.code(), settings(provider.settings())));
        }
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
        openings.put(name, opened(request, clock));
        return Wire.object().put("opening", name);
    }

    private Served opened(JsonNode request, ManualClock clock) {
        String part = request.path("part").asText();
        return switch (part) {
            case "storage" -> {
                StorageProvider provider = offered(ProviderKind.STORAGE);
                yield new ServedStorage(provider.open(context(request, provider, clock)), clock);
            }
            case "messaging" -> {
                MessagingProvider provider = offered(ProviderKind.MESSAGING);
                yield new ServedMessaging(provider.open(context(request, provider, clock)), clock, names);
            }
            case "notification" -> {
                NotificationProvider provider = offered(ProviderKind.NOTIFICATION);
                yield new ServedNotification(provider.open(context(request, provider, clock)), clock);
            }
            case "numbering" -> {
                NumberingProvider provider = offered(ProviderKind.NUMBERING);
                yield new ServedNumbering(provider.numbering(context(request, provider, clock)), clock);
            }
            default -> throw new Unsupported("the part " + part);
        };
    }

    private <P extends Provider> P offered(ProviderKind<P> kind) {
        return kind.of(plugin).orElseThrow(() -> new Unsupported(kind.code()));
    }

    private PluginContext context(JsonNode request, Provider provider, ManualClock clock) {
        Map<String, String> given = Wire.map(request.path("settings"));
        String id = plugin.descriptor().id();
        return new PluginContext(PluginConfiguration.check(id, provider.settings(), given), clock, new DealerJson());
    }

    private ObjectNode begin(JsonNode request) {
        if (!(openings.get(request.path("opening").asText()) instanceof ServedStorage storage)) {
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

    /** Undoes the units nobody ended and closes what is open. */
    @Override
    public void close() {
        units.values().forEach(ServedUnit::abandon);
        units.clear();
        for (Served opening : openings.values()) {
            try {
                opening.close();
            } catch (RuntimeException | Error broken) {
                continue; // there is nobody left to tell
            }
        }
        openings.clear();
    }
}
