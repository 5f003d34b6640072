package org.dealersdk.plugin.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.storage.StorageProblem;

/**
 * An open file with its one writer, shared by the storage and the messaging of this process. A lock on a file beside it keeps other
 * processes out; a second opening for the same use is refused as well.
 */
final class SqliteFile {

    private static final Map<Path, SqliteFile> OPEN = new HashMap<>();

    private final Path path;
    private final FileChannel lock;
    private final Writer writer;
    private final Sequence sequence;
    private final Set<Use> uses = EnumSet.noneOf(Use.class);

    /** What a file is open for. */
    enum Use {
        STORAGE,
        MESSAGING
    }

    private SqliteFile(Path path, FileChannel lock, Session session) throws SQLException {
        this.path = path;
        this.lock = lock;
        this.sequence = Sequence.load(session);
        this.writer = new Writer(session);
        writer.follow(sequence);
    }

    /**
     * Opens a file, creating it if it is absent.
     *
     * @throws DealerException STO-001 cannot be opened, STO-002 in use, STO-044 not one of ours or damaged
     */
    static SqliteFile open(Path given, Use use) {
        synchronized (OPEN) {
            try {
                Path path = canonical(given);
                SqliteFile file = OPEN.get(path);
                if (file == null) {
                    file = open(path);
                    OPEN.put(path, file);
                }
                if (!file.uses.add(use)) {
                    throw StorageProblem.IN_USE.failure();
                }
                return file;
            } catch (DealerException refused) {
                throw new DealerException(refused.problems().get(0).under(given.toString()), refused.getCause());
            }
        }
    }

    Path path() {
        return path;
    }

    Writer writer() {
        return writer;
    }

    Sequence sequence() {
        return sequence;
    }

    /** Ends one use; the last one closes the file. Idempotent. */
    void release(Use use) {
        synchronized (OPEN) {
            if (uses.remove(use) && uses.isEmpty()) {
                OPEN.remove(path);
                try (lock) {
                    writer.close();
                } catch (IOException unlocked) {
                    throw new DealerException(StorageProblem.INPUT_OUTPUT.at(""), unlocked);
                }
            }
        }
    }

    private static SqliteFile open(Path path) {
        FileChannel lock = lock(path);
        Session session = null;
        boolean opened = false;
        try {
            session = Session.open(path);
            Schema.prepare(session);
            SqliteFile file = new SqliteFile(path, lock, session);
            opened = true;
            return file;
        } catch (SQLException failure) {
            throw refusal(failure);
        } finally {
            if (!opened) {
                closeQuietly(session);
                closeQuietly(lock);
            }
        }
    }

    static Path canonical(Path given) {
        Path path = given.toAbsolutePath().normalize();
        Path directory = path.getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw StorageProblem.CANNOT_OPEN.failure(Reasons.DIRECTORY_MISSING);
        }
        if (Files.isDirectory(path)) {
            throw StorageProblem.CANNOT_OPEN.failure(Reasons.IS_DIRECTORY);
        }
        try {
            return Files.exists(path)
                    ? path.toRealPath()
                    : directory.toRealPath().resolve(path.getFileName());
        } catch (IOException unreadable) {
            throw new DealerException(StorageProblem.CANNOT_OPEN.at("", Reasons.NO_PERMISSION), unreadable);
        }
    }

    /** A lock of the process on a file beside; closing it, or any other channel to that file, gives it back. */
    static FileChannel lock(Path path) {
        Path beside = path.resolveSibling(path.getFileName() + "-lock");
        try {
            FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return channel;
                }
            } catch (OverlappingFileLockException heldByThisProcess) {
                // The same to the caller as a lock held by another process.
            }
            channel.close();
            throw StorageProblem.IN_USE.failure();
        } catch (AccessDeniedException refused) {
            throw new DealerException(StorageProblem.CANNOT_OPEN.at("", Reasons.NO_PERMISSION), refused);
        } catch (IOException failure) {
            throw new DealerException(StorageProblem.CANNOT_OPEN.at("", Reasons.LOCK_FILE), failure);
        }
    }

    private static DealerException refusal(SQLException failure) {
        return new DealerException(
                switch (Failures.primary(failure)) {
                    case SQLITE_NOTADB -> StorageProblem.CORRUPT.at("", Reasons.NOT_A_DATABASE);
                    case SQLITE_CORRUPT, SQLITE_FORMAT -> StorageProblem.CORRUPT.at("", Reasons.DAMAGED);
                    case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                        StorageProblem.CANNOT_OPEN.at("", Reasons.NO_PERMISSION);
                    case SQLITE_FULL -> StorageProblem.CANNOT_OPEN.at("", Reasons.DISK_FULL);
                    case SQLITE_BUSY, SQLITE_LOCKED -> StorageProblem.IN_USE.at("");
                    case SQLITE_CANTOPEN -> StorageProblem.CANNOT_OPEN.at("", Reasons.NOT_OPENED);
                    default ->
                        StorageProblem.CANNOT_OPEN.at(
                                "", Failures.primary(failure).name());
                },
                failure);
    }

    private static void closeQuietly(@org.jspecify.annotations.Nullable AutoCloseable resource) {
        if (resource == null) {
            return;
        }
        try {
            resource.close();
        } catch (Exception secondary) {
            // The failure that led here is the one to report.
        }
    }
}
