package org.dealersdk.domain.appointment;

import org.dealersdk.domain.code.Coded;

/** Where an appointment stands. */
public enum AppointmentState implements Coded {
    /** A visit is thought of; no definite time has been offered. */
    REQUESTED,
    /** A definite time and an adviser were offered to the customer. */
    PROPOSED,
    /** The customer has agreed and signed; bay, adviser and parts are held, and everybody concerned is told. */
    CONFIRMED,
    /** Everything is ready and the customer is coming. */
    PREPARED,
    /** The customer came; the rest is the work order's. */
    ARRIVED,
    /** The customer did not come. */
    NO_SHOW,
    /** Called off by the customer or the dealer. */
    CANCELLED
}
