package org.dealersdk.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;

/** A broker that remembers what it took over, and objects to what a test tells it to object to. */
class RecordingMessaging implements Messaging {

    private final List<Message> taken = new CopyOnWriteArrayList<>();
    private final List<Integer> batches = new CopyOnWriteArrayList<>();
    private volatile Consumer<Message> objection = message -> {};
    private volatile boolean closed;

    /** The consumer throws for messages the broker refuses. */
    void objectTo(Consumer<Message> newObjection) {
        objection = newObjection;
    }

    void takeAll() {
        objection = message -> {};
    }

    List<Message> taken() {
        return List.copyOf(taken);
    }

    /** The bodies taken over that belong to one aggregate, in order. */
    List<String> bodies(String subjectId) {
        List<String> bodies = new ArrayList<>();
        taken.stream()
                .filter(message -> message.subjectId().equals(subjectId))
                .forEach(message -> bodies.add(message.body()));
        return bodies;
    }

    List<Integer> batches() {
        return List.copyOf(batches);
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void publish(List<Message> messages) {
        batches.add(messages.size());
        for (Message message : messages) {
            objection.accept(message);
        }
        taken.addAll(messages);
    }

    @Override
    public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<DeadLetter> deadLetters(String group, int limit) {
        return List.of();
    }

    @Override
    public void redeliver(String group, List<String> messageIds) {}

    @Override
    public void close() {
        closed = true;
    }
}
