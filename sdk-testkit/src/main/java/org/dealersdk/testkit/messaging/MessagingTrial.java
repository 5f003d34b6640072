package org.dealersdk.testkit.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
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

    /** How long to look whether a close returns too early; on a slow machine the fault is missed, never invented. */
    static final Duration LOOK = Duration.ofMillis(30);

    private static final String NAME = "org.dealersdk.testkitprobe.noted.v1";
    private static final int ATTEMPTS = 3;

    /** So many short whiles are given to others at most. */
    private static final int GLANCES = 15;

    /** How often the clock is moved on for what waits for its time, in the course of one patience. */
    private static final int STEPS = 30;

    private final Session session;
    private final String place;
    private final StoreId store;
    private final ManualClock clock = ManualClock.standard();
    private final AtomicInteger fences = new AtomicInteger();
    private final List<CountDownLatch> holds = new CopyOnWriteArrayList<>();
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
        return message(store, id, subject, NAME);
    }

    Message message(StoreId store, String id, String subject, String name) {
        return message(store, id, subject, name, clock.instant());
    }

    /** A message that happened at a time. */
    Message message(String id, String subject, Instant at) {
        return message(store, id, subject, NAME, at);
    }

    private static Message message(StoreId store, String id, String subject, String name, Instant at) {
        return new Message(id, store, "testkit-probe", subject, name, at, Map.of(), "{\"id\":\"" + id + "\"}");
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

    /** Keeps handlers that wait for it at work until it is counted down, at the end of the check at the latest: closing waits for them. */
    CountDownLatch hold() {
        CountDownLatch hold = new CountDownLatch(1);
        holds.add(hold);
        return hold;
    }

    /**
     * Gives others a short while to do what they may be wrongly about to do. What they do later goes unnoticed, so that a slow machine accuses
     * nobody.
     */
    void fairShare() {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }

    /**
     * Lets others go on while a handler is at work, as far as the plug-in lets them: it may hold up other keys, members that join, the whole
     * group. Nothing is demanded of them.
     */
    void letGoOn(BooleanSupplier enough) {
        long most = Math.min(GLANCES, patience().toMillis() / 100);
        for (long glance = 0; glance < most && !enough.getAsBoolean(); glance++) {
            fairShare();
        }
    }

    /**
     * Lets the backoff pass until something comes that waits for it. The clock moves more than once, since a plug-in may note a failure, and
     * when the next attempt is due, after the check has seen the handler fail; but seldom, since other things end with time.
     */
    void afterBackoff(String expected, BooleanSupplier holds, Supplier<?> observed) {
        after(BACKOFF, expected, holds, observed);
    }

    /** Lets this time pass, and the backoff again only when nothing comes of it. */
    private void after(Duration first, String expected, BooleanSupplier holds, Supplier<?> observed) {
        Duration step = patience().dividedBy(STEPS);
        for (int i = 0; i < STEPS; i++) {
            advance(i == 0 ? first : BACKOFF);
            if (within(step, holds)) {
                return;
            }
        }
        that(false, expected + " within " + patience(), observed.get());
    }

    /** Lets the backoff pass until the message comes again with this attempt. */
    void afterBackoff(Recorder recorder, String id, int attempt) {
        after(BACKOFF, recorder, id, attempt);
    }

    /** Lets the rest of the backoff pass until the message comes again with this attempt. */
    void after(Duration rest, Recorder recorder, String id, int attempt) {
        after(
                rest,
                recorder.name() + " to get attempt " + attempt + " of " + id,
                () -> recorder.attempts(id).contains(attempt),
                () -> "attempts " + recorder.attempts(id));
    }

    /** Some fences on keys of their own. */
    void fenceElsewhere(Recorder recorder) {
        fence(recorder, "fence-a", "fence-b", "fence-a", "fence-b");
    }

    @Override
    public void close() {
        holds.forEach(CountDownLatch::countDown);
        super.close();
    }
}
