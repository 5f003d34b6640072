package org.dealersdk.plugin.sqlite;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.customer.ContactChannel;
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

    private final RandomAccessFile file;
    private final Clock clock;
    private final Map<Key, Line> known = new LinkedHashMap<>();
    private long lines;
    private boolean closed;

    private NoticeSpool(RandomAccessFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** @throws org.dealersdk.domain.problem.DealerException NTF-001 when the file cannot be opened, or is open already */
    @SuppressWarnings("resource") // the spool keeps the file
    static NoticeSpool open(Path path, Clock clock) {
        RandomAccessFile file = null;
        try {
            file = new RandomAccessFile(path.toFile(), "rw");
            if (file.getChannel().tryLock() == null) {
                throw new IOException("in use");
            }
            NoticeSpool spool = new NoticeSpool(file, clock);
            spool.readBack(path);
            return spool;
        } catch (IOException | OverlappingFileLockException | IllegalArgumentException | DateTimeException failure) {
            closeQuietly(file);
            throw NotificationProblem.CANNOT_OPEN.failure(Reasons.NOT_OPENED);
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
        }
    }

    /** A line that was begun when the process died was never acknowledged, and is taken back. */
    private void readBack(Path path) throws IOException {
        Instant since = Instants.now(clock).minus(REMEMBERED);
        byte[] all = Files.readAllBytes(path);
        int end = all.length;
        while (end > 0 && all[end - 1] != '\n') {
            end--;
        }
        file.setLength(end);
        String text = new String(all, 0, end, StandardCharsets.UTF_8);
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

    /** Written and synced, or taken back. */
    private void append(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        long before = -1;
        try {
            before = file.length();
            file.seek(before);
            file.write(bytes);
            file.getFD().sync();
        } catch (IOException failure) {
            throw takeBack(before).failure();
        }
    }

    private NotificationProblem takeBack(long length) {
        try {
            if (length >= 0) {
                file.setLength(length);
                file.getFD().sync();
            }
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

    private static void closeQuietly(@Nullable RandomAccessFile file) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException nothingLost) {
            return;
        }
    }
}
