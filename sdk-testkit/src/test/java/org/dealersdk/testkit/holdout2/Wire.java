package org.dealersdk.testkit.holdout2;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
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
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.jspecify.annotations.Nullable;

/** A broker of one place: a log, and for each group what it has not completed. Its monitor guards everything. */
final class Wire {

    private static final int LIMIT = 1 << 20;
    private static final int KEPT = 100;

    private final Slip slip;
    private final List<Message> log = new ArrayList<>();
    private final Map<String, Group> groups = new HashMap<>();

    Wire(Slip slip) {
        this.slip = slip;
    }

    private static final class Open {
        final Message message;
        int failures;
        Instant notBefore = Instant.MIN;
        boolean atWork;
        boolean again;

        Open(Message message) {
            this.message = message;
        }
    }

    private static final class Group {
        final SubscriptionRequest request;
        final TreeMap<Integer, Open> open = new TreeMap<>();
        final TreeMap<Integer, DeadLetter> dead = new TreeMap<>();
        final TreeMap<Integer, Message> done = new TreeMap<>();
        int members;

        Group(SubscriptionRequest request) {
            this.request = request;
        }
    }

    Messaging connect(Clock clock) {
        return new Connection(clock);
    }

    private boolean wants(Group group, Message message) {
        if (slip == Slip.NAME_PREFIX) {
            return group.request.stores().contains(message.store())
                    && (group.request.names().isEmpty()
                            || group.request.names().stream().anyMatch(message.name()::startsWith));
        }
        return group.request.wants(message);
    }

    private synchronized void publish(List<Message> messages) {
        for (Message message : messages) {
            log.add(message);
            for (Group group : groups.values()) {
                if (wants(group, message)) {
                    group.open.put(log.size() - 1, new Open(message));
                    if (slip == Slip.KEEPS_100 && group.members == 0 && group.open.size() > KEPT) {
                        group.open.pollFirstEntry();
                    }
                }
            }
        }
        notifyAll();
    }

    private synchronized Group join(SubscriptionRequest request) {
        Group known = groups.get(request.group());
        if (known != null) {
            if (!known.request.stores().equals(request.stores())
                    || !known.request.names().equals(request.names())) {
                throw MessagingProblem.GROUP_DIFFERS.failure();
            }
            known.members++;
            return known;
        }
        int first = first(request.start());
        Group group = new Group(request);
        for (int i = first; i < log.size(); i++) {
            if (wants(group, log.get(i))) {
                group.open.put(i, new Open(log.get(i)));
            }
        }
        groups.put(request.group(), group);
        group.members++;
        return group;
    }

    private int first(Start start) {
        if (start instanceof Start.Earliest) {
            return 0;
        }
        if (start instanceof Start.At at) {
            if (slip == Slip.SORTED_TIMES) {
                int low = 0;
                int high = log.size();
                while (low < high) {
                    int middle = (low + high) / 2;
                    if (log.get(middle).at().isBefore(at.time())) {
                        low = middle + 1;
                    } else {
                        high = middle;
                    }
                }
                return low;
            }
            int index = 0;
            while (index < log.size() && log.get(index).at().isBefore(at.time())) {
                index++;
            }
            return index;
        }
        if (start instanceof Start.From from) {
            for (int i = 0; i < log.size(); i++) {
                if (position(i).equals(from.position())) {
                    return i;
                }
            }
            throw MessagingProblem.BAD_POSITION.failure();
        }
        return log.size();
    }

    private static String position(int index) {
        return "at-" + index;
    }

    private synchronized void leave(Group group) {
        group.members--;
        if (slip == Slip.OFFSET && group.members == 0 && !group.open.isEmpty()) {
            int offset = group.open.firstKey();
            group.done.tailMap(offset).forEach((index, message) -> group.open.put(index, new Open(message)));
            group.done.tailMap(offset).clear();
        }
    }

    private final class Connection implements Messaging {
        private final Clock clock;
        private final List<Member> members = new ArrayList<>();
        private volatile boolean closed;

        Connection(Clock clock) {
            this.clock = clock;
        }

        @Override
        public void publish(List<Message> messages) {
            checkOpen();
            for (Message message : messages) {
                int size = slip == Slip.CHARS
                        ? message.body().length()
                        : message.body().getBytes(StandardCharsets.UTF_8).length;
                if (size > LIMIT) {
                    throw MessagingProblem.TOO_LARGE.failure(size, LIMIT);
                }
            }
            Wire.this.publish(messages);
        }

        @Override
        public Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
            synchronized (members) {
                checkOpen();
                Member member = new Member(join(request), request, handler, clock);
                members.add(member);
                member.thread.start();
                return member;
            }
        }

        @Override
        public List<DeadLetter> deadLetters(String group, int limit) {
            checkOpen();
            synchronized (Wire.this) {
                Group known = groups.get(group);
                return known == null
                        ? List.of()
                        : known.dead.values().stream()
                                .limit(slip == Slip.DEAD_LIMIT ? Long.MAX_VALUE : limit)
                                .toList();
            }
        }

