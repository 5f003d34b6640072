package org.dealersdk.plugin.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealersdk.plugin.sqlite.Opened.NORTH;
import static org.dealersdk.plugin.sqlite.Opened.SOUTH;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.messaging.DeadLetter;
import org.dealersdk.spi.messaging.Delivery;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessageHandler;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.messaging.Start;
import org.dealersdk.spi.messaging.Subscription;
import org.dealersdk.spi.messaging.SubscriptionRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class MessagingTest {

    @TempDir
    Path directory;

    private final TestClock clock = new TestClock();
    private final BlockingQueue<Delivery> handled = new LinkedBlockingQueue<>();
    private Messaging messaging;

    @BeforeEach
    void open() {
        messaging = Opened.messaging(directory.resolve("dealer.db"), clock);
    }

    @AfterEach
    void close() {
        messaging.close();
    }

    @Test
    void a_message_arrives_unchanged_with_its_position_and_attempt() throws Exception {
        Message message = new Message(
                "m1", NORTH, "car", "c1", "n.v1", Instant.EPOCH.minusNanos(1_000), Map.of("a", "1:2", "中", ""), "😀");
        messaging.publish(List.of(message));
        subscribe("g", new Start.Earliest(), handled::add);

        Delivery delivery = take();

        assertThat(delivery.message()).isEqualTo(message);
        assertThat(delivery.attempt()).isOne();
    }

    @Test
    void groups_each_get_everything_and_go_on_where_they_were() throws Exception {
        publish("m1", "m2");
        Subscription first = subscribe("g", new Start.Earliest(), handled::add);
        assertThat(takeIds(2)).containsExactly("m1", "m2");
        first.close();
        publish("m3");
        close();
        open();
        subscribe("g", new Start.Earliest(), handled::add);
        assertThat(takeIds(1)).containsExactly("m3");
        subscribe("other", new Start.Earliest(), handled::add);
        assertThat(takeIds(3)).containsExactly("m1", "m2", "m3");
        publish("fence");
        assertThat(takeIds(2)).containsExactly("fence", "fence");
    }

    @Test
    void a_new_group_begins_where_it_says() throws Exception {
        messaging.publish(List.of(at("m1", 1), at("m2", 5), at("m3", 3)));
        subscribe("all", new Start.Earliest(), handled::add);
        List<Delivery> all = List.of(take(), take(), take());
        subscribe("from", new Start.From(all.get(1).position()), handled::add);
        assertThat(takeIds(2)).containsExactly("m2", "m3");
        subscribe("at", new Start.At(Instant.EPOCH.plusSeconds(2)), handled::add);
        assertThat(takeIds(2)).containsExactly("m2", "m3");
        subscribe("later", new Start.At(Instant.EPOCH.plusSeconds(6)), handled::add);
        subscribe("latest", new Start.Latest(), handled::add);
        messaging.publish(List.of(at("m4", 2)));
        assertThat(takeIds(4)).containsOnly("m4").hasSize(4);
        messaging.publish(List.of(at("m5", 7)));
        assertThat(takeIds(5)).containsOnly("m5").hasSize(5);
        assertBad(MessagingProblem.BAD_POSITION, new Start.From("x"));
        assertBad(MessagingProblem.BAD_POSITION, new Start.From("99999999"));
    }

    @Test
    void stores_and_names_are_kept_apart() throws Exception {
        messaging.subscribe(
                new SubscriptionRequest("g", Set.of(SOUTH), Set.of(), new Start.Earliest(), 3, Duration.ZERO),
                handled::add);
        messaging.publish(List.of(Opened.event("n", NORTH, "c"), Opened.event("s", SOUTH, "c")));
        assertThat(takeIds(1)).containsExactly("s");
        assertThatThrownBy(() -> subscribe("g", new Start.Earliest(), handled::add))
                .isInstanceOfSatisfying(
                        DealerException.class, e -> assertThat(e.code()).isEqualTo(MessagingProblem.GROUP_DIFFERS));
    }

    @Test
    void a_failing_message_waits_its_backoff_by_the_clock_while_other_keys_go_on() throws Exception {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        subscribe("g", new Start.Earliest(), delivery -> {
            seen.add(delivery.message().id() + "/" + delivery.attempt());
            handled.add(delivery);
            if (delivery.message().id().equals("bad")) {
                throw new java.io.IOException("secret");
            }
        });
        messaging.publish(List.of(Opened.event("bad", "k1"), Opened.event("after", "k1"), Opened.event("other", "k2")));
        takeIds(2);
        assertThat(seen).containsExactly("bad/1", "other/1");
        for (int attempt = 2; attempt <= 5; attempt++) {
            assertThat(takeWhileTimePasses().attempt()).isEqualTo(attempt);
        }
        assertThat(takeIds(1)).containsExactly("after");
        List<DeadLetter> dead = messaging.deadLetters("g", 10);
        assertThat(dead).singleElement().satisfies(letter -> {
            assertThat(letter.message()).isEqualTo(Opened.event("bad", "k1"));
            assertThat(letter.attempts()).isEqualTo(5);
            assertThat(letter.cause()).isEqualTo("java.io.IOException");
        });
        messaging.redeliver("g", List.of("bad", "unknown"));
        assertThat(take().attempt()).isOne();
        assertThat(messaging.deadLetters("g", 10)).isEmpty();
        assertThat(messaging.deadLetters("nobody", 10)).isEmpty();
    }

    @Test
    void attempts_and_unfinished_messages_outlive_the_connection() throws Exception {
        publish("m1");
        Subscription failing = subscribe("g", new Start.Earliest(), delivery -> {
            handled.add(delivery);
            throw new IllegalStateException();
        });
        take();
        failing.close();
        close();
        clock.advance(Duration.ofSeconds(2));
        open();
        subscribe("g", new Start.Earliest(), handled::add);
        assertThat(take().attempt()).isEqualTo(2);
    }

    @Test
    void progress_never_passes_an_unfinished_message() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        messaging.publish(List.of(Opened.event("m1", "k1"), Opened.event("m2", "k2"), Opened.event("m3", "k3")));
        MessageHandler holding = delivery -> {
            if (delivery.message().id().equals("m2")) {
                taken.countDown();
                release.await();
                throw new IllegalStateException();
            }
            handled.add(delivery);
        };
        Subscription one = subscribe("g", new Start.Earliest(), holding);
        Subscription two = subscribe("g", new Start.Earliest(), holding);
        taken.await();
        assertThat(takeIds(2)).containsExactlyInAnyOrder("m1", "m3");
        Thread closing = new Thread(one::close);
        Thread closingToo = new Thread(two::close);
        closing.start();
        closingToo.start();
        release.countDown();
        closing.join();
        closingToo.join();
        close();
        clock.advance(Duration.ofSeconds(2));
        open();
        subscribe("g", new Start.Earliest(), handled::add);
        publish("fence");
        assertThat(takeIds(2)).containsExactly("m2", "fence");
    }

    @Test
    void keys_keep_their_order_and_are_handled_by_one_member_at_a_time() throws Exception {
        Set<String> busy = Collections.synchronizedSet(new java.util.HashSet<>());
        List<String> violations = Collections.synchronizedList(new ArrayList<>());
        MessageHandler handler = delivery -> {
            String key = delivery.message().subjectId();
            if (!busy.add(key)) {
                violations.add(key);
            }
            busy.remove(key);
            handled.add(delivery);
        };
        for (int member = 0; member < 4; member++) {
            subscribe("g", new Start.Earliest(), handler);
        }
        for (int i = 0; i < 40; i++) {
            int from = i * 10;
            messaging.publish(IntStream.range(from, from + 10)
                    .mapToObj(n -> Opened.event("m" + n, "k" + n % 7))
                    .toList());
        }
        List<String> ids = takeIds(400);
        assertThat(violations).isEmpty();
        for (int key = 0; key < 7; key++) {
            int k = key;
            assertThat(ids.stream().map(id -> Integer.parseInt(id.substring(1))).filter(n -> n % 7 == k))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void publishing_the_same_message_again_does_not_deliver_it_again() throws Exception {
        publish("m1");
        publish("m1", "m2");
        subscribe("g", new Start.Earliest(), handled::add);
        assertThat(takeIds(2)).containsExactly("m1", "m2");
    }

    @Test
    void after_closing_every_call_is_refused_and_no_thread_is_left() {
        Subscription subscription = subscribe("g", new Start.Earliest(), handled::add);
        messaging.close();
        messaging.close();
        subscription.close();
        for (Runnable call : List.<Runnable>of(
                () -> publish("m"),
                () -> subscribe("g", new Start.Earliest(), handled::add),
                () -> messaging.deadLetters("g", 1),
                () -> messaging.redeliver("g", List.of()))) {
            assertThatThrownBy(call::run)
                    .isInstanceOfSatisfying(
                            DealerException.class, e -> assertThat(e.code()).isEqualTo(MessagingProblem.CLOSED));
        }
        assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName))
                .noneMatch(name -> name.startsWith("dealer-sqlite"));
    }

    @Test
    void a_handler_may_close_its_own_subscription() throws Exception {
        Subscription[] own = new Subscription[1];
        CountDownLatch set = new CountDownLatch(1);
        own[0] = subscribe("g", new Start.Earliest(), delivery -> {
            set.await();
            own[0].close();
            handled.add(delivery);
        });
        set.countDown();
        publish("m1", "m2");
        take();
        own[0].close();
        subscribe("g", new Start.Earliest(), handled::add);
        assertThat(takeIds(1)).containsExactly("m2");
    }

    @Test
    void messages_nobody_needs_any_more_are_removed_in_time() throws Exception {
        publish("m1", "m2");
        subscribe("g", new Start.Earliest(), handled::add);
        takeIds(2);
        clock.advance(Duration.ofDays(8));
        publish("m3");
        takeIds(1);
        clock.advance(Duration.ofDays(1));
        publish("m4");
        takeIds(1);
        subscribe("new", new Start.Earliest(), handled::add);
        assertThat(takeIds(2)).containsExactly("m3", "m4");
    }

    private void assertBad(MessagingProblem code, Start start) {
        assertThatThrownBy(() -> subscribe("bad", start, handled::add))
                .isInstanceOfSatisfying(
                        DealerException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private Subscription subscribe(String group, Start start, MessageHandler handler) {
        return messaging.subscribe(SubscriptionRequest.of(group, NORTH, start), handler);
    }

    private void publish(String... ids) {
        messaging.publish(
                List.of(ids).stream().map(id -> Opened.event(id, "c1")).toList());
    }

    private static Message at(String id, int second) {
        return new Message(id, NORTH, "car", "c1", "n.v1", Instant.EPOCH.plusSeconds(second), Map.of(), "{}");
    }

    private Delivery take() throws InterruptedException {
        Delivery delivery = handled.poll(20, TimeUnit.SECONDS);
        assertThat(delivery).as("a delivery").isNotNull();
        return delivery;
    }

    /** The clock may have been moved before the failure was noted, so it is moved until the message comes. */
    private Delivery takeWhileTimePasses() throws InterruptedException {
        for (int i = 0; i < 1000; i++) {
            clock.advance(Duration.ofSeconds(1));
            Delivery delivery = handled.poll(20, TimeUnit.MILLISECONDS);
            if (delivery != null) {
                return delivery;
            }
        }
        throw new AssertionError("no delivery");
    }

    private List<String> takeIds(int count) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(take().message().id());
        }
        return ids;
    }

    /** A clock that moves when told. */
    private static final class TestClock extends Clock {

        private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
