package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dealersdk.spi.messaging.Delivery;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Subscription;

/** A member of a group behind an agent: a thread that asks for the next delivery, handles it and says how it went. */
final class AgentSubscription implements Subscription {

    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Line agent;
    private final String name;
    private final MessageHandler handler;
    private final AtomicBoolean left = new AtomicBoolean();
    private final Thread thread;

    AgentSubscription(Line agent, String name, MessageHandler handler) {
        this.agent = agent;
        this.name = name;
        this.handler = handler;
        thread = new Thread(this::live, "agent delivery " + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The agent stops at once and says {@code ended} when nothing is at work any more. */
    @Override
    public void close() {
        if (left.compareAndSet(false, true) && thread.isAlive()) {
            agent.ask(request("leave"));
        }
        if (Thread.currentThread() != thread) {
            join();
        }
    }

    private void live() {
        try {
            JsonNode next = next();
            while (!next.path("ended").asBoolean()) {
                if (next.has("delivery")) {
                    handle(next);
                }
                next = next();
            }
        } catch (RuntimeException gone) {
            return; // noted by the connection; nothing can be delivered any more
        }
    }

    private JsonNode next() {
        return agent.ask(request("next").put("wait", Wire.seconds(WAIT)));
    }

    private void handle(JsonNode next) {
        String delivery = next.path("delivery").asText();
        try {
            handler.handle(new Delivery(
                    Wire.message(next.path("message")),
                    next.path("position").asText(),
                    next.path("attempt").asInt()));
        } catch (Throwable cause) {
            agent.ask(Connection.request("nack")
                    .put("delivery", delivery)
                    .put("cause", cause.getClass().getName()));
            return;
        }
        agent.ask(Connection.request("ack").put("delivery", delivery));
    }

    private ObjectNode request(String operation) {
        return Connection.request(operation).put("subscription", name);
    }

    private void join() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
