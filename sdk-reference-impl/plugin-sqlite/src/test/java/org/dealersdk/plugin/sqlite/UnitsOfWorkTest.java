package org.dealersdk.plugin.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.dealersdk.plugin.sqlite.Opened.NORTH;
import static org.dealersdk.plugin.sqlite.Opened.SOUTH;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnitsOfWorkTest {

    @TempDir
    Path directory;

    private Storage storage;

    @BeforeEach
    void open() {
        storage = Opened.storage(directory.resolve("dealer.db"));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void what_was_written_is_read_back_in_its_store_only() {
        Car car = Car.of("c1")
                .plate("京A12345")
                .dueAt(Instant.parse("1969-12-31T23:59:59.999999Z"))
                .note("😀 \" \\");

        Version inserted = storage.transact(NORTH, unit -> unit.insert(Car.TYPE, car));

        assertThat(find(NORTH, "c1")).isEqualTo(new Stored<>(car, inserted));
        assertThat(find(SOUTH, "c1")).isNull();
        assertThat(find(NORTH, "C1")).isNull();
        assertThat(find(NORTH, "c1\ud800")).isNull();
        assertThat(count(NORTH)).isOne();
        assertThat(count(SOUTH)).isZero();
    }

    @Test
    void everything_is_there_after_the_file_was_opened_again() {
        storage.transact(NORTH, unit -> unit.insert(Car.TYPE, Car.of("c1").tags("a", "b")));
        storage.close();

        storage = Opened.storage(directory.resolve("dealer.db"));

        assertThat(find(NORTH, "c1").aggregate().tags()).containsExactly("a", "b");
        assertThat(storage.<Long>read(NORTH, r -> r.count(Query.of(Car.TYPE).where("tag", "b"))))
                .isOne();
    }

    @Test
    void versions_grow_and_are_not_used_again_after_erasure_and_reopening() {
        Version first = insert(NORTH, Car.of("c1"));
        Version second = storage.transact(NORTH, u -> u.update(Car.TYPE, Car.of("c1"), first));
        storage.transact(NORTH, u -> {
            u.erase(Car.TYPE, "c1", second);
            return null;
        });
        storage.close();
        storage = Opened.storage(directory.resolve("dealer.db"));

        assertThat(second).isGreaterThan(first);
        assertThat(insert(NORTH, Car.of("c1"))).isGreaterThan(second);
    }

    @Test
    void a_stale_version_is_refused_whatever_is_done_with_it() {
        Version old = insert(NORTH, Car.of("c1"));
        Version current =
                storage.transact(NORTH, u -> u.update(Car.TYPE, Car.of("c1").status("A"), old));

        assertRefused(
                StorageProblem.STALE_VERSION,
                () -> run(u -> u.update(Car.TYPE, Car.of("c1").status("B"), old)));
        assertRefused(StorageProblem.STALE_VERSION, () -> run(u -> u.erase(Car.TYPE, "c1", old)));
        assertRefused(StorageProblem.STALE_VERSION, () -> run(u -> u.update(Car.TYPE, Car.of("absent"), old)));
        assertThat(find(NORTH, "c1").aggregate().status()).isEqualTo("A");
        assertThat(find(NORTH, "c1").version()).isEqualTo(current);
    }

    @Test
    void an_insert_never_overwrites() {
        insert(NORTH, Car.of("c1").status("A"));

        assertRefused(
                StorageProblem.ALREADY_EXISTS,
                () -> run(u -> u.insert(Car.TYPE, Car.of("c1").status("B"))));

        assertThat(find(NORTH, "c1").aggregate().status()).isEqualTo("A");
    }

    @Test
    void unique_values_are_judged_at_the_end_of_the_unit() {
        Version one = insert(NORTH, Car.of("c1").plate("P1").keys("k1", "k2"));
        Version two = insert(NORTH, Car.of("c2").plate("P2").keys("k3"));
        insert(SOUTH, Car.of("c9").plate("P1").keys("k1"));

        run(u -> {
            u.update(Car.TYPE, Car.of("c1").plate("P2").keys("k3"), one);
            u.update(Car.TYPE, Car.of("c2").plate("P1").keys("k1", "k2"), two);
        });
        assertThat(find(NORTH, "c1").aggregate().plate()).isEqualTo("P2");
        run(u -> {
            u.insert(Car.TYPE, Car.of("c3").plate("P1"));
            u.erase(Car.TYPE, "c2", find(u, "c2"));
        });
        assertRefused(
                StorageProblem.DUPLICATE_KEY,
                () -> run(u -> u.insert(Car.TYPE, Car.of("c4").plate("P1"))));
        assertRefused(
                StorageProblem.DUPLICATE_KEY,
                () -> run(u -> u.insert(Car.TYPE, Car.of("c4").keys("k9", "k3"))));
        assertRefused(
                StorageProblem.DUPLICATE_KEY,
                () -> run(u -> {
                    u.insert(Car.TYPE, Car.of("c5").plate("P7"));
                    u.insert(Car.TYPE, Car.of("c6").plate("P7"));
                }));
        run(u -> u.insert(Car.TYPE, Car.of("c7").plate("p1").keys("K1")));
        run(u -> u.insert(Car.TYPE, Car.of("c8")));
        assertThat(count(NORTH)).isEqualTo(4);
    }

    @Test
    void after_a_failed_write_the_unit_cannot_be_kept() {
        insert(NORTH, Car.of("c1"));
        assertRefused(
                StorageProblem.ROLLBACK_ONLY,
                () -> run(u -> {
                    u.insert(Car.TYPE, Car.of("c2"));
                    assertRefused(StorageProblem.ALREADY_EXISTS, () -> u.insert(Car.TYPE, Car.of("c1")));
                    assertRefused(StorageProblem.ROLLBACK_ONLY, () -> u.insert(Car.TYPE, Car.of("c3")));
                }));
        assertThat(count(NORTH)).isOne();
    }

    @Test
    void any_throwable_undoes_everything_and_comes_out_unchanged() {
        IOException failure = new IOException("x");
        assertThatThrownBy(() -> run(u -> {
                    u.insert(Car.TYPE, Car.of("c1"));
                    u.append(Opened.event("e1", "c1"));
                    throw UnitsOfWorkTest.<RuntimeException>sneaky(failure);
                }))
                .isSameAs(failure);
        assertThat(count(NORTH)).isZero();
        assertThat(storage.outbox().pending()).isZero();
        insert(NORTH, Car.of("c1"));
    }

    @Test
    void a_unit_is_used_only_inside_its_call_and_thread_and_not_nested() throws Exception {
        AtomicReference<UnitOfWork> kept = new AtomicReference<>();
        AtomicReference<Throwable> elsewhere = new AtomicReference<>();
        run(u -> {
            kept.set(u);
            Thread other = new Thread(() -> elsewhere.set(catchAny(() -> u.find(Car.TYPE, "c1"))));
            other.start();
            joinQuietly(other);
            assertRefused(StorageProblem.UNIT_ENDED, () -> run(inner -> {}));
            assertRefused(StorageProblem.UNIT_ENDED, () -> count(NORTH));
            assertRefused(StorageProblem.UNIT_ENDED, () -> storage.outbox().pending());
        });
        assertRefused(StorageProblem.UNIT_ENDED, () -> kept.get().insert(Car.TYPE, Car.of("c1")));
        assertThat(elsewhere.get()).isInstanceOf(DealerException.class);
        storage.read(NORTH, r -> {
            assertRefused(StorageProblem.UNIT_ENDED, () -> run(inner -> {}));
            return null;
        });
        assertThat(count(NORTH)).isZero();
    }

    @Test
    void a_unit_sees_its_own_writes_and_others_do_not() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            run(u -> {
                u.insert(Car.TYPE, Car.of("c1").status("A"));
                assertThat(u.find(Car.TYPE, "c1")).isPresent();
                assertThat(u.search(Query.of(Car.TYPE).where("status", "A")).items())
                        .hasSize(1);
                assertThat(u.count(Query.of(Car.TYPE))).isOne();
                assertThat(join(other.submit(() -> count(NORTH)))).isZero();
            });
            assertThat(count(NORTH)).isOne();
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void reads_see_one_state_however_much_is_written_meanwhile() {
        insert(NORTH, Car.of("c1"));
        storage.read(NORTH, reader -> {
            assertThat(reader.count(Query.of(Car.TYPE))).isOne();
            Thread writer = new Thread(() -> insert(NORTH, Car.of("c2")));
            writer.start();
            joinQuietly(writer);
            assertThat(reader.count(Query.of(Car.TYPE))).isOne();
            assertThat(reader.find(Car.TYPE, "c2")).isEmpty();
            return null;
        });
        assertThat(count(NORTH)).isEqualTo(2);
    }

    @Test
    void a_caller_does_not_wait_for_work_of_others_that_takes_long() throws Exception {
        CountDownLatch firstHasTurn = new CountDownLatch(1);
        CountDownLatch letFirstGo = new CountDownLatch(1);
        CountDownLatch firstIsDurable = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = threads.submit(() -> {
                run(u -> {
                    u.insert(Car.TYPE, Car.of("c1").plate("P1"));
                    firstHasTurn.countDown();
                    await(letFirstGo);
                });
                firstIsDurable.countDown();
            });
            firstHasTurn.await();
            Future<?> second = threads.submit(() -> run(u -> {
                u.insert(Car.TYPE, Car.of("c2").plate("P2").tags("x"));
                u.append(Opened.event("e2", "c2"));
                // The second unit waits inside its work for the first call to return.
                await(firstIsDurable);
                u.update(Car.TYPE, Car.of("c2").plate("P3").tags("y"), find(u, "c2"));
            }));
            while (((SqliteStorage) storage).waiting() == 0) {
                Thread.onSpinWait();
            }
            letFirstGo.countDown();
            first.get(20, TimeUnit.SECONDS);
            second.get(20, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
        assertThat(find(NORTH, "c1").aggregate().plate()).isEqualTo("P1");
        assertThat(find(NORTH, "c2").aggregate().plate()).isEqualTo("P3");
        assertThat(storage.<Long>read(NORTH, r -> r.count(Query.of(Car.TYPE).where("tag", "y"))))
                .isOne();
        assertThat(storage.<Long>read(NORTH, r -> r.count(Query.of(Car.TYPE).where("tag", "x"))))
                .isZero();
        assertThat(storage.outbox().pending()).isOne();
    }

    @Test
    void sixteen_writers_lose_no_update_and_fail_only_alone() throws Exception {
        insert(NORTH, Car.of("shared").odometer(0L));
        ExecutorService threads = Executors.newFixedThreadPool(16);
        AtomicInteger conflicts = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        for (int t = 0; t < 16; t++) {
            int thread = t;
            all.add(threads.submit(() -> {
                for (int n = 0; n < 40; n++) {
                    String id = thread + "-" + n;
                    run(u -> u.insert(Car.TYPE, Car.of(id).plate(id).odometer((long) thread)));
                    assertThatThrownBy(() -> run(u -> {
                                u.insert(Car.TYPE, Car.of(id + "x"));
                                throw new IllegalStateException(id);
                            }))
                            .hasMessage(id);
                    increment(conflicts);
                }
            }));
        }
        for (Future<?> one : all) {
            one.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        assertThat(find(NORTH, "shared").aggregate().odometer()).isEqualTo(16 * 40L);
        assertThat(count(NORTH)).isEqualTo(1 + 16 * 40L);
    }

    private void increment(AtomicInteger conflicts) {
        while (true) {
            Stored<Car> read = find(NORTH, "shared");
            try {
                long next = read.aggregate().odometer() + 1;
                run(u -> u.update(Car.TYPE, read.aggregate().odometer(next), read.version()));
                return;
            } catch (DealerException conflict) {
                assertThat(conflict.code()).isEqualTo(StorageProblem.STALE_VERSION);
                conflicts.incrementAndGet();
            }
        }
    }

    private void run(Consumer<UnitOfWork> work) {
        storage.transact(NORTH, unit -> {
            work.accept(unit);
            return null;
        });
    }

    private Version insert(StoreId store, Car car) {
        return storage.transact(store, unit -> unit.insert(Car.TYPE, car));
    }

    private Stored<Car> find(StoreId store, String id) {
        return storage.read(store, reader -> reader.find(Car.TYPE, id)).orElse(null);
    }

    private static Version find(UnitOfWork unit, String id) {
        return unit.find(Car.TYPE, id).orElseThrow().version();
    }

    private long count(StoreId store) {
        return storage.read(store, reader -> reader.count(Query.of(Car.TYPE)));
    }

    private static void assertRefused(StorageProblem code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(DealerException.class))
                .extracting(DealerException::code)
                .isEqualTo(code);
    }

    private static Throwable catchAny(Runnable call) {
        try {
            call.run();
            return null;
        } catch (Throwable any) {
            return any;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static void joinQuietly(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static <R> R join(Future<R> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T sneaky(Throwable failure) throws T {
        throw (T) failure;
    }
}
