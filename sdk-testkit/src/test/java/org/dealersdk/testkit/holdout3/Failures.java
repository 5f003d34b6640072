package org.dealersdk.testkit.holdout3;

import java.sql.SQLException;
import java.util.Set;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.spi.storage.StorageProblem;

/** What the database's failures mean. */
final class Failures {

    /** Duplicate key, deadlock or changed since, lock timeout, concurrent update. */
    private static final Set<Integer> CONFLICTS = Set.of(23505, 40001, 50200, 90131);

    private Failures() {}

    static DealerException of(SQLException failure, Flaw flaw) {
        if (CONFLICTS.contains(failure.getErrorCode())) {
            return conflict(failure, StorageProblem.STALE_VERSION, flaw, "aggregate");
        }
        return StorageProblem.INPUT_OUTPUT.failure();
    }

    /** A write the database refused: as the given problem when others were faster. */
    static DealerException conflict(SQLException failure, ProblemCode meaning, Flaw flaw, Object... arguments) {
        if (!CONFLICTS.contains(failure.getErrorCode())) {
            return StorageProblem.INPUT_OUTPUT.failure();
        }
        if (flaw == Flaw.RAW_RACE && failure.getErrorCode() != 23505) {
            throw new IllegalStateException(failure);
        }
        return flaw == Flaw.VALUE_IN_CAUSE
                ? new DealerException(meaning.at("", arguments), failure)
                : meaning.failure(arguments);
    }
}