        @Override
        public void redeliver(String group, List<String> messageIds) {
            checkOpen();
            synchronized (Wire.this) {
                groups.forEach((name, known) -> {
                    if (name.equals(group)) {
                        redeliver(known, messageIds);
                    } else if (slip == Slip.REDELIVERS_ALL) {
                        known.dead
                                .values()
                                .removeIf(letter ->
                                        messageIds.contains(letter.message().id()));
                    }
                });
                Wire.this.notifyAll();
            }
        }

        private void redeliver(Group group, List<String> ids) {
            for (Integer index : List.copyOf(group.dead.keySet())) {
                Message message =
                        java.util.Objects.requireNonNull(group.dead.get(index)).message();
                if (ids.contains(message.id())) {
                    group.dead.remove(index);
                    Open open = new Open(message);
                    open.again = true;
                    group.open.put(index, open);
                }
            }
        }

        @Override
        public void close() {
            List<Member> leaving;
            synchronized (members) {
                closed = true;
                leaving = List.copyOf(members);
            }
            leaving.forEach(Member::close);
        }

        private void checkOpen() {
            if (closed) {
                throw MessagingProblem.CLOSED.failure();
            }
        }
    }

    private final class Member implements Subscription, Runnable {
        final Thread thread = new Thread(this, "wire");
        private final Group group;
        private final SubscriptionRequest request;
        private final MessageHandler handler;
        private final Clock clock;
        private final Map<Integer, Integer> own = new HashMap<>();
        private boolean left;
        private volatile boolean closed;

        Member(Group group, SubscriptionRequest request, MessageHandler handler, Clock clock) {
            this.group = group;
            this.request = request;
            this.handler = handler;
            this.clock = clock;
            thread.setDaemon(true);
        }

        @Override
        public void run() {
            try {
                while (true) {
                    Integer index = next();
                    if (index == null || !handle(index)) {
                        return;
                    }
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }

        private @Nullable Integer next() throws InterruptedException {
            synchronized (Wire.this) {
                while (!closed) {
                    Integer index = ready(clock.instant());
                    if (index != null) {
                        return index;
                    }
                    Wire.this.wait(group.open.isEmpty() ? 0 : 2);
                }
                return null;
            }
        }

        private @Nullable Integer ready(Instant now) {
            Set<Object> held = new HashSet<>();
            for (Map.Entry<Integer, Open> entry : group.open.entrySet()) {
                Open open = entry.getValue();
                if (slip == Slip.FREE_REDELIVERY) {
                    boolean busy = group.open.values().stream()
                            .anyMatch(other -> other.atWork
                                    && !other.again
                                    && other.message.key().equals(open.message.key()));
                    if (busy && !open.again) {
                        continue;
                    }
                }
                boolean jumps = slip == Slip.FREE_REDELIVERY && open.again;
                if (!jumps && !held.add(open.message.key())) {
                    continue;
                }
                if (slip == Slip.SLEEPS && open.notBefore.isAfter(now)) {
                    return null;
                }
                if (!open.atWork && !open.notBefore.isAfter(now)) {
                    if (slip != Slip.FREE_REDELIVERY && busy(open)) {
                        continue;
                    }
                    open.atWork = true;
                    return entry.getKey();
                }
            }
            return null;
        }

        /** A redelivered message stands before one of its key that may be at work. */
        private boolean busy(Open open) {
            return group.open.values().stream()
                    .anyMatch(other -> other.atWork && other.message.key().equals(open.message.key()));
        }

        private boolean handle(Integer index) {
            Open open;
            synchronized (Wire.this) {
                open = java.util.Objects.requireNonNull(group.open.get(index));
            }
            int failures = slip == Slip.MEMBER_ATTEMPTS ? own.getOrDefault(index, 0) : open.failures;
            try {
                handler.handle(new Delivery(open.message, position(index), failures + 1));
            } catch (Throwable failure) {
                Thread.interrupted();
                failed(index, open, failures + 1, failure);
                return !(slip == Slip.INTERRUPTED && failure instanceof InterruptedException);
            }
            Thread.interrupted();
            synchronized (Wire.this) {
                group.open.remove(index);
                group.done.put(index, open.message);
                Wire.this.notifyAll();
            }
            return true;
        }

        private void failed(Integer index, Open open, int attempt, Throwable failure) {
            synchronized (Wire.this) {
                open.atWork = false;
                own.put(index, attempt);
                if (attempt >= request.maxAttempts()) {
                    own.remove(index);
                    group.open.remove(index);
                    group.dead.put(
                            index,
                            new DeadLetter(
                                    open.message, attempt, failure.getClass().getName()));
                } else {
                    open.failures = attempt;
                    open.notBefore = clock.instant().plus(request.backoff());
                }
                Wire.this.notifyAll();
            }
        }

        @Override
        public void close() {
            synchronized (Wire.this) {
                closed = true;
                Wire.this.notifyAll();
            }
            boolean interrupted = false;
            while (Thread.currentThread() != thread && thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            synchronized (Wire.this) {
                if (!left) {
                    left = true;
                    leave(group);
                }
            }
        }
    }
}
