package org.dealersdk.plugin.sqlite;

import java.util.concurrent.atomic.AtomicInteger;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.jspecify.annotations.Nullable;

/** A member of a group: one thread that hands messages to one handler. */
final class Member implements Subscription {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Group group;
    private final SubscriptionRequest request;
    private final MessageHandler handler;
    private final Thread thread;
    private volatile boolean stopping;

    Member(Group group, SubscriptionRequest request, MessageHandler handler) {
        this.group = group;
        this.request = request;
        this.handler = handler;
        this.thread = new Thread(this::work, "dealer-sqlite-" + request.group() + "-" + NUMBER.incrementAndGet());
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    SubscriptionRequest request() {
        return request;
    }

    boolean isStopping() {
        return stopping;
    }

    boolean hasLeft() {
        return stopping && !thread.isAlive();
    }

    @Override
    public void close() {
        stopping = true;
        group.wake();
        if (Thread.currentThread() == thread) {
            return;
        }
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

    private void work() {
        Group.Begun begun = group.exchange(this, null);
        while (begun != null) {
            begun = group.exchange(this, handle(begun));
        }
    }

    private Group.Ended handle(Group.Begun begun) {
        @Nullable Throwable cause = null;
        try {
            handler.handle(begun.delivery());
        } catch (Throwable failure) {
            cause = failure;
        }
        // An interruption was the handler's; it must not reach the next delivery.
        Thread.interrupted();
        return cause == null
                ? new Group.Ended(begun.waiting(), null, false, 0)
                : group.failed(begun.waiting(), cause, request);
    }
}
