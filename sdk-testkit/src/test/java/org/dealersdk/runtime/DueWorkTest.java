package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.DeadlineState;
import org.dealersdk.domain.deadline.Reference;
import org.dealersdk.runtime.Tally.TallyId;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.runtime.duework.DueWorkTable;
import org.dealersdk.spi.storage.Query;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DueWorkTest {

    private static final DeadlineKind COUNT = new DeadlineKind("acme-count");
    private static final DeadlineKind FAIL = new DeadlineKind("acme-fail");
    private static final DeadlineKind LATER = new DeadlineKind("acme-later");

    private static final DueWorkTable TABLE = DueWorkTable.none()
            .on(
                    COUNT,
                    (deadline, ledger) -> ledger.change(
                            Tally.TYPE, new TallyId(deadline.reference().id()), tally -> tally.add(1)))
            .on(FAIL, (deadline, ledger) -> ledger.load(Tally.TYPE, new TallyId("nobody")))
            .on(
                    LATER,
                    (deadline, ledger) -> ledger.change(
                            Deadline.TYPE,
                            deadline.id(),
                            due -> due.moveTo(due.dueAt().plusSeconds(60), ledger.occasion())));

    private final Setup setup = new Setup();

    @Test
    void a_deadline_is_worked_off_from_its_very_microsecond_on_and_once() {
        try (Dealership node = open()) {
            begin(node, "a");
            Instant dueAt = setup.clock.instant().plusSeconds(10);
            plan(node, COUNT, "a", dueAt);

            assertThat(node.dueWork().runOnce(dueAt.minusNanos(1000))).isZero();
            assertThat(node.dueWork().runOnce(dueAt)).isEqualTo(1);
            assertThat(node.dueWork().runOnce(dueAt)).isZero();
            assertThat(count(node, "a")).isEqualTo(1);
            assertThat(states(node)).containsOnly(DeadlineState.DONE);
        }
    }

    @Test
    void two_nodes_on_one_storage_work_off_each_deadline_exactly_once() throws Exception {
        try (Dealership one = open();
                Dealership two = open()) {
            two.store(Setup.STORE);
            for (int i = 0; i < 300; i++) {
                begin(one, "t" + i);
                plan(one, COUNT, "t" + i, setup.clock.instant());
            }
            CyclicBarrier start = new CyclicBarrier(2);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            int done = 0;
            try {
                List<Future<Integer>> nodes =
                        List.of(threads.submit(() -> run(one, start)), threads.submit(() -> run(two, start)));
                for (Future<Integer> node : nodes) {
                    done += node.get();
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(done).isEqualTo(300);
            for (int i = 0; i < 300; i++) {
                assertThat(count(one, "t" + i)).isEqualTo(1);
            }
        }
    }

    @Test
    void a_handler_that_fails_leaves_its_deadline_open_and_does_not_hold_up_the_others() {
        try (Dealership node = open()) {
            begin(node, "a");
            plan(node, FAIL, "a", setup.clock.instant());
            setup.clock.advance(Duration.ofSeconds(1));
            plan(node, COUNT, "a", setup.clock.instant());

            assertThat(node.dueWork().runOnce(setup.clock.instant())).isEqualTo(1);
            assertThat(node.dueWork().failed()).isEqualTo(1);
            assertThat(count(node, "a")).isEqualTo(1);
            assertThat(states(node)).containsExactlyInAnyOrder(DeadlineState.OPEN, DeadlineState.DONE);
        }
    }

    @Test
    void a_handler_may_move_its_deadline_to_a_later_time() {
        try (Dealership node = open()) {
            plan(node, LATER, "a", setup.clock.instant());
            assertThat(node.dueWork().runOnce(setup.clock.instant())).isEqualTo(1);
            assertThat(states(node)).containsExactly(DeadlineState.OPEN);
            assertThat(node.dueWork().runOnce(setup.clock.instant())).isZero();
            assertThat(node.dueWork().runOnce(setup.clock.instant().plusSeconds(60)))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_kind_without_a_row_is_marked_as_met_and_its_event_tells_the_outside_world() {
        try (Dealership node = open()) {
            plan(node, new DeadlineKind("acme-loan-car-return"), "a", setup.clock.instant());
            node.dueWork().runOnce(setup.clock.instant());
            node.relay().drain();
            assertThat(states(node)).containsExactly(DeadlineState.DONE);
            assertThat(setup.broker.taken())
                    .extracting(message -> message.name())
                    .containsExactly("org.dealersdk.deadline.scheduled.v1", "org.dealersdk.deadline.met.v1");
        }
    }

    @Test
    void a_cancelled_deadline_is_left_alone() {
        try (Dealership node = open()) {
            begin(node, "a");
            Deadline planned = plan(node, COUNT, "a", setup.clock.instant());
            node.store(Setup.STORE)
                    .office()
                    .work(
                            Setup.MANAGER,
                            ledger -> ledger.change(
                                    Deadline.TYPE, planned.id(), deadline -> deadline.cancel(ledger.occasion())));
            assertThat(node.dueWork().runOnce(setup.clock.instant())).isZero();
            assertThat(count(node, "a")).isZero();
        }
    }

    private static int run(Dealership node, CyclicBarrier start) throws Exception {
        start.await();
        return node.dueWork().runOnce(Instant.parse("2024-03-01T08:00:00Z"));
    }

    private Dealership open() {
        DealershipConfiguration configuration =
                setup.configuration().dueWork(TABLE).attempts(20).build();
        return Dealership.open(configuration);
    }

    private static void begin(Dealership node, String id) {
        node.store(Setup.STORE).office().work(Setup.MANAGER, ledger -> ledger.add(Tally.TYPE, Tally.begin(id)));
    }

    private static Deadline plan(Dealership node, DeadlineKind kind, String tally, Instant dueAt) {
        return node.store(Setup.STORE)
                .office()
                .work(
                        Setup.MANAGER,
                        ledger -> ledger.add(
                                Deadline.TYPE,
                                Deadline.of(new Reference("acme-tally", tally), kind, dueAt, ledger.occasion())));
    }

    private static long count(Dealership node, String id) {
        return node.store(Setup.STORE)
                .office()
                .read(reader -> reader.find(Tally.TYPE, id))
                .orElseThrow()
                .aggregate()
                .count();
    }

    private static List<DeadlineState> states(Dealership node) {
        return node
                .store(Setup.STORE)
                .office()
                .read(reader -> reader.search(Query.of(Deadline.TYPE)))
                .aggregates()
                .stream()
                .map(Deadline::state)
                .toList();
    }
}
