package org.dealersdk.testkit.inmemory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.zip.CRC32;
import org.dealersdk.testkit.inmemory.JournalPlugin.Fault;
import org.jspecify.annotations.Nullable;

/** A file of records, each with its length and check sum, synced one by one; half a record at its end is cut off when it is opened. */
final class Journal implements AutoCloseable {

    private static final int HEAD = 12;
    private static final int FEW = 4;
    private static final int MOST = 16 << 20;

    /** Writes the parts of a record. */
    @FunctionalInterface
    interface Writing {
        void to(DataOutputStream record) throws IOException;
    }

    /** Reads a record. */
    @FunctionalInterface
    interface Reading {
        void from(DataInputStream record) throws IOException;
    }

    private final FileChannel file;
    private final Set<Fault> faults;
    private final @Nullable FileChannel another;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private long end;
    private int records;

    /** Opens it alone. */
    Journal(Path path, Set<Fault> faults) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        this.faults = faults;
        another = faults.contains(Fault.SYNCS_ANOTHER)
                ? FileChannel.open(
                        path.resolveSibling(path.getFileName() + ".log"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)
                : null;
        if (!lock()) {
            file.close();
            throw new IsOpen();
        }
    }

    /** It is open already, here or in another process. */
    static final class IsOpen extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Reads all whole records and cuts off what follows them. */
    synchronized void replay(Reading reading) throws IOException {
        end = 0;
        for (byte[] record = next(); record != null; record = next()) {
            reading.from(new DataInputStream(new ByteArrayInputStream(record)));
        }
        file.truncate(end);
    }

    /** Adds a record as a whole, or leaves the file as it was. */
    synchronized void append(Writing writing) throws IOException {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        writing.to(new DataOutputStream(record));
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + record.size());
        bytes.putInt(record.size()).putLong(sum(record.toByteArray())).put(record.toByteArray());
        if (faults.contains(Fault.BUFFERS)) {
            buffer.writeBytes(bytes.array());
            return;
        }
        write(bytes.flip());
    }

    private void write(ByteBuffer bytes) throws IOException {
        long before = end;
        try {
            while (bytes.hasRemaining()) {
                end += file.write(bytes, end);
            }
            records++;
            if (another != null) {
                another.force(false);
            } else if (!faults.contains(Fault.NO_SYNC) && (!faults.contains(Fault.FEW_SYNCS) || records % FEW == 0)) {
                file.force(false);
            }
        } catch (IOException failure) {
            if (!faults.contains(Fault.LEAVES_HALF)) {
                end = before;
                file.truncate(before);
            }
            throw failure;
        }
    }

    @Override
    public synchronized void close() {
        try {
            write(ByteBuffer.wrap(buffer.toByteArray()));
            file.close();
            if (another != null) {
                another.close();
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    static void text(DataOutputStream record, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        record.writeInt(bytes.length);
        record.write(bytes);
    }

    static String text(DataInputStream record) throws IOException {
        return new String(record.readNBytes(record.readInt()), StandardCharsets.UTF_8);
    }

    private boolean lock() throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException here) {
            return false;
        }
    }

    private byte @Nullable [] next() throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        if (!fill(head, end)) {
            return null;
        }
        head.flip();
        int length = head.getInt();
        long sum = head.getLong();
        ByteBuffer body = ByteBuffer.allocate(length < 0 || length > MOST ? 0 : length);
        if (length < 0 || length > MOST || !fill(body, end + HEAD) || sum(body.array()) != sum) {
            return null;
        }
        end += HEAD + length;
        return body.array();
    }

    private boolean fill(ByteBuffer into, long from) throws IOException {
        long at = from;
        while (into.hasRemaining()) {
            int read = file.read(into, at);
            if (read < 0) {
                return false;
            }
            at += read;
        }
        return true;
    }

    private static long sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
