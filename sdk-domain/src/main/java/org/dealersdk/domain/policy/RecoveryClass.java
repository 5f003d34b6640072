package org.dealersdk.domain.policy;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What kind of old part the fitting of a new one leaves behind, by which it is collected. */
@Requirement({"R274", "R275", "R281"})
public enum RecoveryClass implements Coded {
    /** Drained engine oil. */
    ENGINE_OIL,
    /** Drained gear oil, collected apart from engine oil. */
    GEAR_OIL,
    /** A starter or traction battery. */
    BATTERY,
    /** A tyre. */
    TYRE,
    /** Everything else. */
    OTHER;

    /** True for used oil, which state regulation governs, whoever paid for the new one. */
    public boolean isOil() {
        return this == ENGINE_OIL || this == GEAR_OIL;
    }
}
