package org.dealersdk.domain.oldparts;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.policy.RecoveryClass;
import org.dealersdk.domain.requirement.Requirement;

/** The accounts of the old-part ledger (F42), by which parts are recovered and counted. */
@Requirement({"R277", "F42"})
public enum OldPartAccount implements Coded {
    ENGINE_OIL,
    GEAR_OIL,
    BATTERY,
    TYRE,
    /** Whatever the manufacturer pays for, oil excepted. */
    WARRANTY_PART,
    OTHER;

    /** The account of a replaced part: used oil is oil whoever pays; else what the manufacturer pays for is his. */
    public static OldPartAccount of(RecoveryClass kind, boolean warranty) {
        if (warranty && !kind.isOil()) {
            return WARRANTY_PART;
        }
        return switch (kind) {
            case ENGINE_OIL -> ENGINE_OIL;
            case GEAR_OIL -> GEAR_OIL;
            case BATTERY -> BATTERY;
            case TYRE -> TYRE;
            case OTHER -> OTHER;
        };
    }
}
