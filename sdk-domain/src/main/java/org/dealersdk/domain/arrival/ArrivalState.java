package org.dealersdk.domain.arrival;

import org.dealersdk.domain.code.Coded;

/** Where an arriving customer stands. */
public enum ArrivalState implements Coded {
    /** Has come in; nobody has spoken to them. */
    WAITING,
    /** Greeted and asked. */
    GREETED,
    /** With the adviser. */
    WITH_ADVISER,
    /** The car was taken in. */
    TAKEN_IN,
    /** Left without handing a car in: advised, given an appointment, or gone. */
    LEFT
}
