package org.dealersdk.testkit.holdout3;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.jspecify.annotations.Nullable;

/** What a group has not finished: a lane for each key, of which at most one message is at work. Guarded by its topic's monitor. */
final class Crew {

    private static final int ROOM = 256;
    private static final int SLOTS = 257;
    private static final int QUEUE = 1000;

    final Flaw flaw;
    int members;
    boolean begun = true;
    private final SubscriptionRequest request;
    private final Map<Object, Lane> lanes = new HashMap<>();
    private final TreeMap<Long, Lane> heads = new TreeMap<>();
    private final TreeMap<Long, Letter> letters = new TreeMap<>();
    private int waiting;

    /** A message that is not finished. */
    static final class Item {
        final long index;
        final Message message;
        int failures;
        Instant due = Instant.MIN;

        @Nullable
        String firstCause;

        long place;

        Item(long index, Message message) {
            this.index = index;
            this.message = message;
            this.place = index * ROOM;
        }
    }

    /** The messages of one key. */
    static final class Lane {
        final TreeMap<Long, Item> items = new TreeMap<>();
        boolean busy;
    }

    /** A message somebody has at work, and its lane. */
    record Turn(Lane lane, Item item, @Nullable Item second) {}

    private record Letter(Item item, DeadLetter letter) {}

    Crew(SubscriptionRequest request, Flaw flaw) {
        this.request = request;
        this.flaw = flaw;
    }

    boolean isFor(SubscriptionRequest other) {
        return request.stores().equals(other.stores()) && request.names().equals(other.names());
    }

    void offer(long index, Message message) {
        if (!begun || !wants(message)) {
            return;
        }
        put(new Item(index, message));
        if (flaw == Flaw.QUEUE_OF_1000 && members == 0 && waiting > QUEUE) {
            Map.Entry<Long, Lane> oldest = heads.firstEntry();
            change(oldest.getValue(), () -> oldest.getValue().items.pollFirstEntry());
            waiting--;
        }
    }

    private boolean wants(Message message) {
        if (flaw == Flaw.START_AT_FILTERS
                && request.start() instanceof Start.At at
                && message.at().isBefore(at.time())) {
            return false;
        }
        boolean byPrefix = flaw == Flaw.NAMES_BY_PREFIX
                && request.stores().contains(message.store())
                && request.names().stream().anyMatch(message.name()::startsWith);
        return byPrefix || request.wants(message);
    }

    private Object key(Message message) {
        return switch (flaw) {
            case SLOTS_257 -> Math.floorMod(message.key().hashCode(), SLOTS);
            case LANE_WITHOUT_STORE -> List.of(message.subjectType(), message.subjectId());
            default -> message.key();
        };
    }

    private void put(Item item) {
        Lane lane = lanes.computeIfAbsent(key(item.message), key -> new Lane());
        waiting++;
        change(lane, () -> lane.items.put(item.place, item));
    }

    /** Changes a lane and keeps its head known while nothing of it is at work. */
    private void change(Lane lane, Runnable change) {
        if (!lane.busy && !lane.items.isEmpty()) {
            heads.remove(lane.items.firstKey());
        }
        change.run();
        if (!lane.busy && !lane.items.isEmpty()) {
            heads.put(lane.items.firstKey(), lane);
        }
    }

    /** The oldest message that may be handled. */
    @Nullable
    Turn take(Instant now) {
        begun = true;
        for (Lane lane : heads.values()) {
            Item item = lane.items.firstEntry().getValue();
            if (!item.due.isAfter(now)) {
                Item[] second = new Item[1];
                change(lane, () -> {
                    lane.items.pollFirstEntry();
                    lane.busy = true;
                    if (flaw == Flaw.PREFETCH_GIVEN_BACK_LAST && !lane.items.isEmpty()) {
                        second[0] = lane.items.pollFirstEntry().getValue();
                    }
                });
                return new Turn(lane, item, second[0]);
            }
        }
        return null;
    }

    boolean isWaiting() {
        return waiting > 0;
    }

    /** The item is done; the next one to handle at once, or null. */
    @Nullable
    Turn finished(Turn turn, boolean leaving) {
        waiting--;
        Item second = turn.second();
        if (second != null && !leaving) {
            return new Turn(turn.lane(), second, null);
        }
        if (second != null) {
            second.place = turn.lane().items.isEmpty()
                    ? second.place
                    : turn.lane().items.lastKey() + 1;
            turn.lane().items.put(second.place, second);
        }
        release(turn.lane());
        return null;
    }

    void failed(Turn turn, Throwable cause, SubscriptionRequest member, Instant now, boolean leaving) {
        Item item = turn.item();
        Lane lane = turn.lane();
        item.failures++;
        String name = cause.getClass().getName();
        if (item.firstCause == null) {
            item.firstCause = name;
        }
        int most = flaw == Flaw.ONE_ATTEMPT_IS_TWO && member.maxAttempts() == 1 ? 2 : member.maxAttempts();
        if (item.failures >= most) {
            waiting--;
            if (flaw != Flaw.LAST_ATTEMPT_AT_CLOSE || !leaving) {
                letters.put(item.index, letter(item, name));
            }
        } else {
            item.due = now.plus(member.backoff());
            if (flaw == Flaw.SECOND_RETRY_LAST && item.failures == 2 && !lane.items.isEmpty()) {
                item.place = lane.items.lastKey() + 1;
            }
            lane.items.put(item.place, item);
        }
        if (turn.second() != null) {
            lane.items.put(turn.second().place, turn.second());
        }
        release(lane);
    }

    private Letter letter(Item item, String cause) {
        Message was = item.message;
        Message kept = flaw == Flaw.TIME_BY_ROUNDING
                ? new Message(
                        was.id(),
                        was.store(),
                        was.subjectType(),
                        was.subjectId(),
                        was.name(),
                        was.at().truncatedTo(ChronoUnit.MILLIS),
                        was.headers(),
                        was.body())
                : was;
        String first = item.firstCause;
        String shown = flaw == Flaw.FIRST_CAUSE && first != null ? first : cause;
        return new Letter(item, new DeadLetter(kept, item.failures, shown));
    }

    private void release(Lane lane) {
        lane.busy = false;
        if (!lane.items.isEmpty()) {
            heads.put(lane.items.firstKey(), lane);
        } else {
            lanes.values().remove(lane);
        }
    }

    /** One member less. */
    void left() {
        members--;
        if (flaw == Flaw.ATTEMPTS_OF_OPENING && members == 0) {
            lanes.values().forEach(lane -> lane.items.values().forEach(item -> item.failures = 0));
        }
    }

    /** A member gives back what it had taken, as if it had not. */
    void giveBack(Turn turn) {
        turn.lane().items.put(turn.item().place, turn.item());
        release(turn.lane());
    }

    List<DeadLetter> deadLetters(int limit) {
        return letters.values().stream()
                .limit(Math.max(0, limit))
                .map(Letter::letter)
                .toList();
    }

    void redeliver(List<String> ids) {
        for (Long index : new ArrayList<>(letters.keySet())) {
            Letter letter = letters.get(index);
            if (letter != null && ids.contains(letter.letter().message().id())) {
                letters.remove(index);
                put(new Item(index, letter.item().message));
            }
        }
    }
}
