package org.dealersdk.plugin.sqlite;

import java.sql.SQLException;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.storage.StorageProblem;
import org.sqlite.SQLiteErrorCode;

/** SQLite's failures as the contract's, by result code and never by text. */
final class Failures {

    private static final int PRIMARY = 0xff;

    private Failures() {}

    /** What a failed statement means; nothing of it was kept. */
    static DealerException of(SQLException failure) {
        return new DealerException(
                switch (primary(failure)) {
                    case SQLITE_FULL -> StorageProblem.FULL.at("");
                    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT -> StorageProblem.CORRUPT.at("", Reasons.DAMAGED);
                    case SQLITE_TOOBIG -> StorageProblem.TOO_LARGE.at("", "value", "1 GB", "1 GB");
                    default -> StorageProblem.INPUT_OUTPUT.at("");
                },
                failure);
    }

    /**
     * What a failed commit means. A full disk is found out before the commit record is written; after an input/output error the record
     * may stand in the log and count after a crash.
     */
    static DealerException ofCommit(SQLException failure) {
        return switch (primary(failure)) {
            case SQLITE_IOERR -> new DealerException(StorageProblem.UNKNOWN_OUTCOME.at(""), failure);
            default -> of(failure);
        };
    }

    /** True when the failure is one of the statement alone, so that what the transaction did before can still be kept. */
    static boolean sparesTransaction(SQLException failure) {
        return switch (primary(failure)) {
            case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_RANGE, SQLITE_TOOBIG -> true;
            default -> false;
        };
    }

    static SQLiteErrorCode primary(SQLException failure) {
        return SQLiteErrorCode.getErrorCode(failure.getErrorCode() & PRIMARY);
    }
}
