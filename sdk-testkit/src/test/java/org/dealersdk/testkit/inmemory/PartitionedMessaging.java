package org.dealersdk.testkit.inmemory;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.spi.storage.Limits;

/** One connection to a {@link PartitionedTopic}. Thread-safe. */
final class PartitionedMessaging implements Messaging {

    private final PartitionedTopic topic;
    private final Clock clock;
    private final List<PartitionedMember> members = new ArrayList<>();
    private volatile boolean closed;

    PartitionedMessaging(PartitionedTopic topic, Clock clock) {
        this.topic = topic;
        this.clock = clock;
    }

    @Override
    public void publish(List<Message> messages) {
        checkOpen();
        for (Message message : messages) {
            int bytes = message.body().getBytes(StandardCharsets.UTF_8).length;
            if (bytes > Limits.MAX_DOCUMENT) {
                throw MessagingProblem.TOO_LARGE.failure(bytes, Limits.MAX_DOCUMENT);
            }
        }
        topic.publish(messages);
    }

    @Override
    public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
        synchronized (members) {
            checkOpen();
            PartitionedMember member = new PartitionedMember(topic, request, handler, clock);
            members.add(member);
            member.start();
            return member;
        }
    }

    @Override
    public List<DeadLetter> deadLetters(String group, int limit) {
        checkOpen();
        return topic.deadLetters(group, limit);
    }

    @Override
    public void redeliver(String group, List<String> messageIds) {
        checkOpen();
        topic.redeliver(group, messageIds);
    }

    @Override
    public void close() {
        List<PartitionedMember> leaving;
        synchronized (members) {
            closed = true;
            leaving = List.copyOf(members);
        }
        leaving.forEach(PartitionedMember::close);
    }

    private void checkOpen() {
        if (closed) {
            throw MessagingProblem.CLOSED.failure();
        }
    }
}
