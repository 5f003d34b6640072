package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.testkit.ManualClock;

/** One opening of messaging and its members of groups. */
final class ServedMessaging implements Served {

    private final Messaging messaging;
    private final ManualClock clock;
    private final AtomicInteger names;
    private final Map<String, ServedSubscription> members = new ConcurrentHashMap<>();

    ServedMessaging(Messaging messaging, ManualClock clock, AtomicInteger names) {
        this.messaging = messaging;
        this.clock = clock;
        this.names = names;
    }

    @Override
    public ObjectNode answer(String operation, JsonNode request) {
        String group = request.path("group").asText();
        switch (operation) {
            case "clock" -> clock.set(Wire.instant(request.path("now")));
            case "close" -> messaging.close();
            case "publish" -> {
                List<Message> messages = new ArrayList<>();
                request.path("messages").forEach(message -> messages.add(Wire.message(message)));
                messaging.publish(messages);
            }
            case "subscribe" -> {
                return subscribe(request);
            }
            case "deadLetters" -> {
                return letters(
                        messaging.deadLetters(group, request.path("limit").asInt()));
            }
            case "redeliver" -> messaging.redeliver(group, Wire.texts(request.path("messages")));
            default -> throw new Unsupported(operation);
        }
        return Wire.object();
    }

    /** What is asked of a member, or of one of its deliveries; empty when they are not of this opening. */
    Optional<ObjectNode> answerMember(String operation, JsonNode request) {
        String delivery = request.path("delivery").asText();
        ServedSubscription member = request.has("delivery")
                ? members.get(delivery.substring(0, Math.max(0, delivery.indexOf('.'))))
                : members.get(request.path("subscription").asText());
        if (member == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (operation) {
                    case "next" -> member.next(Wire.duration(request.path("wait")));
                    case "leave" -> member.leave();
                    case "ack" -> member.settle(delivery, null);
                    case "nack" -> member.settle(delivery, request.path("cause").asText());
                    default -> throw new Unsupported(operation);
                });
    }

    private ObjectNode subscribe(JsonNode request) {
        Set<StoreId> stores = new LinkedHashSet<>();
        Wire.texts(request.path("stores")).forEach(store -> stores.add(new StoreId(store)));
        SubscriptionRequest wanted = new SubscriptionRequest(
                request.path("group").asText(),
                stores,
                Set.copyOf(Wire.texts(request.path("names"))),
                AgentMessaging.start(request.path("start")),
                request.path("maxAttempts").asInt(),
                Wire.duration(request.path("backoff")));
        String name = "s" + names.incrementAndGet();
        ServedSubscription member = new ServedSubscription(name);
        member.begin(messaging.subscribe(wanted, member));
        members.put(name, member);
        return Wire.object().put("subscription", name);
    }

    /** Members leave first, so that no handler waits for an answer any more. */
    @Override
    public void close() {
        members.values().forEach(ServedSubscription::abandon);
        messaging.close();
    }

    private static ObjectNode letters(List<DeadLetter> letters) {
        ObjectNode result = Wire.object();
        ArrayNode array = result.putArray("letters");
        for (DeadLetter letter : letters) {
            ObjectNode node = array.addObject();
            node.set("message", Wire.message(letter.message()));
            node.put("attempts", letter.attempts()).put("cause", letter.cause());
        }
        return result;
    }
}
