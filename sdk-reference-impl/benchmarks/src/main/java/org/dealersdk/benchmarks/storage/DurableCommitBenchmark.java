package org.dealersdk.benchmarks.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginConfiguration;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Durable units of work per second: one new aggregate and one event each. Wall time, since waiting for the disk is the point. No file
 * is deleted between slices, because that slows down the syncs that follow.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DurableCommitBenchmark {

    private static final StoreId STORE = new StoreId("SH-01");
    private static final AtomicLong NUMBER = new AtomicLong();

    private static String nextId() {
        return String.format("%012d", NUMBER.incrementAndGet());
    }

    private static Path folder() {
        try {
            Path target = Files.createDirectories(
                    Path.of("target", "benchmark-stores").toAbsolutePath());
            return Files.createTempDirectory(target, "store");
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    private static Message event(String id) {
        return new Message(
                "m" + id,
                STORE,
                Slip.TYPE.name(),
                id,
                "org.dealersdk.slip.opened.v1",
                Instant.parse("2010-11-30T09:00:00Z"),
                Map.of("actor", "E7"),
                "{\"number\":\"RO-" + id + "\"}");
    }

    /** One unit of work through the SPI on the embedded default. */
    @Benchmark
    public Object sdk(SdkStore sdk) {
        Slip slip = Slip.of(nextId());
        return sdk.storage.transact(STORE, unit -> {
            unit.append(event(slip.id()));
            return unit.insert(Slip.TYPE, slip);
        });
    }

    /** The same rows, a transaction each, on one connection; callers take turns. */
    @Benchmark
    public void rawJdbc(RawStore raw) throws SQLException {
        Slip slip = Slip.of(nextId());
        String document = raw.json.write(Slip.TYPE, slip);
        synchronized (raw) {
            raw.insert(slip, document, event(slip.id()));
        }
    }

    /** The limit without grouping: the same bytes appended to a file, a sync each; callers take turns. */
    @Benchmark
    public void log(LogFile log) throws IOException {
        Slip slip = Slip.of(nextId());
        byte[] bytes = (log.json.write(Slip.TYPE, slip) + event(slip.id()).body()).getBytes(StandardCharsets.UTF_8);
        synchronized (log) {
            log.channel.write(ByteBuffer.wrap(bytes));
            log.channel.force(false);
        }
    }

    /** The embedded default, found as any plug-in is. */
    @State(Scope.Benchmark)
    public static class SdkStore {
        @SuppressWarnings("NullAway.Init")
        Storage storage;

        /** Opens a new file. */
        @Setup(Level.Trial)
        public void open() {
            DealerPlugin plugin =
                    ServiceLoader.load(DealerPlugin.class).findFirst().orElseThrow();
            StorageProvider provider = plugin.storage().orElseThrow();
            Map<String, String> settings =
                    Map.of("path", folder().resolve("sdk.db").toString());
            storage = provider.open(new PluginContext(
                    PluginConfiguration.check("sqlite", provider.settings(), settings),
                    Clock.systemUTC(),
                    new DealerJson()));
            askEverything();
        }

        /** The store makes an index for a question when it is first asked; the raw table has all of its indexes from the start. */
        private void askEverything() {
            storage.transact(STORE, unit -> unit.insert(Slip.TYPE, Slip.of(nextId())));
            Query<Slip> all = Query.of(Slip.TYPE).limit(1);
            for (Query<Slip> question : List.of(
                    all.where("state", "none"),
                    all.where("customer", "none"),
                    all.where("amount", -1L),
                    all.where("receivedAt", Instant.EPOCH),
                    all.orderBy("receivedAt"),
                    all.orderBy("amount"))) {
                storage.read(STORE, reader -> reader.search(question));
                storage.transact(STORE, unit -> unit.search(question));
            }
        }

        /** Closes it. */
        @TearDown(Level.Trial)
        public void close() {
            storage.close();
        }
    }

    /** The same engine, settings and kind of rows without the SDK. */
    @State(Scope.Benchmark)
    public static class RawStore {
        final DealerJson json = new DealerJson();

        @SuppressWarnings("NullAway.Init")
        Connection connection;

        @SuppressWarnings("NullAway.Init")
        PreparedStatement begin;

        @SuppressWarnings("NullAway.Init")
        PreparedStatement document;

        @SuppressWarnings("NullAway.Init")
        PreparedStatement outbox;

        @SuppressWarnings("NullAway.Init")
        PreparedStatement commit;

        /** Opens a new file. */
        @Setup(Level.Trial)
        public void open() throws SQLException {
            connection = DriverManager.getConnection(
                    "jdbc:sqlite:" + folder().resolve("raw.db") + "?journal_mode=WAL&synchronous=FULL");
            try (Statement schema = connection.createStatement()) {
                schema.execute("create table slip(store text not null, id text not null, version integer not null,"
                        + " number text, state text, customer text, received integer, amount integer,"
                        + " body text not null, primary key(store, id)) without rowid");
                schema.execute("create unique index slip_number on slip(store, number)");
                schema.execute("create index slip_state on slip(store, state, id)");
                schema.execute("create index slip_customer on slip(store, customer, id)");
                schema.execute("create index slip_received on slip(store, received, id)");
                schema.execute("create index slip_amount on slip(store, amount, id)");
                schema.execute(
                        "create table outbox(position integer primary key, id text not null, store text not null,"
                                + " type text not null, subject text not null, name text not null, at integer not null,"
                                + " headers text not null, body text not null)");
                schema.execute("create index outbox_subject on outbox(store, type, subject, position)");
            }
            begin = connection.prepareStatement("begin immediate");
            document = connection.prepareStatement("insert into slip values(?,?,?,?,?,?,?,?,?)");
            outbox = connection.prepareStatement(
                    "insert into outbox(id,store,type,subject,name,at,headers,body) values(?,?,?,?,?,?,?,?)");
            commit = connection.prepareStatement("commit");
        }

        void insert(Slip slip, String body, Message event) throws SQLException {
            begin.execute();
            document.setString(1, STORE.value());
            document.setString(2, slip.id());
            document.setLong(3, 1);
            document.setString(4, slip.number());
            document.setString(5, slip.state());
            document.setString(6, slip.customer());
            document.setLong(7, slip.receivedAt().toEpochMilli() * 1000);
            document.setLong(8, slip.amount());
            document.setString(9, body);
            document.executeUpdate();
            outbox.setString(1, event.id());
            outbox.setString(2, STORE.value());
            outbox.setString(3, event.subjectType());
            outbox.setString(4, event.subjectId());
            outbox.setString(5, event.name());
            outbox.setLong(6, event.at().toEpochMilli() * 1000);
            outbox.setString(7, "{\"actor\":\"E7\"}");
            outbox.setString(8, event.body());
            outbox.executeUpdate();
            commit.execute();
        }

        /** Closes it. */
        @TearDown(Level.Trial)
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** A growing file. */
    @State(Scope.Benchmark)
    public static class LogFile {
        final DealerJson json = new DealerJson();

        @SuppressWarnings("NullAway.Init")
        FileChannel channel;

        /** Opens a new file. */
        @Setup(Level.Trial)
        public void open() throws IOException {
            channel =
                    FileChannel.open(folder().resolve("log"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        /** Closes it. */
        @TearDown(Level.Trial)
        public void close() throws IOException {
            channel.close();
        }
    }
}
