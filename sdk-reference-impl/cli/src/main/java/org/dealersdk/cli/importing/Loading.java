package org.dealersdk.cli.importing;

import java.util.List;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.spi.storage.Reader;

/** A row the model has accepted, ready to be loaded. */
interface Loading {

    /** What is missing in the store for it; empty when it can be loaded. */
    List<Problem> missing(Reader reader);

    /** Loads it; false when the store has it already. Part of a larger unit of work, so it may run more than once. */
    boolean into(Ledger ledger);
}
