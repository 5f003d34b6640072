package org.dealersdk.testkit.holdout;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.spi.storage.Limits;
import org.jspecify.annotations.Nullable;

/** One connection to the post. */
class PostOffice implements Messaging {

    final Post post;
    final Clock clock;
    final List<Postman> postmen = new CopyOnWriteArrayList<>();
    volatile boolean closed;

    PostOffice(Post post, Clock clock) {
        this.post = post;
        this.clock = clock;
    }

    @Override
    public void publish(List<Message> messages) {
        checkOpen();
        for (Message message : messages) {
            int bytes = message.body().getBytes(StandardCharsets.UTF_8).length;
            if (bytes > Limits.MAX_DOCUMENT) {
                throw MessagingProblem.TOO_LARGE.failure(bytes, Limits.MAX_DOCUMENT);
            }
        }
        post.publish(messages);
    }

    @Override
    public synchronized Subscription subscribe(SubscriptionRequest request, MessageHandler handler) {
        checkOpen();
        Postman postman = postman(post.join(request), request, handler);
        postmen.add(postman);
        postman.thread.start();
        return postman;
    }

    Postman postman(Post.Party party, SubscriptionRequest request, MessageHandler handler) {
        return new Postman(this, party, request, handler);
    }

    @Override
    public List<DeadLetter> deadLetters(String group, int limit) {
        checkOpen();
        return post.deadLetters(group, limit);
    }

    @Override
    public void redeliver(String group, List<String> messageIds) {
        checkOpen();
        post.redeliver(group, messageIds);
    }

    @Override
    public void close() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                post.close();
            }
        }
        postmen.forEach(Postman::close);
    }

    void checkOpen() {
        if (closed) {
            throw MessagingProblem.CLOSED.failure();
        }
    }

    /** A member of a group. */
    static class Postman implements Subscription, Runnable {

        final PostOffice office;
        final Post.Party party;
        final SubscriptionRequest request;
        final MessageHandler handler;
        final Thread thread = new Thread(this, "postman");
        volatile boolean closed;

        Postman(PostOffice office, Post.Party party, SubscriptionRequest request, MessageHandler handler) {
            this.office = office;
            this.party = party;
            this.request = request;
            this.handler = handler;
            thread.setDaemon(true);
        }

        @Override
        public void run() {
            while (goesOn()) {
                Post.Turn turn = next();
                if (turn != null) {
                    handle(turn);
                }
            }
        }

        boolean goesOn() {
            return !closed;
        }

        Post.@Nullable Turn next() {
            synchronized (office.post) {
                Post.Turn turn = closed ? null : office.post.take(party, this, office.clock.instant());
                if (turn == null && !closed) {
                    try {
                        office.post.wait(2);
                    } catch (InterruptedException ignored) {
                        return null; // only close ends a postman
                    }
                }
                return turn;
            }
        }

        void handle(Post.Turn turn) {
            try {
                handler.handle(turn.delivery());
            } catch (Throwable failure) {
                office.post.failed(party, turn, failure, request, office.clock.instant());
                return;
            }
            office.post.finished(party, turn);
        }

        @Override
        public void close() {
            closed = true;
            join();
        }

        void join() {
            boolean interrupted = false;
            while (thread.isAlive() && thread != Thread.currentThread()) {
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
    }
}
