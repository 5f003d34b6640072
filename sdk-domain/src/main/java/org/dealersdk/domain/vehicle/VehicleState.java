package org.dealersdk.domain.vehicle;

import org.dealersdk.domain.code.Coded;

/** Where a vehicle's file stands. */
public enum VehicleState implements Coded {
    /** In use and served. */
    ON_FILE,
    /** Taken off the register, exported or handed to another region; may come back. */
    DEREGISTERED,
    /** No longer exists; the file stays for its history. */
    SCRAPPED
}
