package org.dealersdk.testkit.h2;

import java.sql.SQLException;
import java.util.Set;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.storage.StorageProblem;

/** The engine's failures in the contract's codes, by SQLState and error number, never by text; the text may hold values, so it stays here. */
final class Failures {

    private static final String DUPLICATE = "23505";
    private static final String DEADLOCK = "40001";
    private static final String CONCURRENT_UPDATE = "90131";
    private static final String LOCK_TIMEOUT = "HYT00";

    /** Connection broken, database closed, database already closed, file or network error. */
    private static final Set<String> LOST = Set.of("90067", "90098", "90121", "90028", "90031", "90135");

    private Failures() {}

    static boolean isDuplicate(SQLException failure) {
        return DUPLICATE.equals(failure.getSQLState());
    }

    /** True when another process has the file. */
    static boolean isInUse(SQLException failure) {
        return "90020".equals(failure.getSQLState());
    }

    /** True when the connection, and with it the answer to the last statement, is lost. */
    static boolean isLost(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || LOST.contains(state);
    }

    static DealerException of(SQLException failure, String type) {
        return switch (String.valueOf(failure.getSQLState())) {
            case DEADLOCK, CONCURRENT_UPDATE, LOCK_TIMEOUT, DUPLICATE -> StorageProblem.STALE_VERSION.failure(type);
            default -> StorageProblem.INPUT_OUTPUT.failure();
        };
    }

    /** What a commit that failed means: nothing was kept, unless the answer is lost. */
    static DealerException ofCommit(SQLException failure, String type) {
        return isLost(failure) ? StorageProblem.UNKNOWN_OUTCOME.failure() : of(failure, type);
    }
}
