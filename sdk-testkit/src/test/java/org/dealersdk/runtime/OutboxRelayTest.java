package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dealersdk.runtime.Tally.TallyId;
import org.dealersdk.runtime.relay.OutboxRelay;
import org.dealersdk.runtime.relay.RelaySettings;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutboxRelayTest {

    private static final RelaySettings SETTINGS = new RelaySettings(
            500, Duration.ofSeconds(30), 3, Duration.ofSeconds(1), Duration.ofSeconds(8), Duration.ofSeconds(2));

    private final Setup setup = new Setup();
    private final Dealership dealership =
            Dealership.open(setup.configuration().relay(SETTINGS).build());
    private final OutboxRelay relay = dealership.relay();

    @AfterEach
    void close() {
        dealership.close();
    }

    @Test
    void every_committed_event_is_published_in_batches_and_in_order_of_its_aggregate() {
        count("a", 600);
        count("b", 599);

        assertThat(relay.drain()).isEqualTo(1201);

        assertThat(setup.broker.batches()).containsExactly(500, 500, 201);
        assertThat(setup.broker.bodies("a")).isEqualTo(inOrder("a", 600));
        assertThat(setup.broker.bodies("b")).isEqualTo(inOrder("b", 599));
        assertThat(outbox().pending()).isZero();
        assertThat(relay.runOnce()).isZero();
        assertThat(dealership.figures().relay().published()).isEqualTo(1201);
    }

    @Test
    void an_outage_of_the_broker_is_waited_out_with_growing_pauses_and_nothing_is_lost_or_parked() {
        count("a", 2);
        count("b", 1);
        setup.broker.objectTo(message -> {
            throw MessagingProblem.UNAVAILABLE.failure();
        });
        for (int seconds : new int[] {1, 2, 4, 8, 8, 8}) {
            assertThat(relay.runOnce()).isEqualTo(5);
            setup.clock.advance(Duration.ofSeconds(seconds).minusNanos(1000));
            assertThat(relay.runOnce()).as("a microsecond before %s s", seconds).isZero();
            setup.clock.advance(Duration.ofNanos(1000));
        }
        setup.broker.takeAll();
        relay.drain();

        assertThat(setup.broker.bodies("a")).isEqualTo(inOrder("a", 2));
        assertThat(setup.broker.bodies("b")).isEqualTo(inOrder("b", 1));
        assertThat(outbox().parked(10)).isEmpty();
    }

    @Test
    void in_an_outage_only_one_attempt_is_made_besides_the_batch() {
        IntStream.range(0, 50).forEach(i -> count("tally-" + i, 0));
        setup.broker.objectTo(message -> {
            throw MessagingProblem.UNAVAILABLE.failure();
        });
        relay.runOnce();
        assertThat(setup.broker.batches()).containsExactly(50, 1);
    }

    @Test
    void a_message_the_broker_refuses_holds_back_its_own_aggregate_only() {
        count("a", 2);
        count("b", 2);
        refuse("{\"to\":1}", "a");
        relay.drain();

        assertThat(setup.broker.bodies("a")).isEqualTo(inOrder("a", 0));
        assertThat(setup.broker.bodies("b")).isEqualTo(inOrder("b", 2));
        assertThat(outbox().pending()).isEqualTo(2);
    }

    @Test
    void a_message_refused_again_and_again_is_parked_with_its_cause_and_its_aggregate_goes_on() {
        count("a", 2);
        refuse("{\"to\":1}", "a");
        for (int attempt = 0; attempt < 3; attempt++) {
            relay.drain();
            setup.clock.advance(Duration.ofSeconds(10));
        }
        relay.drain();

        assertThat(setup.broker.bodies("a")).containsExactly("{\"as\":\"a\"}", "{\"to\":2}");
        List<OutboxEntry> parked = outbox().parked(10);
        assertThat(parked).singleElement().satisfies(entry -> {
            assertThat(entry.message().body()).isEqualTo("{\"to\":1}");
            assertThat(entry.parkedBecause()).isEqualTo("MSG-007");
        });
        assertThat(dealership.figures().relay().parked()).isEqualTo(1);

        setup.broker.takeAll();
        outbox().unpark(parked.get(0).position());
        relay.drain();
        assertThat(setup.broker.bodies("a")).containsExactly("{\"as\":\"a\"}", "{\"to\":2}", "{\"to\":1}");
    }

    @Test
    void what_a_relay_that_died_had_claimed_is_published_by_another_after_the_lease() {
        count("a", 1);
        assertThat(outbox().claim("died", 500, Duration.ofSeconds(30), setup.clock.instant()))
                .hasSize(2);
        assertThat(relay.runOnce()).isZero();
        setup.clock.advance(Duration.ofSeconds(30));
        relay.drain();
        assertThat(setup.broker.bodies("a")).isEqualTo(inOrder("a", 1));
    }

    @Test
    void several_relays_share_the_work_and_keep_each_aggregates_order() throws Exception {
        IntStream.range(0, 20).forEach(i -> count("tally-" + i, 30));
        RelaySettings small = new RelaySettings(
                7, Duration.ofSeconds(30), 3, Duration.ofSeconds(1), Duration.ofSeconds(8), Duration.ofSeconds(2));
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> shares = IntStream.range(0, 3)
                    .mapToObj(i -> new OutboxRelay("relay-" + i, outbox(), setup.broker, setup.clock, small))
                    .map(one -> threads.submit(one::drain))
                    .toList();
            for (Future<Integer> share : shares) {
                share.get();
            }
        } finally {
            threads.shutdownNow();
        }
        relay.drain();
        for (int i = 0; i < 20; i++) {
            assertThat(setup.broker.bodies("tally-" + i)).isEqualTo(inOrder("tally-" + i, 30));
        }
    }

    private void refuse(String body, String subject) {
        setup.broker.objectTo((Message message) -> {
            if (message.body().equals(body) && message.subjectId().equals(subject)) {
                throw MessagingProblem.TOO_LARGE.failure(2, 1);
            }
        });
    }

    private void count(String id, int times) {
        var office = dealership.store(Setup.STORE).office();
        office.work(Setup.MANAGER, ledger -> ledger.add(Tally.TYPE, Tally.begin(id)));
        for (int i = 0; i < times; i++) {
            office.work(Setup.MANAGER, ledger -> ledger.change(Tally.TYPE, new TallyId(id), tally -> tally.add(1)));
        }
    }

    private static List<String> inOrder(String id, int times) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("{\"as\":\"" + id + "\"}"),
                        IntStream.rangeClosed(1, times).mapToObj(i -> "{\"to\":" + i + "}"))
                .toList();
    }

    private Outbox outbox() {
        Storage storage = dealership.store(Setup.STORE).office().storage();
        return storage.outbox();
    }
}
