package org.dealersdk.plugin.sqlite;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.NotificationChannel;
import org.dealersdk.spi.notification.NotificationProblem;
import org.dealersdk.spi.notification.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * Notices as lines of a file, one JSON object each, for the call centre or a gateway's own program to follow. A line is on the disk before
 * its receipt is given. Thread-safe; one connection to a file at a time.
 */
final class NoticeSpool implements NotificationChannel {

    /** A day more than the contract asks for. */
    private static final Duration REMEMBERED = Duration.ofDays(8);

    private static final Set<ContactChannel> REACHES = Set.of(ContactChannel.values());

    private record Key(StoreId store, String id) {}

    private record Line(Receipt receipt, Instant at) {}

    /** Looked at before a file is touched: closing any channel to a file gives back all locks of the process on it. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;
    private final RandomAccessFile file;
    private final Clock clock;
    private final Map<Key, Line> known = new LinkedHashMap<>();
    private long lines;
    private long end;
    private boolean closed;

    private NoticeSpool(Path path, FileChannel lock, RandomAccessFile file, Clock clock) {
        this.path = path;
        this.lock = lock;
        this.file = file;
        this.clock = clock;
    }

    /** @throws org.dealersdk.domain.problem.DealerException NTF-001 when the file cannot be opened, or is open already */
    static NoticeSpool open(Path given, Clock clock) {
        try {
            Path path = SqliteFile.canonical(given);
            if (!OPEN.add(path)) {
                throw new IOException("in use");
            }
            boolean opened = false;
            try {
                NoticeSpool spool = open(path, SqliteFile.lock(path), clock);
                opened = true;
                return spool;
            } finally {
                if (!opened) {
                    OPEN.remove(path);
                }
            }
        } catch (IOException | DealerException | IllegalArgumentException | DateTimeException failure) {
            throw new DealerException(NotificationProblem.CANNOT_OPEN.at("", Reasons.NOT_OPENED), failure);
        }
    }

    @SuppressWarnings("resource") // the spool keeps the file and the lock
    private static NoticeSpool open(Path path, FileChannel lock, Clock clock) throws IOException {
        RandomAccessFile file = null;
        boolean opened = false;
        try {
            file = new RandomAccessFile(path.toFile(), "rw");
            NoticeSpool spool = new NoticeSpool(path, lock, file, clock);
            spool.readBack();
            opened = true;
            return spool;
        } finally {
            if (!opened) {
                closeQuietly(file);
                closeQuietly(lock);
            }
        }
    }

    @Override
    public synchronized Set<ContactChannel> reaches() {
        checkOpen();
        return REACHES;
    }

    @Override
    public synchronized Receipt send(Notice notice) {
        checkOpen();
        notice.check(REACHES);
        Key key = new Key(notice.store(), notice.id());
        Line first = known.get(key);
        if (first != null) {
            return first.receipt();
        }
        Instant now = Instants.now(clock);
        Receipt receipt = new Receipt("N" + (lines + 1));
        append(NoticeLine.write(notice, receipt, now));
        lines++;
        known.put(key, new Line(receipt, now));
        forgetBefore(now.minus(REMEMBERED));
        return receipt;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            closeQuietly(file);
            closeQuietly(lock);
            OPEN.remove(path);
        }
    }

    /** A line that was begun when the process died was never acknowledged, and is taken back. */
    private void readBack() throws IOException {
        Instant since = Instants.now(clock).minus(REMEMBERED);
        byte[] all = new byte[Math.toIntExact(file.length())];
        file.readFully(all);
        int whole = all.length;
        while (whole > 0 && all[whole - 1] != '\n') {
            whole--;
        }
        end = whole;
        file.setLength(end);
        String text = new String(all, 0, whole, StandardCharsets.UTF_8);
        for (String line : text.split("\n")) {
            if (!line.isEmpty()) {
                lines++;
                NoticeLine read = NoticeLine.read(line);
                if (!read.at().isBefore(since)) {
                    known.put(new Key(new StoreId(read.store()), read.id()), new Line(read.receipt(), read.at()));
                }
            }
        }
    }

    /** Written and synced, or taken back; what could not be taken back is written over by the next line. */
    private void append(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            file.setLength(end);
            file.seek(end);
            file.write(bytes);
            file.getFD().sync();
            end += bytes.length;
        } catch (IOException failure) {
            throw takeBack().failure();
        }
    }

    private NotificationProblem takeBack() {
        try {
            file.setLength(end);
            file.getFD().sync();
            return NotificationProblem.UNAVAILABLE;
        } catch (IOException further) {
            return NotificationProblem.UNKNOWN;
        }
    }

    private void forgetBefore(Instant since) {
        Iterator<Line> oldest = known.values().iterator();
        while (oldest.hasNext() && oldest.next().at().isBefore(since)) {
            oldest.remove();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw NotificationProblem.CLOSED.failure();
        }
    }

    private static void closeQuietly(@Nullable Closeable open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException nothingLost) {
            return;
        }
    }
}
