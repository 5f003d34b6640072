package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;

/** Messaging behind an agent. */
final class AgentMessaging implements Messaging {

    private final Connection connection;
    private final Opening opening;
    private final List<AgentSubscription> subscriptions = new ArrayList<>();

    AgentMessaging(Connection connection, Opening opening) {
        this.connection = connection;
        this.opening = opening;
    }

    @Override
    public void publish(List<Message> messages) {
        ArrayNode all = Wire.array();
        messages.forEach(message -> all.add(Wire.message(message)));
        connection.ask(opening.request("publish").set("messages", all));
    }

    @Override
    public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
        ObjectNode wanted = opening.request("subscribe").put("group", request.group());
        wanted.set(
                "stores",
                Wire.texts(
                        request.stores().stream().map(StoreId::value).sorted().toList()));
        wanted.set("names", Wire.texts(request.names().stream().sorted().toList()));
        wanted.set("start", start(request.start()));
        wanted.put("maxAttempts", request.maxAttempts()).put("backoff", Wire.seconds(request.backoff()));
        synchronized (subscriptions) {
            String name = connection.ask(wanted, result -> Wire.needed(result.path("subscription")));
            AgentSubscription subscription = new AgentSubscription(connection, name, handler);
            subscriptions.add(subscription);
            return subscription;
        }
    }

    @Override
    public List<DeadLetter> deadLetters(String group, int limit) {
        return connection.ask(
                opening.request("deadLetters").put("group", group).put("limit", limit),
                result -> Wire.list(
                        result.path("letters"),
                        letter -> new DeadLetter(
                                Wire.message(letter.path("message")),
                                Math.toIntExact(Wire.whole(letter.path("attempts"))),
                                Wire.needed(letter.path("cause")))));
    }

    @Override
    public void redeliver(String group, List<String> messageIds) {
        connection.ask(opening.request("redeliver").put("group", group).set("messages", Wire.texts(messageIds)));
    }

    @Override
    public void close() {
        opening.forget();
        List<AgentSubscription> leaving;
        synchronized (subscriptions) {
            leaving = List.copyOf(subscriptions);
        }
        try {
            leave(leaving);
        } finally {
            connection.ask(opening.request("close"));
        }
    }

    /** Every member leaves, also when one of them cannot. */
    private static void leave(List<AgentSubscription> members) {
        RuntimeException first = null;
        for (AgentSubscription member : members) {
            try {
                member.close();
            } catch (RuntimeException failure) {
                first = first == null ? failure : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    static ObjectNode start(Start start) {
        ObjectNode node = Wire.object();
        if (start instanceof Start.At at) {
            return node.put("at", Wire.instant(at.time()));
        }
        if (start instanceof Start.From from) {
            return node.put("from", from.position());
        }
        return node.put("with", start instanceof Start.Earliest ? "earliest" : "latest");
    }

    static Start start(JsonNode node) {
        if (node.has("at")) {
            return new Start.At(Wire.instant(node.path("at")));
        }
        if (node.has("from")) {
            return new Start.From(node.path("from").asText());
        }
        return node.path("with").asText().equals("earliest") ? new Start.Earliest() : new Start.Latest();
    }
}
