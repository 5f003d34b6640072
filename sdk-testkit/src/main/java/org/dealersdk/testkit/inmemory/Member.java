package org.dealersdk.testkit.inmemory;

import java.time.Clock;
import java.util.Optional;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;

/** One member of a group, with a thread of its own that hands it one message after the other. */
class Member implements Subscription, Runnable {

    /** How long to wait before looking at the clock again, which may be one that is moved by hand. */
    private static final long LOOK_AGAIN_MILLIS = 2;

    private final Broker broker;
    private final Group group;
    private final SubscriptionRequest request;
    private final MessageHandler handler;
    private final Clock clock;
    private final Thread thread;
    private volatile boolean closed;

    Member(Broker broker, SubscriptionRequest request, MessageHandler handler, Clock clock) {
        this.broker = broker;
        this.group = broker.join(request);
        this.request = request;
        this.handler = handler;
        this.clock = clock;
        this.thread = new Thread(this, "in-memory-messaging-" + request.group());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public void run() {
        try {
            for (Optional<Group.Turn> turn = next(); turn.isPresent(); turn = next()) {
                handle(turn.get());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        synchronized (broker) {
            closed = true;
            broker.notifyAll();
        }
        if (Thread.currentThread() != thread) {
            join();
        }
    }

    private void join() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Group.Turn> next() throws InterruptedException {
        synchronized (broker) {
            while (!closed) {
                Optional<Group.Turn> turn = group.take(Instants.now(clock));
                if (turn.isPresent()) {
                    return turn;
                }
                broker.wait(group.hasOpen() ? LOOK_AGAIN_MILLIS : 0);
            }
            return Optional.empty();
        }
    }

    private void handle(Group.Turn turn) {
        try {
            handler.handle(turn.delivery());
        } catch (Throwable failure) {
            Thread.interrupted();
            synchronized (broker) {
                group.failed(turn, failure, request, Instants.now(clock));
                broker.notifyAll();
            }
            return;
        }
        Thread.interrupted(); // the handler's business; only close ends a member
        synchronized (broker) {
            group.finished(turn);
            broker.notifyAll();
        }
    }
}
