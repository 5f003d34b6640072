package org.dealersdk.testkit.holdout3;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** The databases behind one {@link TablePlugin}, alive until they are dropped. */
final class Tables implements AutoCloseable {

    private static final AtomicLong MADE = new AtomicLong();

    private final long number = MADE.incrementAndGet();
    private final Map<String, Place> places = new HashMap<>();

    /** One database. Events get their positions, and keys are taken, by one unit after the other. */
    static final class Place {
        final String url;
        final Connection anchor;
        final ReentrantLock committing = new ReentrantLock();
        final Map<String, AtomicLong> counters = new ConcurrentHashMap<>();
        final Map<Long, Integer> attempts = new ConcurrentHashMap<>();
        volatile long lastSeen;

        Place(String url, Connection anchor) {
            this.url = url;
            this.anchor = anchor;
        }
    }

    synchronized Place place(String name, Flaw flaw) {
        return places.computeIfAbsent(name, key -> {
            String hex = HexFormat.of().formatHex(key.getBytes(StandardCharsets.UTF_8));
            String url = "jdbc:h2:mem:t" + number + "_" + hex + ";LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0";
            try {
                Connection anchor = DriverManager.getConnection(url);
                create(anchor, flaw);
                return new Place(url, anchor);
            } catch (SQLException failure) {
                throw Failures.of(failure, flaw);
            }
        });
    }

    private static void create(Connection anchor, Flaw flaw) throws SQLException {
        try (Statement statement = anchor.createStatement()) {
            statement.execute("create sequence versions");
            statement.execute("create sequence positions");
            statement.execute("""
                    create table doc (store varchar(200), type varchar(200), idb varbinary(1000), version bigint, body varchar(1048576),
                    primary key (store, type, idb))""");
            statement.execute("""
                    create table attr (store varchar(200), type varchar(200), idb varbinary(1000), name varchar(200), seq int,
                    t varchar(2000), b varbinary(4000), n numeric(30))""");
            statement.execute("create index attr_doc on attr (store, type, idb, name)");
            statement.execute("create index attr_b on attr (store, type, name, b, idb)");
            statement.execute("create index attr_n on attr (store, type, name, n, idb)");
            String key = flaw == Flaw.KEYS_SELECTED_FIRST ? "" : ", primary key (store, type, name, b)";
            statement.execute(
                    "create table uniq (store varchar(200), type varchar(200), name varchar(200), b varbinary(4000),"
                            + " idb varbinary(1000), seq int" + key + ")");
            statement.execute("create index uniq_b on uniq (store, type, name, b)");
            statement.execute("create index uniq_doc on uniq (store, type, idb)");
            statement.execute("""
                    create table outbox (pos bigint primary key, store varchar(200), stype varchar(1000), sid varchar(1000000),
                    id varchar(1000000), name varchar(1000000), at varchar(100), headers varchar(1048576), body varchar(1048576),
                    attempts int, parked varchar(100000), due numeric(30), leased numeric(30), relay varchar(10000))""");
        }
    }

    @Override
    public synchronized void close() {
        for (Place place : places.values()) {
            try {
                place.anchor.close();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
        places.clear();
    }
}
