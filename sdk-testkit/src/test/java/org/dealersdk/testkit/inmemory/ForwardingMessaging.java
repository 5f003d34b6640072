package org.dealersdk.testkit.inmemory;

import java.util.List;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;

/** Passes everything on; faults override one method. */
class ForwardingMessaging implements Messaging {

    final Messaging inner;

    ForwardingMessaging(Messaging inner) {
        this.inner = inner;
    }

    @Override
    public void publish(List<Message> messages) {
        inner.publish(messages);
    }

    @Override
    public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
        return inner.subscribe(request, handler);
    }

    @Override
    public List<DeadLetter> deadLetters(String group, int limit) {
        return inner.deadLetters(group, limit);
    }

    @Override
    public void redeliver(String group, List<String> messageIds) {
        inner.redeliver(group, messageIds);
    }

    @Override
    public void close() {
        inner.close();
    }
}
