package org.dealersdk.testkit.inmemory;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Delivery;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.testkit.inmemory.JournalPlugin.Fault;

/** Messaging of {@link JournalPlugin}: messages, begun attempts and completed deliveries are records of the journal. */
final class JournalMessaging extends ForwardingMessaging {

    private final Journal journal;
    private final Set<Fault> faults;
    private final Map<String, Integer> begun = new HashMap<>();
    private final Set<String> done = new HashSet<>();

    JournalMessaging(Messaging memory, Journal journal, Set<Fault> faults) throws IOException {
        super(memory);
        this.journal = journal;
        this.faults = faults;
        List<Message> messages = new ArrayList<>();
        journal.replay(record -> {
            byte kind = record.readByte();
            String text = Journal.text(record);
            if (kind == 'B') {
                begun.merge(text, 1, Integer::sum);
            } else if (kind == 'D') {
                done.add(text);
            } else {
                messages.add(JournalStorage.message(record, new StoreId(text), Journal.text(record)));
            }
        });
        inner.publish(messages);
    }

    @Override
    public synchronized void publish(List<Message> messages) {
        for (Message message : messages) {
            append(record -> {
                record.writeByte('P');
                Journal.text(record, message.store().value());
                JournalStorage.write(record, message);
            });
        }
        super.publish(messages);
    }

    @Override
    public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
        SubscriptionRequest atOnce = new SubscriptionRequest(
                request.group(),
                request.stores(),
                request.names(),
                request.start(),
                request.maxAttempts(),
                Duration.ZERO);
        return super.subscribe(atOnce, delivery -> deliver(request, handler, delivery));
    }

    private void deliver(SubscriptionRequest request, MessageHandler handler, Delivery delivery) throws Exception {
        String key = request.group() + ' ' + delivery.message().id();
        int attempt;
        synchronized (this) {
            if (done.contains(key)) {
                return;
            }
            attempt = begun.merge(key, 1, Integer::sum);
            if (attempt <= request.maxAttempts() && !faults.contains(Fault.FORGETS_ATTEMPTS)) {
                note('B', key);
            }
            if (faults.contains(Fault.DONE_ON_RECEIPT)) {
                note('D', key);
            }
        }
        if (attempt > request.maxAttempts()) {
            throw new IllegalStateException("all attempts ended with their processes");
        }
        handler.handle(new Delivery(delivery.message(), delivery.position(), attempt));
        synchronized (this) {
            done.add(key);
            note('D', key);
        }
    }

    @Override
    public void close() {
        super.close();
        journal.close();
    }

    private void note(char kind, String key) {
        append(record -> {
            record.writeByte(kind);
            Journal.text(record, key);
        });
    }

    private void append(Journal.Writing writing) {
        try {
            journal.append(writing);
        } catch (IOException failure) {
            throw MessagingProblem.UNAVAILABLE.failure();
        }
    }
}
