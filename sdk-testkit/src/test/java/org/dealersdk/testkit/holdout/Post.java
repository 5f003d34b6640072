package org.dealersdk.testkit.holdout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Delivery;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.jspecify.annotations.Nullable;

/** A broker: one log, and per group what is open and what is dead. Guarded by its monitor. */
class Post {

    static class Open {
        final Message message;
        int failures;
        Instant notBefore = Instant.MIN;
        boolean atWork;

        Open(Message message) {
            this.message = message;
        }
    }

    static class Party {
        final SubscriptionRequest request;
        final TreeMap<Integer, Open> open = new TreeMap<>();
        final TreeMap<Integer, DeadLetter> dead = new TreeMap<>();
        boolean everCompleted;

        Party(SubscriptionRequest request) {
            this.request = request;
        }
    }

    record Turn(int index, Delivery delivery) {}

    final List<Message> log = new ArrayList<>();
    final Map<String, Party> parties = new HashMap<>();
    int openings;

    synchronized void open() {
        if (openings++ == 0) {
            reopened();
        }
    }

    synchronized void close() {
        openings--;
    }

    /** Nobody was connected. */
    void reopened() {}

    boolean wants(SubscriptionRequest request, Message message) {
        return request.wants(message);
    }

    synchronized void publish(List<Message> messages) {
        for (Message message : messages) {
            int index = log.size();
            log.add(message);
            parties.values().forEach(party -> offer(party, index, message));
        }
        notifyAll();
    }

    void offer(Party party, int index, Message message) {
        if (wants(party.request, message)) {
            party.open.put(index, new Open(message));
        }
    }

    synchronized Party join(SubscriptionRequest request) {
        Party known = parties.get(request.group());
        if (known != null) {
            if (!known.request.stores().equals(request.stores())
                    || !known.request.names().equals(request.names())) {
                throw MessagingProblem.GROUP_DIFFERS.failure();
            }
            return known;
        }
        Party party = new Party(request);
        for (int index = first(request.start(), request); index < log.size(); index++) {
            offer(party, index, log.get(index));
        }
        parties.put(request.group(), party);
        return party;
    }

    int first(Start start, SubscriptionRequest request) {
        if (start instanceof Start.Earliest) {
            return 0;
        }
        if (start instanceof Start.At at) {
            return at(at.time());
        }
        return start instanceof Start.From from ? index(from.position()) : log.size();
    }

    int at(Instant time) {
        int index = 0;
        while (index < log.size() && log.get(index).at().isBefore(time)) {
            index++;
        }
        return index;
    }

    int index(String position) {
        for (int index = 0; index < log.size(); index++) {
            if (position(index).equals(position)) {
                return index;
            }
        }
        throw MessagingProblem.BAD_POSITION.failure();
    }

    String position(int index) {
        return "p" + index;
    }

    synchronized @Nullable Turn take(Party party, Object member, Instant now) {
        Set<Object> held = new HashSet<>();
        Set<Object> atWork = new HashSet<>();
        party.open.values().stream().filter(open -> open.atWork).forEach(open -> atWork.add(key(party, open)));
        for (Map.Entry<Integer, Open> entry : party.open.entrySet()) {
            Open open = entry.getValue();
            if (!held.add(key(party, open))) {
                continue;
            }
            if (!atWork.contains(key(party, open)) && !open.notBefore.isAfter(now)) {
                open.atWork = true;
                return new Turn(
                        entry.getKey(), new Delivery(open.message, position(entry.getKey()), open.failures + 1));
            }
        }
        return null;
    }

    Object key(Party party, Open open) {
        return open.message.key();
    }

    synchronized void finished(Party party, Turn turn) {
        party.open.remove(turn.index());
        party.everCompleted = true;
        notifyAll();
    }

    synchronized void failed(Party party, Turn turn, Throwable cause, SubscriptionRequest member, Instant now) {
        Open open = party.open.get(turn.index());
        open.atWork = false;
        open.failures++;
        open.notBefore = retryAt(now, member, open.failures);
        if (isDead(open, member)) {
            party.open.remove(turn.index());
            party.dead.put(
                    turn.index(),
                    new DeadLetter(open.message, open.failures, cause.getClass().getName()));
        }
        notifyAll();
    }

    Instant retryAt(Instant now, SubscriptionRequest member, int failures) {
        return now.plus(member.backoff());
    }

    boolean isDead(Open open, SubscriptionRequest member) {
        return open.failures >= member.maxAttempts();
    }

    synchronized List<DeadLetter> deadLetters(String group, int limit) {
        Party party = parties.get(group);
        return party == null
                ? List.of()
                : party.dead.values().stream().limit(limit).toList();
    }

    synchronized void redeliver(String group, List<String> ids) {
        Party party = parties.get(group);
        if (party != null) {
            new ArrayList<>(party.dead.keySet())
                    .stream().filter(index -> ids.contains(log.get(index).id())).forEach(index -> again(party, index));
            notifyAll();
        }
    }

    void again(Party party, int index) {
        party.dead.remove(index);
        party.open.put(index, new Open(log.get(index)));
    }
}
