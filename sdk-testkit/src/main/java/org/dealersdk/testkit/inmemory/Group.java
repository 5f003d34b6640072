package org.dealersdk.testkit.inmemory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Delivery;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageKey;
import org.dealersdk.spi.messaging.SubscriptionRequest;

/** The progress of one group: what it has not finished yet, and what it could not handle. Guarded by its broker's monitor. */
class Group {

    private final SubscriptionRequest request;
    private final TreeMap<Integer, Open> open = new TreeMap<>();
    private final TreeMap<Integer, DeadLetter> dead = new TreeMap<>();
    private final Set<Integer> redelivered = new HashSet<>();

    /**
     * A message the group has not finished.
     *
     * @param failures how often handling it has failed
     * @param notBefore when it may be tried again
     * @param atWork true while a handler has it
     */
    private record Open(Message message, int failures, Instant notBefore, boolean atWork) {}

    /** A delivery and its place in the log. */
    record Turn(int index, Delivery delivery) {}

    Group(SubscriptionRequest request) {
        this.request = request;
    }

    boolean sameFilter(SubscriptionRequest other) {
        return request.stores().equals(other.stores()) && request.names().equals(other.names());
    }

    void offer(int index, Message message) {
        if (request.wants(message)) {
            open.put(index, new Open(message, 0, Instant.MIN, false));
        }
    }

    /** The oldest message whose key has no older one open; marked as at work. */
    Optional<Turn> take(Instant now) {
        Set<MessageKey> held = new HashSet<>();
        for (Map.Entry<Integer, Open> entry : open.entrySet()) {
            Open candidate = entry.getValue();
            boolean first = isFirst(held, candidate.message().key(), candidate.atWork());
            if (first
                    && !candidate.atWork()
                    && !candidate.notBefore().isAfter(now)
                    && !isYoungerAtWork(entry.getKey(), candidate.message().key())) {
                entry.setValue(new Open(candidate.message(), candidate.failures(), Instant.MIN, true));
                int index = entry.getKey();
                return Optional.of(new Turn(
                        index, new Delivery(candidate.message(), Broker.position(index), candidate.failures() + 1)));
            }
        }
        return Optional.empty();
    }

    /** True while a younger one of the key is at work, which it was let through to as long as this one was a dead letter. */
    private boolean isYoungerAtWork(Integer index, MessageKey key) {
        return redelivered.contains(index)
                && open.tailMap(index, false).values().stream()
                        .anyMatch(younger ->
                                younger.atWork() && younger.message().key().equals(key));
    }

    /** True for the first message of its key; the others wait for it, whether it is at work or waits for its time. */
    boolean isFirst(Set<MessageKey> held, MessageKey key, boolean atWork) {
        return held.add(key);
    }

    /** True when something waits, be it only for its time. */
    boolean hasOpen() {
        return !open.isEmpty();
    }

    void finished(Turn turn) {
        open.remove(turn.index());
        redelivered.remove(turn.index());
    }

    void failed(Turn turn, Throwable cause, SubscriptionRequest member, Instant now) {
        Message message = turn.delivery().message();
        int failures = turn.delivery().attempt();
        if (failures >= member.maxAttempts()) {
            open.remove(turn.index());
            dead.put(
                    turn.index(),
                    new DeadLetter(message, failures, cause.getClass().getName()));
        } else {
            open.put(turn.index(), new Open(message, failures, now.plus(member.backoff()), false));
        }
    }

    List<DeadLetter> deadLetters(int limit) {
        return dead.values().stream().limit(limit).toList();
    }

    void redeliver(List<String> messageIds) {
        for (Integer index : new ArrayList<>(dead.keySet())) {
            DeadLetter letter = dead.get(index);
            if (letter != null && messageIds.contains(letter.message().id())) {
                dead.remove(index);
                redelivered.add(index);
                open.put(index, new Open(letter.message(), 0, Instant.MIN, false));
            }
        }
    }
}
