package org.dealersdk.testkit.inmemory;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Delivery;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageKey;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.testkit.inmemory.PartitionedTopic.Entry;

/**
 * How far a group has come in each partition, and what it has set aside: a message that waits for its next attempt, and behind it all later ones
 * of its key. Guarded by its topic's monitor.
 */
final class PartitionedGroup {

    /** A message and how it has fared. */
    private record Try(Entry entry, int failures, Instant notBefore) {}

    /** What a member is to handle. */
    record Turn(Entry entry, Delivery delivery) {}

    private record Dead(Entry entry, DeadLetter letter) {}

    private final PartitionedTopic topic;
    private final SubscriptionRequest request;
    private final int[] next;
    private final boolean[] atWork;
    private final List<Map<MessageKey, Deque<Try>>> aside = new ArrayList<>();
    private final List<Dead> dead = new ArrayList<>();
    private final List<PartitionedMember> members = new ArrayList<>();

    /** Who reads the partitions; empty while members have come or gone and somebody is still at work. */
    private List<PartitionedMember> assigned = List.of();

    PartitionedGroup(PartitionedTopic topic, SubscriptionRequest request, int[] begins) {
        this.topic = topic;
        this.request = request;
        this.next = begins;
        this.atWork = new boolean[begins.length];
        for (int i = 0; i < begins.length; i++) {
            aside.add(new LinkedHashMap<>());
        }
    }

    boolean hasFilterOf(SubscriptionRequest other) {
        return request.stores().equals(other.stores()) && request.names().equals(other.names());
    }

    void join(PartitionedMember member) {
        members.add(member);
        assigned = List.of();
    }

    void leave(PartitionedMember member) {
        members.remove(member);
        assigned = List.of();
    }

    /** The next message of a partition that the member reads. */
    Optional<Turn> take(PartitionedMember member, int partition, Instant now) {
        assign();
        boolean reads = !assigned.isEmpty() && assigned.get(partition % assigned.size()) == member;
        if (!reads || atWork[partition]) {
            return Optional.empty();
        }
        Optional<Turn> turn = due(partition, now).or(() -> unread(partition));
        turn.ifPresent(taken -> atWork[partition] = true);
        return turn;
    }

    /** True when the member is among those who read. */
    boolean isAssigned(PartitionedMember member) {
        assign();
        return assigned.contains(member);
    }

    private void assign() {
        for (boolean busy : atWork) {
            if (busy && assigned.isEmpty()) {
                return;
            }
        }
        assigned = List.copyOf(members);
    }

    private Optional<Turn> due(int partition, Instant now) {
        return aside.get(partition).values().stream()
                .map(Deque::getFirst)
                .filter(first -> !first.notBefore().isAfter(now))
                .findFirst()
                .map(first -> turn(first.entry(), first.failures()));
    }

    private Optional<Turn> unread(int partition) {
        List<Entry> entries = topic.partition(partition);
        while (next[partition] < entries.size()) {
            Entry entry = entries.get(next[partition]);
            Deque<Try> waiting = aside.get(partition).get(entry.message().key());
            if (!request.wants(entry.message())) {
                next[partition]++;
            } else if (waiting != null) {
                waiting.addLast(new Try(entry, 0, Instant.MIN));
                next[partition]++;
            } else {
                return Optional.of(turn(entry, 0));
            }
        }
        return Optional.empty();
    }

    private static Turn turn(Entry entry, int failures) {
        return new Turn(entry, new Delivery(entry.message(), entry.position(), failures + 1));
    }

    /** Commits the message, handled or not; only now may another one of its partition begin. */
    void handled(Turn turn) {
        takeOff(turn);
    }

    void failed(Turn turn, String cause, SubscriptionRequest member, Instant now) {
        takeOff(turn);
        Message message = turn.delivery().message();
        int failures = turn.delivery().attempt();
        if (failures >= member.maxAttempts()) {
            dead.add(new Dead(turn.entry(), new DeadLetter(message, failures, cause)));
        } else {
            setAside(new Try(turn.entry(), failures, now.plus(member.backoff())));
        }
    }

    private void takeOff(Turn turn) {
        int partition = turn.entry().partition();
        atWork[partition] = false;
        Map<MessageKey, Deque<Try>> waiting = aside.get(partition);
        MessageKey key = turn.entry().message().key();
        Deque<Try> ofKey = waiting.get(key);
        if (ofKey == null || !ofKey.removeIf(each -> each.entry() == turn.entry())) {
            next[partition]++;
        } else if (ofKey.isEmpty()) {
            waiting.remove(key);
        }
    }

    private void setAside(Try again) {
        aside.get(again.entry().partition())
                .computeIfAbsent(again.entry().message().key(), any -> new ArrayDeque<>())
                .addFirst(again);
    }

    List<DeadLetter> deadLetters(int limit) {
        return dead.stream().limit(limit).map(Dead::letter).toList();
    }

    void redeliver(List<String> ids) {
        for (Dead each : List.copyOf(dead)) {
            if (ids.contains(each.letter().message().id())) {
                dead.remove(each);
                setAside(new Try(each.entry(), 0, Instant.MIN));
            }
        }
    }

    /** True when something waits for its time. */
    boolean waits() {
        return aside.stream().anyMatch(waiting -> !waiting.isEmpty());
    }
}
