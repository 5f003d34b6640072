package org.dealersdk.plugin.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.UnitOfWork;

/** Storage in an open file. Units of work run one after another, reads beside them. */
final class SqliteStorage implements Storage {

    private final SqliteFile file;
    private final Readers readers;
    private final DealerJson json;
    private final Catalog catalog;
    private final SqliteOutbox outbox;
    private final Set<Thread> reading = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private SqliteStorage(SqliteFile file, Readers readers, DealerJson json, Catalog catalog) {
        this.file = file;
        this.readers = readers;
        this.json = json;
        this.catalog = catalog;
        this.outbox = new SqliteOutbox(this, file.writer(), readers);
    }

    static Storage open(PluginContext context) {
        SqliteFile file =
                SqliteFile.open(Path.of(context.configuration().text(Settings.PATH.key())), SqliteFile.Use.STORAGE);
        try {
            Writer writer = file.writer();
            Catalog catalog = writer.run(turn -> {
                Catalog loaded = turn.read(session -> Catalog.load(session, context.json()));
                writer.follow(loaded);
                return loaded;
            });
            Readers readers = new Readers(file.path(), context.configuration().number(Settings.READERS.key()));
            return new SqliteStorage(file, readers, context.json(), catalog);
        } catch (RuntimeException failure) {
            file.release(SqliteFile.Use.STORAGE);
            throw failure;
        }
    }

    @Override
    public <R> R transact(StoreId store, Function<? super UnitOfWork, R> work) {
        checkCallable();
        Objects.requireNonNull(store, "store");
        SqliteUnit[] last = new SqliteUnit[1];
        Throwable[] thrownByWork = new Throwable[1];
        try {
            return file.writer().run(turn -> {
                SqliteUnit unit = new SqliteUnit(store, json, turn, catalog, file.sequence());
                last[0] = unit;
                try {
                    R result = apply(work, unit, thrownByWork);
                    unit.complete();
                    return result;
                } finally {
                    unit.end();
                }
            });
        } catch (DealerException failure) {
            if (thrownByWork[0] instanceof SQLException ofTheCaller) {
                SqliteStorage.<RuntimeException>sneak(ofTheCaller); // not one of this plug-in, though it looks like one
            }
            throw failure;
        } finally {
            if (last[0] != null) {
                afterwards(last[0]);
            }
        }
    }

    private static <R> R apply(Function<? super UnitOfWork, R> work, UnitOfWork unit, Throwable[] thrown) {
        try {
            return work.apply(unit);
        } catch (Throwable ofTheCaller) {
            thrown[0] = ofTheCaller;
            throw ofTheCaller;
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Override
    public <R> R read(StoreId store, Function<? super Reader, R> work) {
        checkCallable();
        Objects.requireNonNull(store, "store");
        Snapshot snapshot = new Snapshot(store, json, readers, file.writer(), catalog);
        reading.add(Thread.currentThread());
        try {
            return work.apply(snapshot);
        } finally {
            reading.remove(Thread.currentThread());
            snapshot.end();
            makeIndexes(snapshot.wanted());
        }
    }

    @Override
    public Outbox outbox() {
        checkCallable();
        return outbox;
    }

    @Override
    public void close() {
        if (file.writer().isMine() || reading.contains(Thread.currentThread())) {
            throw StorageProblem.UNIT_ENDED.failure();
        }
        closed = true;
        readers.close();
        file.writer().unfollow(catalog);
        file.release(SqliteFile.Use.STORAGE);
    }

    /** Refuses calls after the end and calls from within a unit of work. */
    void checkCallable() {
        if (closed) {
            throw StorageProblem.CLOSED.failure();
        }
        if (file.writer().isMine() || reading.contains(Thread.currentThread())) {
            throw StorageProblem.UNIT_ENDED.failure();
        }
    }

    /** How many callers wait for their turn just now. */
    int waiting() {
        return file.writer().waiting();
    }

    /** Lets the file grow to so many pages only, as a full disk would; for tests. */
    void limitPages(int most) {
        file.writer()
                .run(turn -> turn.read(session -> {
                    session.pragma("max_page_count=" + most);
                    return true;
                }));
    }

    private void afterwards(SqliteUnit unit) {
        if (unit.hasErased()) {
            file.writer().emptyLog();
        }
        makeIndexes(unit.wanted());
    }

    /** Makes indexes for questions asked, if the writer has nothing else to do; otherwise the next such question will. */
    private void makeIndexes(List<SqliteReader.WantedIndex> wanted) {
        for (SqliteReader.WantedIndex index : wanted) {
            try {
                file.writer().tryRun(turn -> {
                    catalog.index(turn, index.type(), index.on());
                    return true;
                });
            } catch (DealerException unmade) {
                // The question was answered; without an index it only took longer.
                return;
            }
        }
    }
}
