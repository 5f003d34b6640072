package org.dealersdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.runtime.relay.RelaySettings;
import org.dealersdk.spi.Setting;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.storage.StorageProblem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DealershipTest {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final RelaySettings ONLY_WHEN_WOKEN =
            new RelaySettings(500, Duration.ofSeconds(30), 3, Duration.ofSeconds(1), Duration.ofSeconds(8), NEVER);

    private final Setup setup = new Setup();

    @Test
    void a_commit_wakes_the_relay_which_publishes_without_polling() throws InterruptedException {
        CountDownLatch published = new CountDownLatch(2);
        setup.broker.objectTo(message -> published.countDown());
        try (Dealership dealership = Dealership.open(
                setup.configuration().background(true).relay(ONLY_WHEN_WOKEN).build())) {
            begin(dealership, "a");
            begin(dealership, "b");
            assertThat(published.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(setup.broker.taken()).hasSize(2);
    }

    @Test
    void due_work_of_configured_stores_runs_in_the_background() throws InterruptedException {
        try (Dealership planning = setup.open()) {
            new Shop(planning, setup.clock).delivered();
            setup.clock.advance(Duration.ofDays(30));
        }
        CountDownLatch told = new CountDownLatch(1);
        setup.broker.objectTo(message -> {
            if (message.name().equals("org.dealersdk.followup.overdue.v1")) {
                told.countDown();
            }
        });
        try (Dealership node = Dealership.open(setup.configuration()
                .background(true)
                .store(Setup.STORE.value())
                .build())) {
            assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(node.dueWork().failed()).isZero();
        }
    }

    @Test
    void closing_ends_the_threads_then_messaging_then_storage_and_may_be_repeated() {
        List<String> closed = new ArrayList<>();
        Dealership dealership = Dealership.open(setup.configuration()
                .plugins(Setup.plugins(
                        new FakePlugin("store")
                                .storage(context -> new ClosingStorage(
                                        setup.memory.openStorage(setup.clock),
                                        () -> closed.add("storage, threads left: " + threads()))),
                        new FakePlugin("recording").messaging(context -> new RecordingMessaging() {
                            @Override
                            public void close() {
                                closed.add("messaging, threads left: " + threads());
                            }
                        })))
                .background(true)
                .build());
        assertThat(threads()).isEqualTo(2);
        dealership.close();
        dealership.close();
        assertThat(closed).containsExactly("messaging, threads left: 0", "storage, threads left: 0");
    }

    @Test
    void a_closed_dealership_refuses_every_further_call() {
        Dealership dealership = setup.open();
        DealerStore store = dealership.store(Setup.STORE);
        dealership.close();
        assertThatThrownBy(() -> dealership.store(Setup.STORE)).hasMessageContaining("RUN-001");
        assertThatThrownBy(() -> store.reports().count(Setup.MANAGER, org.dealersdk.spi.storage.Query.of(Tally.TYPE)))
                .isInstanceOfSatisfying(
                        DealerException.class,
                        failure -> assertThat(failure.code()).isEqualTo(StorageProblem.CLOSED));
    }

    @Test
    void the_desks_of_a_store_are_the_same_at_every_call_and_of_no_other_store() {
        try (Dealership dealership = setup.open()) {
            DealerStore one = dealership.store(Setup.STORE);
            assertThat(dealership.store(new StoreId("SH-01"))).isSameAs(one);
            DealerStore other = dealership.store(new StoreId("SH-02"));
            begin(dealership, "a");
            assertThat(other.office()
                            .read(reader -> reader.find(Tally.TYPE, "a"))
                            .isEmpty())
                    .isTrue();
        }
    }

    @Test
    void when_messaging_cannot_be_opened_the_storage_does_not_stay_open() {
        List<String> closed = new ArrayList<>();
        var configuration = setup.configuration()
                .plugins(Setup.plugins(
                        new FakePlugin("store")
                                .storage(context -> new ClosingStorage(
                                        setup.memory.openStorage(setup.clock), () -> closed.add("storage"))),
                        new FakePlugin("recording").messaging(context -> {
                            throw MessagingProblem.CANNOT_OPEN.failure("refused");
                        })))
                .build();
        assertThatThrownBy(() -> Dealership.open(configuration)).hasMessageContaining("MSG-001");
        assertThat(closed).containsExactly("storage");
    }

    @Test
    void everything_that_is_wrong_with_the_settings_is_told_at_once_and_before_anything_is_opened() {
        Setting path = new Setting(
                "path", new Text("Where.", "位置。"), Optional.empty(), "a path", value -> !value.isBlank(), false);
        Setting size = new Setting(
                "size",
                new Text("How many.", "数量。"),
                Optional.of("1"),
                "a whole number",
                value -> value.matches("\\d+"),
                false);
        var configuration = setup.configuration()
                .plugins(Setup.plugins(new FakePlugin("both")
                        .storage(
                                context -> {
                                    throw new AssertionError("opened");
                                },
                                path)
                        .messaging(
                                context -> {
                                    throw new AssertionError("opened");
                                },
                                size)))
                .messaging("both")
                .setting("both.size", "many")
                .setting("both.colour", "red")
                .setting("nobody.path", "/tmp")
                .build();
        assertThatThrownBy(() -> Dealership.open(configuration))
                .isInstanceOfSatisfying(DealerException.class, refusal -> {
                    assertThat(refusal.problems())
                            .extracting(problem -> problem.code().id() + " " + problem.where())
                            .containsExactlyInAnyOrder(
                                    "RUN-010 nobody.path", "PLG-011 path", "PLG-012 size", "PLG-010 colour");
                    assertThat(refusal.message(Locale.CHINESE)).contains("配置中有未知项“nobody.path”");
                });
    }

    @Test
    void settings_reach_the_provider_they_belong_to() {
        List<String> seen = new ArrayList<>();
        Setting path = new Setting(
                "path", new Text("Where.", "位置。"), Optional.empty(), "a path", value -> !value.isBlank(), false);
        try (Dealership dealership = Dealership.open(setup.configuration()
                .plugins(Setup.plugins(
                        new FakePlugin("store")
                                .storage(
                                        context -> {
                                            seen.add(context.configuration().text("path"));
                                            return setup.memory.openStorage(setup.clock);
                                        },
                                        path),
                        new FakePlugin("recording").messaging(context -> setup.broker)))
                .setting("store.path", "here")
                .build())) {
            assertThat(dealership.plugins().loaded()).hasSize(2);
        }
        assertThat(seen).containsExactly("here");
    }

    private static void begin(Dealership dealership, String id) {
        dealership.store(Setup.STORE).office().work(Setup.MANAGER, ledger -> ledger.add(Tally.TYPE, Tally.begin(id)));
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && thread.getName().startsWith("dealer-"))
                .count();
    }
}
