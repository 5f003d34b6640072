package org.dealersdk.testkit.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.probe.Probe;
import org.jspecify.annotations.Nullable;

/** One of those who work in a {@link Schedule}: a unit on a thread of its own that waits before each step. */
final class Actor {

    private static final String K = "k";

    /** One step. */
    record Step(Act act, String on) {
        @Override
        public String toString() {
            return act.name().toLowerCase(Locale.ROOT).replace('_', ' ') + (on.isEmpty() ? "" : " " + on);
        }
    }

    /** What was read of one id. */
    record Look(String id, List<String> notes) {}

    /** Thrown to undo a unit. */
    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final String name;
    private final Schedule schedule;
    private final List<Step> steps = new ArrayList<>();
    private final Semaphore permits = new Semaphore(0);
    private final Semaphore progress = new Semaphore(0);
    private final AtomicInteger runs = new AtomicInteger();
    private final Map<String, Optional<Stored<Probe>>> read = new HashMap<>();
    private final List<Look> looks = new ArrayList<>();
    private final List<Look> everyLook = new ArrayList<>();
    private final Thread thread;
    private volatile boolean committed;
    private volatile long ready;
    private volatile long acknowledged;
    private volatile @Nullable Throwable failure;

    Actor(String name, Schedule schedule) {
        this.name = name;
        this.schedule = schedule;
        this.thread = new Thread(this::live, "testkit actor " + name);
    }

    String name() {
        return name;
    }

    void add(Step step) {
        steps.add(step);
    }

    boolean does(Act act, String on) {
        return steps.contains(new Step(act, on));
    }

    boolean appends() {
        return steps.stream().anyMatch(step -> step.act() == Act.APPEND);
    }

    boolean undoes() {
        return does(Act.UNDO, "");
    }

    boolean committed() {
        return committed;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    /** How it ended, in words. */
    String end() {
        Throwable thrown = failure;
        if (thrown == null) {
            return committed ? name + " committed" : name + " has not ended";
        }
        return name + " failed with "
                + (thrown instanceof DealerException coded
                        ? coded.code().id()
                        : thrown.getClass().getSimpleName());
    }

    int runs() {
        return runs.get();
    }

    /** What its last run read. */
    synchronized List<Look> looks() {
        return List.copyOf(looks);
    }

    /** What any of its runs read. */
    synchronized List<Look> everyLook() {
        return List.copyOf(everyLook);
    }

    /** True when it was acknowledged before the other began to commit. */
    boolean endedBefore(Actor other) {
        return acknowledged < other.ready;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    void step(Duration soon) {
        permits.release();
        try {
            if (!progress.tryAcquire(soon.toMillis(), TimeUnit.MILLISECONDS)) {
                schedule.did(name + " waits");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets it go on to its end. */
    boolean ends(Duration atMost) {
        permits.release(1000);
        try {
            thread.join(atMost.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    /** Does all its steps at once, on the thread of the caller; what is thrown comes out. */
    void now() {
        permits.release(1000);
        carryOut();
    }

    private void live() {
        try {
            carryOut();
            schedule.did(end());
        } catch (Throwable thrown) {
            failure = thrown;
            schedule.did(end());
        } finally {
            progress.release(steps.size() + 1);
        }
    }

    /** A unit begins with its first step, not before. */
    private void carryOut() {
        permits.acquireUninterruptibly();
        if (does(Act.RELAY, "")) {
            schedule.did(name + ": relay");
            schedule.relay();
        } else {
            schedule.transact(this::work);
        }
        acknowledged = System.nanoTime();
        committed = true;
    }

    private void work(UnitOfWork unit) {
        boolean permitted = runs.getAndIncrement() == 0;
        read.clear();
        forget();
        for (Step step : steps) {
            if (!permitted) {
                permits.acquireUninterruptibly();
            }
            permitted = false;
            schedule.did(name + ": " + step);
            if (step.act() != Act.COMMIT) {
                perform(unit, step.act(), step.on());
                progress.release();
            }
        }
        ready = System.nanoTime();
    }

    private void perform(UnitOfWork unit, Act act, String on) {
        switch (act) {
            case SEED ->
                schedule.seeded(on, unit.insert(Probe.TYPE, Probe.of(on).with("text", "old")));
            case FIND -> find(unit, on);
            case SEARCH -> search(unit);
            case COUNT ->
                unit.count(
                        on.isEmpty()
                                ? Query.of(Probe.TYPE)
                                : Query.of(Probe.TYPE).where(on, K));
            case NOTE -> note(unit, on);
            case CREATE -> unit.insert(Probe.TYPE, Probe.of(on).withNotes(List.of(name)));
            case CLAIM ->
                unit.insert(Probe.TYPE, Probe.of(name.toLowerCase(Locale.ROOT)).with(on, K));
            case ERASE -> erase(unit, on);
            case ERASE_AS_SEEDED -> unit.erase(Probe.TYPE, on, schedule.seeded(on));
            case APPEND -> unit.append(event(on));
            case UNDO -> throw new Undo();
            case RELAY, COMMIT -> throw new IllegalStateException("no step within a unit");
        }
    }

    private Optional<Stored<Probe>> find(UnitOfWork unit, String id) {
        Optional<Stored<Probe>> found = Schedule.answered("find", unit.find(Probe.TYPE, id));
        read.put(id, found);
        looked(id, found.map(Stored::aggregate));
        return found;
    }

    private void search(UnitOfWork unit) {
        List<Probe> all =
                Schedule.answered("search", unit.search(Query.of(Probe.TYPE))).aggregates();
        for (String id : schedule.seeded()) {
            looked(id, all.stream().filter(probe -> probe.id().equals(id)).findFirst());
        }
    }

    private synchronized void looked(String id, Optional<Probe> found) {
        Look look = new Look(id, List.copyOf(found.map(Probe::notes).orElse(List.of())));
        looks.add(look);
        everyLook.add(look);
    }

    private synchronized void forget() {
        looks.clear();
    }

    private void note(UnitOfWork unit, String id) {
        Stored<Probe> before = known(unit, id);
        List<String> notes = new ArrayList<>(before.aggregate().notes());
        notes.add(name);
        unit.update(Probe.TYPE, before.aggregate().withNotes(notes), before.version());
    }

    private void erase(UnitOfWork unit, String id) {
        unit.erase(Probe.TYPE, id, known(unit, id).version());
    }

    /** What was read of the id, which is used once. When another one erases it, it may be gone, and this one gives up. */
    private Stored<Probe> known(UnitOfWork unit, String id) {
        Optional<Stored<Probe>> before = read.remove(id);
        Optional<Stored<Probe>> found = before == null ? find(unit, id) : before;
        read.remove(id);
        if (found.isEmpty() && schedule.mayBeErased(id)) {
            throw StorageProblem.STALE_VERSION.failure(Probe.TYPE.name());
        }
        return found.orElseThrow(() -> new Schedule.Wrong("the seeded " + id, "nothing"));
    }

    private Message event(String key) {
        return new Message(
                schedule.event(name),
                schedule.store(),
                Probe.TYPE.name(),
                key,
                "org.dealersdk.testkitprobe.noted.v1",
                Instant.parse("2024-03-01T08:00:00Z"),
                Map.of(),
                "{}");
    }
}
