package org.dealersdk.testkit.messaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageKey;

/** What members of a group have completed, quick to ask also when it is much. Thread-safe. */
final class Log {

    private final MessagingTrial trial;
    private final Set<String> ids = new LinkedHashSet<>();
    private final Map<MessageKey, List<String>> orders = new HashMap<>();

    Log(MessagingTrial trial) {
        this.trial = trial;
    }

    /** Notes it, once when it comes twice in a row. */
    synchronized void note(Message message) {
        ids.add(message.id());
        List<String> order = orders.computeIfAbsent(message.key(), first -> new ArrayList<>());
        if (order.isEmpty() || !order.get(order.size() - 1).equals(message.id())) {
            order.add(message.id());
        }
    }

    synchronized int size() {
        return ids.size();
    }

    synchronized boolean has(String id) {
        return ids.contains(id);
    }

    synchronized boolean hasAll(Collection<Message> messages) {
        return messages.stream().allMatch(message -> ids.contains(message.id()));
    }

    /** The ids of a key in the order in which they were completed. */
    synchronized List<String> of(MessageKey key) {
        return List.copyOf(orders.getOrDefault(key, List.of()));
    }

    /** Some of those that are missing. */
    synchronized Set<String> missing(Collection<Message> messages) {
        Set<String> missing = new TreeSet<>();
        messages.stream().map(Message::id).filter(id -> !ids.contains(id)).forEach(missing::add);
        return missing;
    }

    /** Waits until so many messages are completed, however long, as long as they come. */
    void await(int number) {
        int before = size();
        while (before < number) {
            int least = before + 1;
            trial.eventually(
                    "the next of " + number + " messages to be completed",
                    () -> size() >= least,
                    () -> size() + " of them");
            before = size();
        }
    }

    /** Waits until these are completed, however long, as long as some come. */
    void await(Collection<Message> messages) {
        int left = missing(messages).size();
        while (left > 0) {
            int most = left - 1;
            trial.eventually(
                    "all messages to be completed",
                    () -> missing(messages).size() <= most,
                    () -> "missing: " + described(messages));
            left = missing(messages).size();
        }
    }

    private List<String> described(Collection<Message> messages) {
        Set<String> missing = missing(messages);
        return messages.stream()
                .filter(message -> missing.contains(message.id()))
                .map(message -> message.id() + " of " + message.key())
                .limit(5)
                .toList();
    }
}
