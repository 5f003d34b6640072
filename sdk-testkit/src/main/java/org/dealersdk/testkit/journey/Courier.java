package org.dealersdk.testkit.journey;

import java.util.ArrayList;
import java.util.List;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;

/** A broker that remembers what it was given. */
final class Courier implements Messaging {

    private final List<Message> taken = new ArrayList<>();

    List<Message> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void publish(List<Message> messages) {
        taken.addAll(messages);
    }

    @Override
    public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
        return () -> {};
    }

    @Override
    public List<DeadLetter> deadLetters(String group, int limit) {
        return List.of();
    }

    @Override
    public void redeliver(String group, List<String> messageIds) {}

    @Override
    public void close() {}
}
