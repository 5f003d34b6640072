package org.dealersdk.testkit.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.messaging.Messaging;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.testkit.ManualClock;
import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.rule.Trial;
import org.dealersdk.testkit.rule.Undecided;

/** One check with processes of its own: a place and a store, used by one process after the other. */
public final class CrashTrial extends Trial {

    /** The names of what every program is given. */
    static final String STORE = "store";

    static final String THREADS = "threads";

    private static final int LIMIT = 1000;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private Session session;
    private String place;
    private final StoreId store;
    private final ManualClock clock = ManualClock.standard();
    private final long begun = System.nanoTime();

    CrashTrial(Session session) {
        super(session.patience());
        this.session = session;
        this.place = session.newName();
        this.store = new StoreId(session.newName());
    }

    /** A trial at another place with another store; its processes end with this one's. */
    CrashTrial elsewhere() {
        return new CrashTrial(session);
    }

    /**
     * From now on at a place on a disk of the check's own, which ends with it.
     *
     * @throws Undecided when there can be none
     */
    OwnDisk moveToOwnDisk() {
        Session before = session;
        before.on(Path.of("/"));
        OwnDisk disk = closeAtEnd(OwnDisk.make());
        session = closeAtEnd(before.on(disk.root()));
        place = session.newName();
        did("a place on a disk of its own");
        return disk;
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

    /** The program with the plug-in at the check's place, not yet started. */
    ChildOrder order(Class<? extends ChildProgram> program) {
        return ChildOrder.of(session, program, place).with(STORE, store.value());
    }

    /** Starts it; ended with the check at the latest. */
    ChildJvm start(ChildOrder order) {
        did("start " + order.program().getSimpleName());
        return closeAtEnd(order.start());
    }

    /** Kills it without warning. */
    void kill(ChildJvm child) {
        child.kill();
        did("kill");
    }

    /** Opens the place in this process; the caller closes it. */
    Storage storage() {
        did("open");
        return session.openStorage(place, clock);
    }

    /** Takes everything out of the outbox, in its order. */
    List<Message> drained(Storage storage) {
        List<Message> all = new ArrayList<>();
        Set<Long> positions = new HashSet<>();
        List<OutboxEntry> entries = claim(storage);
        while (!entries.isEmpty()) {
            for (OutboxEntry entry : entries) {
                that(
                        positions.add(entry.position()),
                        "each event once",
                        entry.message().id() + " after it was published");
                all.add(entry.message());
            }
            storage.outbox()
                    .published(entries.stream().map(OutboxEntry::position).toList());
            entries = claim(storage);
        }
        return all;
    }

    private List<OutboxEntry> claim(Storage storage) {
        return answered("claim", storage.outbox().claim("after", LIMIT, LEASE, clock.instant()));
    }

    /** Opens the place in this process; the caller closes it. */
    Messaging messaging() {
        did("open");
        return session.openMessaging(place, clock);
    }

    /** A file for the check's own use, deleted at the end. */
    Path scratch(String name) {
        try {
            Path file = Files.createTempFile("testkit-", name);
            closeAtEnd(() -> Files.deleteIfExists(file));
            return file;
        } catch (IOException broken) {
            throw Undecided.inconclusive("no temporary file can be made: " + broken.getMessage());
        }
    }

    /** True as long as there is time for another cycle: a slow machine gets fewer of them, never a hang. */
    boolean hasTime() {
        return System.nanoTime() - begun < patience().toNanos();
    }

    /** Lets the process of its own come some way further, to a point nobody chose. */
    static void letPass(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
