package org.dealersdk.testkit.holdout3;

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

/** One connection to a topic. Thread-safe. */
final class TopicMessaging implements Messaging {

    private final Topic topic;
    private final Clock clock;
    private final List<TopicMember> members = new ArrayList<>();
    private volatile boolean closed;

    TopicMessaging(Topic topic, Clock clock) {
        this.topic = topic;
        this.clock = clock;
    }

    @Override
    public void publish(List<Message> messages) {
        checkOpen();
        for (Message message : messages) {
            int size = topic.flaw == Flaw.BODY_IN_CHARACTERS
                    ? message.body().length()
                    : message.body().getBytes(StandardCharsets.UTF_8).length;
            if (size > Limits.MAX_DOCUMENT) {
                throw MessagingProblem.TOO_LARGE.failure(size, Limits.MAX_DOCUMENT);
            }
        }
        topic.publish(messages);
    }

    @Override
    public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
        synchronized (members) {
            checkOpen();
            TopicMember member = new TopicMember(topic, request, handler, clock);
            members.add(member);
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
        List<TopicMember> leaving;
        synchronized (members) {
            closed = true;
            leaving = List.copyOf(members);
        }
        leaving.forEach(TopicMember::close);
    }

    private void checkOpen() {
        if (closed) {
            throw MessagingProblem.CLOSED.failure();
        }
    }
}
