package org.dealersdk.testkit.inmemory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.testkit.inmemory.PartitionedGroup.Turn;

/** A member of a group, with one thread for all partitions, or one for each. */
final class PartitionedMember implements Subscription {

    /** How long to wait before looking at the clock again, which may be one that is moved by hand. */
    private static final long LOOK_AGAIN_MILLIS = 2;

    private static final long LATE_NANOS = 30_000_000;

    private final PartitionedTopic topic;
    private final PartitionedGroup group;
    private final SubscriptionRequest request;
    private final MessageHandler handler;
    private final Clock clock;
    private final List<Thread> threads = new ArrayList<>();
    private boolean closed;

    PartitionedMember(PartitionedTopic topic, SubscriptionRequest request, MessageHandler handler, Clock clock) {
        this.topic = topic;
        this.group = topic.group(request);
        this.request = request;
        this.handler = handler;
        this.clock = clock;
    }

    void start() {
        synchronized (topic) {
            group.join(this);
            topic.notifyAll();
        }
        List<Integer> all = new ArrayList<>();
        for (int partition = 0; partition < topic.partitions(); partition++) {
            all.add(partition);
        }
        if (topic.isTogether()) {
            all.forEach(partition -> threads.add(new Thread(() -> read(List.of(partition)), "partition " + partition)));
        } else {
            threads.add(new Thread(() -> read(all), "partitions"));
        }
        threads.forEach(thread -> thread.setDaemon(true));
        threads.forEach(Thread::start);
        if (!topic.isTogether()) {
            awaitPartitions();
        }
    }

    /** As long as anybody of the group is at work. */
    private void awaitPartitions() {
        synchronized (topic) {
            try {
                while (!closed && !group.isAssigned(this)) {
                    topic.wait(LOOK_AGAIN_MILLIS);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void read(List<Integer> partitions) {
        try {
            for (Optional<Turn> turn = next(partitions); turn.isPresent(); turn = next(partitions)) {
                handle(turn.get());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Turn> next(List<Integer> partitions) throws InterruptedException {
        synchronized (topic) {
            while (!closed) {
                for (int partition : partitions) {
                    Optional<Turn> turn = group.take(this, partition, Instants.now(clock));
                    if (turn.isPresent()) {
                        return turn;
                    }
                }
                topic.wait(group.waits() ? LOOK_AGAIN_MILLIS : 0);
            }
            return Optional.empty();
        }
    }

    private void handle(Turn turn) {
        String cause = "";
        try {
            handler.handle(turn.delivery());
        } catch (Throwable failure) {
            cause = failure.getClass().getName();
        }
        Thread.interrupted(); // the handler's business; only close ends a member
        if (topic.isTogether() && !cause.isEmpty()) {
            LockSupport.parkNanos(LATE_NANOS);
        }
        synchronized (topic) {
            if (cause.isEmpty()) {
                group.handled(turn);
            } else {
                group.failed(turn, cause, request, Instants.now(clock));
            }
            topic.notifyAll();
        }
    }

    @Override
    public void close() {
        synchronized (topic) {
            if (!closed) {
                closed = true;
                group.leave(this);
                topic.notifyAll();
            }
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive() && thread != Thread.currentThread()) {
                try {
                    thread.join();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
