package org.dealersdk.plugin.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealersdk.plugin.sqlite.Opened.NORTH;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.SpiProblem;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.testkit.crash.ChildHost;
import org.dealersdk.testkit.crash.ChildJvm;
import org.dealersdk.testkit.crash.ChildOrder;
import org.dealersdk.testkit.crash.ChildProgram;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningTest {

    @TempDir
    Path directory;

    @Test
    void the_plug_in_is_found_and_says_what_it_declines() {
        DealerPlugin found = ServiceLoader.load(DealerPlugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(plugin -> plugin.descriptor().id().equals("sqlite"))
                .findFirst()
                .orElseThrow();
        assertThat(found.descriptor().declined().keySet())
                .containsExactlyInAnyOrder(Capability.SEVERAL_HOSTS, Capability.HOLD_KEY);
        assertThat(found.storage()).isPresent();
        assertThat(found.messaging()).isPresent();
    }

    @Test
    void settings_that_are_not_exactly_as_expected_stop_the_start() {
        String path = file().toString();
        assertRefused(SpiProblem.MISSING_SETTING, () -> Opened.storage(Map.of()));
        assertRefused(SpiProblem.UNKNOWN_SETTING, () -> Opened.storage(Map.of("path", path, "Readers", "2")));
        for (String readers : List.of("0", "65", "-1", "1.5", "two", "", " 2", "02")) {
            assertRefused(SpiProblem.BAD_SETTING, () -> Opened.storage(Map.of("path", path, "readers", readers)));
        }
        assertRefused(SpiProblem.BAD_SETTING, () -> Opened.storage(Map.of("path", " ")));
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_second_opening_is_refused_and_the_first_one_goes_on() throws IOException {
        try (Storage first = Opened.storage(file());
                Messaging messaging = Opened.messaging(file(), Clock.systemUTC())) {
            assertRefused(StorageProblem.IN_USE, () -> Opened.storage(file()));
            assertRefused(MessagingProblem.CANNOT_OPEN, () -> Opened.messaging(file(), Clock.systemUTC()));
            Path link = Files.createSymbolicLink(directory.resolve("link.db"), file());
            assertRefused(StorageProblem.IN_USE, () -> Opened.storage(link));
            first.transact(NORTH, unit -> unit.insert(Car.TYPE, Car.of("c1")));
            messaging.publish(List.of(Opened.event("m", "c1")));
        }
        Opened.storage(file()).close();
    }

    /** Opens the file in a process of its own. */
    static final class Opening implements ChildProgram {
        @Override
        public void run(ChildHost host) {
            host.storage().close();
        }
    }

    @Test
    void another_process_is_refused_while_this_one_has_the_file() {
        var session = new org.dealersdk.testkit.fixture.Session(
                PluginFixture.of(SqlitePlugin::new).storageAt(place -> Map.of("path", file().toString())));
        try (Storage storage = Opened.storage(file())) {
            storage.transact(NORTH, unit -> unit.insert(Car.TYPE, Car.of("c1")));
            try (ChildJvm other = ChildOrder.of(session, Opening.class, "").start()) {
                assertThat(other.end()).isEqualTo("STO-002");
            }
        }
    }

    @Test
    @Tag("STO-001")
    void a_path_that_leads_nowhere_is_refused_with_the_reason_in_both_languages() {
        assertThatThrownBy(() -> Opened.storage(directory.resolve("absent").resolve("x.db")))
                .isInstanceOfSatisfying(DealerException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(StorageProblem.CANNOT_OPEN);
                    assertThat(refused.message(Locale.ENGLISH)).contains("x.db]", "its directory does not exist");
                    assertThat(refused.message(Locale.CHINESE)).contains("x.db]", "所在目录不存在");
                });
        assertRefused(StorageProblem.CANNOT_OPEN, () -> Opened.storage(directory));
    }

    @Test
    void a_file_that_is_not_ours_is_refused_and_left_as_it_is() throws Exception {
        Files.writeString(file(), "this is a text and not a database, long enough to be looked at".repeat(40));
        byte[] before = Files.readAllBytes(file());
        assertRefused(StorageProblem.CORRUPT, () -> Opened.storage(file()));
        assertThat(Files.readAllBytes(file())).isEqualTo(before);

        Path foreign = directory.resolve("foreign.db");
        try (Session session = Session.open(foreign)) {
            session.define("create table theirs (x)");
        }
        before = Files.readAllBytes(foreign);
        assertRefused(StorageProblem.CORRUPT, () -> Opened.storage(foreign));
        assertThat(Files.readAllBytes(foreign)).isEqualTo(before);
    }

    @Test
    void a_file_of_a_newer_version_is_refused() throws Exception {
        Opened.storage(file()).close();
        try (Session session = Session.open(file())) {
            session.pragma("user_version=99");
        }
        assertRefused(StorageProblem.CORRUPT, () -> Opened.storage(file()));
    }

    @Test
    void names_of_files_may_hold_anything() {
        for (String name : List.of("a b.db", "a%20b.db", "a?b.db", "中文#.db", "a&b=c;d.db", "100%.db")) {
            Path file = directory.resolve(name);
            try (Storage storage = Opened.storage(file)) {
                storage.transact(NORTH, unit -> unit.insert(Car.TYPE, Car.of("c1")));
                assertThat(count(storage)).isOne();
            }
            assertThat(file).exists();
        }
    }

    @Test
    void two_files_of_one_process_are_independent() {
        try (Storage one = Opened.storage(file());
                Storage two = Opened.storage(directory.resolve("two.db"))) {
            one.transact(NORTH, unit -> unit.insert(Car.TYPE, Car.of("c1")));
            assertThat(count(two)).isZero();
            assertThat(count(one)).isOne();
        }
    }

    @Test
    void after_closing_every_call_is_refused_at_once() {
        Storage storage = Opened.storage(file());
        var outbox = storage.outbox();
        storage.close();
        storage.close();
        for (Runnable call : List.<Runnable>of(
                () -> storage.transact(NORTH, unit -> 1),
                () -> storage.read(NORTH, reader -> 1),
                storage::outbox,
                outbox::pending,
                () -> outbox.claim("r", 1, Duration.ZERO, Instant.EPOCH),
                () -> outbox.published(List.of()),
                () -> outbox.unpark(1))) {
            assertRefused(StorageProblem.CLOSED, call);
        }
    }

    @Test
    @Tag("STO-040")
    void a_full_disk_fails_the_unit_keeps_nothing_of_it_and_is_over_when_there_is_space_again() {
        try (Storage storage = Opened.storage(file())) {
            storage.transact(NORTH, unit -> unit.insert(Car.TYPE, Car.of("c0")));
            ((SqliteStorage) storage).limitPages(1);
            assertRefused(
                    StorageProblem.FULL,
                    () -> storage.transact(NORTH, unit -> {
                        for (int i = 1; i < 100; i++) {
                            unit.insert(Car.TYPE, Car.of("c" + i).note("x".repeat(50_000)));
                        }
                        return null;
                    }));
            assertThat(count(storage)).isOne();
            ((SqliteStorage) storage).limitPages(1_000_000);
            storage.transact(NORTH, unit -> unit.insert(Car.TYPE, Car.of("c1").note("x".repeat(50_000))));
            assertThat(count(storage)).isEqualTo(2);
        }
    }

    @Test
    void nothing_readable_is_left_of_what_was_erased() throws IOException {
        String canary = "CANARY-13800000000";
        try (Storage storage = Opened.storage(file())) {
            var first = storage.transact(
                    NORTH,
                    unit -> unit.insert(
                            Car.TYPE,
                            Car.of("c1").plate(canary).tags(canary + "t").note(canary.repeat(900))));
            var second = storage.transact(
                    NORTH,
                    unit -> unit.update(Car.TYPE, Car.of("c1").plate(canary + 2).note(canary), first));
            storage.transact(NORTH, unit -> {
                unit.erase(Car.TYPE, "c1", second);
                return null;
            });
            for (String name : List.of("dealer.db", "dealer.db-wal")) {
                String bytes = Files.readString(directory.resolve(name), java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(bytes.contains("CANARY")).as(name).isFalse();
            }
        }
    }

    @Test
    void a_type_declared_anew_is_searchable_by_what_is_new_from_the_first_question_on() {
        AggregateType<Car> small = AggregateType.named("test-car", Car.class, Car::id)
                .text("status", Car::status)
                .text("plate", Car::plate)
                .build();
        try (Storage storage = Opened.storage(file())) {
            storage.transact(
                    NORTH,
                    unit -> unit.insert(
                            small,
                            Car.of("c1").plate("P1").odometer(7L).tags("t").keys("k")));
            storage.transact(
                    NORTH, unit -> unit.insert(small, Car.of("c2").plate("P2").odometer(5L)));
            assertThat(storage.<Long>read(NORTH, r -> r.count(Query.of(small).where("plate", "P1"))))
                    .isOne();
        }
        try (Storage storage = Opened.storage(file())) {
            storage.read(NORTH, reader -> {
                assertThat(reader.find(Car.TYPE, "c1")).isPresent();
                assertThat(reader.search(Query.of(Car.TYPE).orderBy("odometer")).aggregates())
                        .extracting(Car::id)
                        .containsExactly("c2", "c1");
                assertThat(reader.count(Query.of(Car.TYPE).where("tag", "t"))).isOne();
                return null;
            });
            assertRefused(
                    StorageProblem.DUPLICATE_KEY,
                    () -> storage.transact(
                            NORTH, unit -> unit.insert(Car.TYPE, Car.of("c3").plate("P1"))));
            assertRefused(
                    StorageProblem.DUPLICATE_KEY,
                    () -> storage.transact(
                            NORTH, unit -> unit.insert(Car.TYPE, Car.of("c3").keys("k"))));
        }
        try (Storage storage = Opened.storage(file())) {
            storage.transact(NORTH, unit -> unit.insert(small, Car.of("c3").odometer(1L)));
        }
        try (Storage storage = Opened.storage(file())) {
            storage.transact(NORTH, unit -> unit.insert(Car.TYPE, Car.of("c4").odometer(6L)));
            assertThat(storage.read(NORTH, r -> r.search(Query.of(Car.TYPE).orderBy("odometer")))
                            .aggregates())
                    .extracting(Car::id)
                    .containsExactly("c3", "c2", "c4", "c1");
        }
    }

    private Path file() {
        return directory.resolve("dealer.db");
    }

    private static long count(Storage storage) {
        return storage.read(NORTH, reader -> reader.count(Query.of(Car.TYPE)));
    }

    private static void assertRefused(ProblemCode code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
