package org.dealersdk.testkit.holdout3;

import java.time.Clock;
import org.dealersdk.spi.messaging.Delivery;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.jspecify.annotations.Nullable;

/** One member of a crew and its thread. */
final class TopicMember implements Subscription {

    private static final long LOOK_AGAIN_MILLIS = 2;

    private final Topic topic;
    private final Crew crew;
    private final SubscriptionRequest request;
    private final MessageHandler handler;
    private final Clock clock;
    private final Thread thread;
    private volatile boolean leaving;

    TopicMember(Topic topic, SubscriptionRequest request, MessageHandler handler, Clock clock) {
        this.topic = topic;
        this.crew = topic.join(request);
        this.request = request;
        this.handler = handler;
        this.clock = clock;
        this.thread = new Thread(this::work, "topic-" + request.group());
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        synchronized (topic) {
            leaving = true;
            topic.notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive() && Thread.currentThread() != thread) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
                if (topic.flaw == Flaw.CLOSE_INTERRUPTED) {
                    break;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            Crew.Turn turn = next();
            while (turn != null) {
                Crew.Turn following = handle(turn);
                turn = following != null ? following : next();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            synchronized (topic) {
                crew.left();
            }
        }
    }

    private Crew.@Nullable Turn next() throws InterruptedException {
        synchronized (topic) {
            while (!leaving) {
                Crew.Turn turn = crew.take(clock.instant());
                if (turn != null) {
                    return turn;
                }
                topic.wait(crew.isWaiting() ? LOOK_AGAIN_MILLIS : 0);
            }
            return null;
        }
    }

    private Crew.@Nullable Turn handle(Crew.Turn turn) throws InterruptedException {
        Throwable cause = null;
        Crew.Item item = turn.item();
        try {
            handler.handle(new Delivery(item.message, Topic.position(item.index), item.failures + 1));
        } catch (Throwable failure) {
            cause = failure;
        }
        Thread.interrupted(); // the handler's own
        synchronized (topic) {
            topic.notifyAll();
            if (topic.flaw == Flaw.INTERRUPTED_ENDS && cause instanceof InterruptedException stop) {
                crew.giveBack(turn);
                throw stop;
            }
            if (cause == null || (topic.flaw == Flaw.ERRORS_ACKNOWLEDGE && cause instanceof Error)) {
                return crew.finished(turn, leaving);
            }
            crew.failed(turn, cause, request, clock.instant(), leaving);
            return null;
        }
    }
}
