package org.dealersdk.domain.repaircase;

import org.dealersdk.domain.code.Coded;

/** Where a repair case stands. */
public enum RepairCaseState implements Coded {
    /** Being written. */
    DRAFT,
    /** Read and found right by somebody else; for everybody to learn from. */
    PUBLISHED,
    /** Overtaken, such as by a manufacturer's bulletin; kept, not recommended any more. */
    RETIRED
}
