package org.dealersdk.domain.parts;

import org.dealersdk.domain.code.Coded;

/** How far a reservation is. */
public enum ReservationState implements Coded {
    /** Set aside on the shelf. */
    RESERVED,
    /** Handed to the workshop. */
    ISSUED,
    /** Free again, never issued. */
    RELEASED,
    /** Issued and brought back. */
    RETURNED
}
