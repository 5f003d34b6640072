package org.dealersdk.testkit.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.dealersdk.testkit.ManualClock;
import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.rule.Trial;
import org.jspecify.annotations.Nullable;

/**
 * One check of messaging: a broker place, a store and a clock of its own. That something does not come is proved by fences: later
 * messages that have been handled, never by waiting.
 */
public final class MessagingTrial extends Trial {

    /** Waits between attempts in most checks. */
    static final Duration BACKOFF = Duration.ofMinutes(1);

    private static final int ATTEMPTS = 3;

    private final Session session;
    private final String place;
    private final StoreId store;
    private final ManualClock clock = ManualClock.standard();
    private final AtomicInteger fences = new AtomicInteger();
    private @Nullable Messaging messaging;

    public MessagingTrial(Session session) {
        super(session.patience());
        this.session = session;
        this.place = session.newName();
        this.store = new StoreId(session.newName());
    }

    Session session() {
        return session;
    }

    StoreId store() {
        return store;
    }

    ManualClock clock() {
        return clock;
    }

    void advance(Duration duration) {
        did("clock + " + duration);
        clock.advance(duration);
    }

    /** The messaging under judgement. */
    synchronized Messaging messaging() {
        Messaging open = messaging;
        if (open == null) {
            open = closeAtEnd(session.openMessaging(place, clock));
            messaging = open;
        }
        return open;
    }

    /** Closes the messaging and opens its place again. */
    synchronized void reopen() {
        did("close and open again");
        messaging().close();
        messaging = null;
        messaging();
    }

    String newGroup() {
        return session.newName();
    }

    Message message(String id, String subject) {
        return message(store, id, subject, "org.dealersdk.testkitprobe.noted.v1");
    }

    Message message(StoreId store, String id, String subject, String name) {
        return new Message(
                id, store, "testkit-probe", subject, name, clock.instant(), Map.of(), "{\"id\":\"" + id + "\"}");
    }

    void publish(Message... messages) {
        did("publish " + List.of(messages).stream().map(Message::id).toList());
        messaging().publish(List.of(messages));
    }

    /** Three attempts, a minute apart, for all messages of the check's store. */
    SubscriptionRequest request(String group, Start start) {
        return new SubscriptionRequest(group, Set.of(store), Set.of(), start, ATTEMPTS, BACKOFF);
    }

    Subscription subscribe(String group, Start start, Recorder recorder) {
        return subscribe(request(group, start), recorder);
    }

    Subscription subscribe(SubscriptionRequest request, Recorder recorder) {
        did("subscribe " + recorder.name());
        return closeAtEnd(answered("subscribe", messaging().subscribe(request, recorder)));
    }

    List<DeadLetter> deadLetters(String group) {
        return answered("deadLetters", messaging().deadLetters(group, 100));
    }

    Recorder recorder(String name) {
        return new Recorder(this, name);
    }

    /** Publishes a message on each key and waits until the recorder has completed them: what was due before has come by then. */
    void fence(Recorder recorder, String... subjects) {
        for (String subject : subjects) {
            String id = "fence-" + fences.incrementAndGet();
            publish(message(id, subject));
            recorder.awaitDone(id);
        }
    }

    /**
     * Gives others a short while to do what they may be wrongly about to do. What they do later goes unnoticed, so that a slow machine accuses
     * nobody.
     */
    void fairShare() {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }

    /** Some fences on keys of their own. */
    void fenceElsewhere(Recorder recorder) {
        fence(recorder, "fence-a", "fence-b", "fence-a", "fence-b");
    }
}
