package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.runtime.Tally.TallyId;
import org.dealersdk.runtime.numbering.NumberSeries;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.runtime.work.Reactions;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.numbering.NumberedKind;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.StorageProblem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnitOfWorkTest {

    private static final TallyId A = new TallyId("a");
    private static final TallyId B = new TallyId("b");

    private final Setup setup = new Setup();

    @Test
    void a_change_is_stored_and_told_with_who_when_and_what() {
        try (Dealership dealership = setup.open()) {
            Office office = office(dealership);
            office.work(Setup.MANAGER, ledger -> ledger.add(Tally.TYPE, Tally.begin("a")));
            Tally after = office.work(Setup.MANAGER, ledger -> ledger.change(Tally.TYPE, A, tally -> tally.add(3)));

            assertThat(after.count()).isEqualTo(3);
            assertThat(stored(office, A).count()).isEqualTo(3);
            Message told = messages(office).get(1);
            assertThat(told.name()).isEqualTo("org.dealersdk.acmetally.counted.v1");
            assertThat(told.subjectId()).isEqualTo("a");
            assertThat(told.store()).isEqualTo(Setup.STORE);
            assertThat(told.at()).isEqualTo(setup.clock.instant());
            assertThat(told.headers()).containsOnly(entry("actor", "S-001"), entry("roles", "after-sales-manager"));
            assertThat(told.body()).isEqualTo("{\"to\":3}");
        }
    }

    @Test
    void what_follows_happens_in_the_same_unit_as_the_system_and_names_its_cause() {
        Reactions follow = Reactions.none()
                .on(
                        Tally.TYPE,
                        Tally.Event.Begun.class,
                        (begun, ledger) ->
                                ledger.change(Tally.TYPE, begun.aggregate().id(), tally -> tally.add(1)));
        try (Dealership dealership =
                Dealership.open(setup.configuration().reactions(follow).build())) {
            Office office = office(dealership);
            office.work(Setup.MANAGER, ledger -> ledger.add(Tally.TYPE, Tally.begin("a")));

            assertThat(stored(office, A).count()).isEqualTo(1);
            List<Message> told = messages(office);
            assertThat(told).hasSize(2);
            assertThat(told.get(1).headers())
                    .containsOnly(
                            entry("actor", "system"),
                            entry("roles", "system"),
                            entry("cause", told.get(0).id()));
        }
    }

    @Test
    void a_reaction_that_fails_takes_the_command_back_with_it() {
        Reactions failing = Reactions.none()
                .on(Tally.TYPE, Tally.Event.Counted.class, (counted, ledger) -> ledger.load(Tally.TYPE, B));
        try (Dealership dealership =
                Dealership.open(setup.configuration().reactions(failing).build())) {
            Office office = office(dealership);
            office.work(Setup.MANAGER, ledger -> ledger.add(Tally.TYPE, Tally.begin("a")));

            assertThatThrownBy(() ->
                            office.work(Setup.MANAGER, ledger -> ledger.change(Tally.TYPE, A, tally -> tally.add(1))))
                    .hasMessageContaining("RUN-003");
            assertThat(stored(office, A).count()).isZero();
            assertThat(messages(office)).hasSize(1);
        }
    }

    @Test
    void reactions_that_set_each_other_off_are_ended_and_nothing_is_kept() {
        Reactions endless = Reactions.none()
                .on(
                        Tally.TYPE,
                        Tally.Event.Counted.class,
                        (counted, ledger) ->
                                ledger.change(Tally.TYPE, counted.aggregate().id(), tally -> tally.add(1)));
        try (Dealership dealership =
                Dealership.open(setup.configuration().reactions(endless).build())) {
            Office office = office(dealership);
            office.work(Setup.MANAGER, ledger -> ledger.add(Tally.TYPE, Tally.begin("a")));

            assertThatThrownBy(() ->
                            office.work(Setup.MANAGER, ledger -> ledger.change(Tally.TYPE, A, tally -> tally.add(1))))
                    .hasMessageContaining("RUN-005");
            assertThat(stored(office, A).count()).isZero();
        }
    }

    @Test
    void an_aggregate_that_is_not_valid_is_refused_with_every_problem_in_both_languages() {
        try (Dealership dealership = setup.open()) {
            Office office = office(dealership);
            office.work(Setup.MANAGER, ledger -> ledger.add(Tally.TYPE, Tally.begin("a")));

            assertThatThrownBy(() ->
                            office.work(Setup.MANAGER, ledger -> ledger.change(Tally.TYPE, A, tally -> tally.add(-1))))
                    .isInstanceOfSatisfying(DealerException.class, refusal -> {
                        assertThat(refusal.message(Locale.ENGLISH)).contains("IDN-001 [count]", "IDN-002 [id]");
                        assertThat(refusal.message(Locale.CHINESE)).contains("IDN-001 [count] 标识", "IDN-002 [id] 标识");
                    });
            assertThat(stored(office, A).count()).isZero();
        }
    }

    @Test
    void an_unchanged_aggregate_is_not_written_again() {
        try (Dealership dealership = setup.open()) {
            Office office = office(dealership);
            office.work(Setup.MANAGER, ledger -> ledger.add(Tally.TYPE, Tally.begin("a")));
            var before = office.read(reader -> reader.find(Tally.TYPE, "a")).orElseThrow();
            office.work(
                    Setup.MANAGER,
                    ledger -> ledger.change(
                            Tally.TYPE, A, tally -> new org.dealersdk.domain.aggregate.Change<>(tally, List.of())));
            var after = office.read(reader -> reader.find(Tally.TYPE, "a")).orElseThrow();
            assertThat(after).isEqualTo(before);
        }
    }

    @Test
    void a_conflict_is_tried_again_with_a_fresh_load_and_given_up_visibly() {
        try (Dealership dealership =
                Dealership.open(setup.configuration().attempts(3).build())) {
            AtomicInteger tries = new AtomicInteger();
            assertThatThrownBy(() -> office(dealership).work(Setup.MANAGER, ledger -> {
                        tries.incrementAndGet();
                        throw StorageProblem.STALE_VERSION.failure("acme-tally");
                    }))
                    .isInstanceOfSatisfying(DealerException.class, failure -> {
                        assertThat(failure.code()).isEqualTo(StorageProblem.STALE_VERSION);
                        assertThat(failure.problems())
                                .extracting(p -> p.code().id())
                                .containsExactly("STO-011", "RUN-002");
                        assertThat(failure.message(Locale.CHINESE)).contains("尝试了 3 次");
                    });
            assertThat(tries).hasValue(3);
            assertThat(dealership.figures().retried()).isEqualTo(2);
            assertThat(dealership.figures().givenUp()).isEqualTo(1);
        }
    }

    @Test
    void a_refusal_is_never_tried_again() {
        try (Dealership dealership = setup.open()) {
            AtomicInteger tries = new AtomicInteger();
            assertThatThrownBy(() -> office(dealership).work(Setup.MANAGER, ledger -> {
                        tries.incrementAndGet();
                        return ledger.load(Tally.TYPE, A);
                    }))
                    .hasMessageContaining("RUN-003");
            assertThat(tries).hasValue(1);
        }
    }

    @Test
    void two_threads_that_change_the_same_aggregate_lose_nothing() throws Exception {
        try (Dealership dealership =
                Dealership.open(setup.configuration().attempts(100).build())) {
            Office office = office(dealership);
            office.work(Setup.MANAGER, ledger -> ledger.add(Tally.TYPE, Tally.begin("a")));
            together(() -> {
                for (int i = 0; i < 200; i++) {
                    office.work(Setup.MANAGER, ledger -> ledger.change(Tally.TYPE, A, tally -> tally.add(1)));
                }
            });
            assertThat(stored(office, A).count()).isEqualTo(400);
            assertThat(messages(office)).hasSize(401);
        }
    }

    @Test
    void numbers_of_a_series_are_given_once_and_without_gaps_even_to_two_threads() throws Exception {
        try (Dealership dealership =
                Dealership.open(setup.configuration().attempts(100).build())) {
            Set<String> given = new ConcurrentSkipListSet<>();
            together(() -> {
                for (int i = 0; i < 50; i++) {
                    given.add(office(dealership)
                            .work(
                                    Setup.MANAGER,
                                    ledger -> NumberSeries.next(
                                            ledger,
                                            NumberedKind.WORK_ORDER,
                                            "RO",
                                            ledger.occasion().at())));
                }
            });
            TreeSet<String> expected = new TreeSet<>();
            for (int i = 1; i <= 100; i++) {
                expected.add("RO-202403-%05d".formatted(i));
            }
            assertThat(given).isEqualTo(expected);
        }
    }

    private static void together(Runnable work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> running = List.of(threads.submit(work), threads.submit(work));
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Office office(Dealership dealership) {
        return dealership.store(Setup.STORE).office();
    }

    private static Tally stored(Office office, TallyId id) {
        return office.read(reader -> reader.find(Tally.TYPE, id.value()))
                .orElseThrow()
                .aggregate();
    }

    private List<Message> messages(Office office) {
        return office.storage().outbox().claim("test", 1000, Duration.ofSeconds(1), setup.clock.instant()).stream()
                .map(OutboxEntry::message)
                .toList();
    }

    private static java.util.Map.Entry<String, String> entry(String key, String value) {
        return java.util.Map.entry(key, value);
    }
}
