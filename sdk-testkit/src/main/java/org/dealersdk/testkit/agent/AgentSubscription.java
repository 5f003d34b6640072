package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.spi.messaging.Delivery;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Subscription;

/** A member of a group behind an agent: a thread that asks for the next delivery, handles it and says how it went. */
final class AgentSubscription implements Subscription {

    private static final Duration WAIT = Duration.ofSeconds(1);

    /** Between two questions, for an agent that answers "nothing yet" at once. */
    private static final Duration BREATH = Duration.ofMillis(1);

    private final Connection agent;
    private final String name;
    private final MessageHandler handler;
    private final Duration patience;
    private final AtomicBoolean left = new AtomicBoolean();
    private final Thread thread;
    private volatile long leftAt;
    private volatile boolean overdue;

    AgentSubscription(Connection agent, String name, MessageHandler handler) {
        this.agent = agent;
        this.name = name;
        this.handler = handler;
        patience = agent.channel().patience();
        thread = new Thread(this::live, "agent delivery " + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The agent stops at once and says {@code ended} when nothing is at work any more; one that never does is not waited for. */
    @Override
    public void close() {
        try {
            leave();
        } finally {
            if (Thread.currentThread() != thread) {
                join();
            }
        }
        if (overdue || (Thread.currentThread() != thread && thread.isAlive())) {
            throw noEnd();
        }
    }

    private void leave() {
        if (left.get() || !thread.isAlive()) {
            return;
        }
        leftAt = System.nanoTime();
        if (left.compareAndSet(false, true)) {
            agent.ask(request("leave"));
        }
    }

    private void live() {
        try {
            JsonNode next = next();
            while (!next.path("ended").asBoolean()) {
                if (next.has("delivery")) {
                    handle(next);
                } else {
                    LockSupport.parkNanos(BREATH.toNanos());
                }
                if (left.get() && System.nanoTime() - leftAt >= patience.toNanos()) {
                    overdue = true;
                    return;
                }
                next = next();
            }
        } catch (RuntimeException gone) {
            return; // noted by the connection; nothing can be delivered any more
        }
    }

    private DealerException noEnd() {
        Problem problem = AgentProblem.NO_END.at("", name, patience.toSeconds());
        agent.note(problem);
        return new DealerException(problem);
    }

    private JsonNode next() {
        return agent.ask(request("next").put("wait", Wire.seconds(WAIT)));
    }

    private void handle(JsonNode next) {
        String delivery = next.path("delivery").asText();
        Delivery given = agent.read("next", next, AgentSubscription::delivery);
        try {
            handler.handle(given);
        } catch (Throwable cause) {
            agent.ask(Connection.request("nack")
                    .put("delivery", delivery)
                    .put("cause", cause.getClass().getName()));
            return;
        }
        agent.ask(Connection.request("ack").put("delivery", delivery));
    }

    private static Delivery delivery(JsonNode next) {
        Wire.needed(next.path("delivery"));
        return new Delivery(
                Wire.message(next.path("message")),
                Wire.needed(next.path("position")),
                Math.toIntExact(Wire.whole(next.path("attempt"))));
    }

    private ObjectNode request(String operation) {
        return Connection.request(operation).put("subscription", name);
    }

    /** Until the delivery thread has ended, or should have; it asks one question more after that. */
    private void join() {
        long end = System.nanoTime() + patience.plus(WAIT).plus(WAIT).toNanos();
        boolean interrupted = false;
        while (thread.isAlive() && System.nanoTime() < end) {
            try {
                thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
