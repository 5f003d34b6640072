package org.dealersdk.domain.vehicle;

import org.dealersdk.domain.code.Coded;

/** Why an odometer's series is not simply rising, or why a reading in it was changed. */
public enum OdometerReason implements Coded {
    /** A new instrument cluster counts from here on. */
    CLUSTER_REPLACED(true),
    /** The cluster's memory was repaired or reset by the workshop. */
    CLUSTER_REPAIRED(true),
    /** Nobody can say why it shows less; the file keeps the reading and says so. */
    UNEXPLAINED(true),
    /** The number was read wrongly. */
    MISREAD(false),
    /** The number was typed wrongly. */
    MISTYPED(false);

    private final boolean restart;

    OdometerReason(boolean restart) {
        this.restart = restart;
    }

    /** True when the count starts anew with the reading; false when the reason corrects an earlier entry. */
    public boolean isRestart() {
        return restart;
    }
}
