package org.dealersdk.testkit.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.ManualClock;
import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Trial;
import org.dealersdk.testkit.rule.Violation;
import org.jspecify.annotations.Nullable;

/** One check of storage: a store of its own, and short forms of what checks do most. */
public final class StorageTrial extends Trial {

    private final Session session;
    private final StoreId store;
    private final ManualClock clock = ManualClock.standard();

    private final boolean alone;
    private @Nullable Storage own;

    private StorageTrial(Session session, boolean alone) {
        super(session.patience());
        this.session = session;
        this.alone = alone;
        this.store = newStore();
    }

    /** A trial in a store of its own, at a place shared with others. */
    public static StorageTrial inSharedPlace(Session session) {
        return new StorageTrial(session, false);
    }

    /** A trial at a place of its own. */
    public static StorageTrial inOwnPlace(Session session) {
        return new StorageTrial(session, true);
    }

    /** The plug-in's session. */
    public Session session() {
        return session;
    }

    /** The check's own store, empty at its beginning. */
    public StoreId store() {
        return store;
    }

    /** A further store nobody else uses. */
    public StoreId newStore() {
        return new StoreId(session.newName());
    }

    /** What a check begins with that makes things up; noted in the diary. */
    public long newSeed() {
        long seed = session.newSeed();
        did("seed " + seed);
        return seed;
    }

    /** The clock of storages opened by {@link #open}. */
    public ManualClock clock() {
        return clock;
    }

    /** The storage under judgement, watched. */
    public synchronized Storage storage() {
        Storage open = own;
        if (open == null) {
            open = alone ? open(session.newName()) : watched(session.sharedStorage());
            own = open;
        }
        return open;
    }

    /** Opens a place; closed at the end. */
    public Storage open(String place) {
        return closeAtEnd(opened(place));
    }

    /** Opens a place that the caller closes. */
    public Storage opened(String place) {
        did("open");
        return watched(session.openStorage(place, clock));
    }

    private Storage watched(Storage storage) {
        return new WatchedStorage(storage, this);
    }

    /** Runs the work as one unit in the check's store. */
    public <R> R unit(Function<? super UnitOfWork, R> work) {
        return storage().transact(store, work);
    }

    /** The same without a result. */
    public void run(Consumer<? super UnitOfWork> work) {
        unit(unit -> {
            work.accept(unit);
            return true;
        });
    }

    /** Keeps new probes, in one unit. */
    public void put(Probe... probes) {
        run(unit -> List.of(probes).forEach(probe -> unit.insert(Probe.TYPE, probe)));
    }

    /** Keeps a new aggregate and gives what is found afterwards. */
    public <A> Stored<A> keep(AggregateType<A> type, A aggregate) {
        run(unit -> unit.insert(type, aggregate));
        return must(type, type.id(aggregate));
    }

    /** Keeps a new probe and gives what is found afterwards. */
    public Stored<Probe> keep(Probe probe) {
        return keep(Probe.TYPE, probe);
    }

    /** What a unit of its own finds. */
    public <A> Optional<Stored<A>> find(AggregateType<A> type, String id) {
        return storage().read(store, reader -> reader.find(type, id));
    }

    /** What a unit of its own finds. */
    public Optional<Stored<Probe>> find(String id) {
        return find(Probe.TYPE, id);
    }

    /** What a unit of its own must find. */
    public <A> Stored<A> must(AggregateType<A> type, String id) {
        return find(type, id).orElseThrow(() -> new Violation("the " + type + " that was kept", "nothing found"));
    }

    /** What a unit of its own must find. */
    public Stored<Probe> must(String id) {
        return must(Probe.TYPE, id);
    }

    /** Replaces a probe that was read; what a later find must give. */
    public Stored<Probe> update(Stored<Probe> read, Probe after) {
        return unit(unit -> updated(unit, after, read));
    }

    /** Keeps a new probe in the unit; what a later find must give. */
    static Stored<Probe> inserted(UnitOfWork unit, Probe probe) {
        return new Stored<>(probe, unit.insert(Probe.TYPE, probe));
    }

    /** Replaces a probe in the unit; what a later find must give. */
    static Stored<Probe> updated(UnitOfWork unit, Probe after, Stored<Probe> read) {
        return new Stored<>(after, unit.update(Probe.TYPE, after, read.version()));
    }

    /** The ids a query finds on its first page. */
    public List<String> ids(Query<Probe> query) {
        return storage().read(store, reader -> reader.search(query)).aggregates().stream()
                .map(Probe::id)
                .toList();
    }

    /** A page of the check's store. */
    public <A> Page<A> page(Query<A> query) {
        return page(store, query);
    }

    /** A page of a store. */
    public <A> Page<A> page(StoreId of, Query<A> query) {
        return storage().read(of, reader -> reader.search(query));
    }

    /** Demands that page by page a query of the check's store gives these ids, in this order, and then ends. */
    public void walks(List<String> expected, Query<Probe> query) {
        walks(expected, store, query);
    }

    /** Demands that page by page a query of a store gives these ids, in this order, and then ends. */
    public void walks(List<String> expected, StoreId of, Query<Probe> query) {
        List<String> walked = new ArrayList<>();
        Page<Probe> page = page(of, query);
        page.aggregates().forEach(probe -> walked.add(probe.id()));
        for (int pages = 1; page.next() != null && pages <= expected.size(); pages++) {
            page = page(of, query.after(page.next()));
            page.aggregates().forEach(probe -> walked.add(probe.id()));
        }
        equal("the walk", expected, walked);
        that(page.next() == null, "a walk that ends behind " + expected.size() + " aggregates", "a further page");
    }

    /** An event of the check's store. */
    public Message event(String id, String subject) {
        return new Message(
                id,
                store,
                Probe.TYPE.name(),
                subject,
                "org.dealersdk.testkitprobe.noted.v1",
                clock.instant(),
                Map.of("actor", "007"),
                "{\"event\":\"" + id + "\"}");
    }
}
