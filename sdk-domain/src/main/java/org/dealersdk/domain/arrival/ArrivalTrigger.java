package org.dealersdk.domain.arrival;

import org.dealersdk.domain.code.Coded;

/** What can happen to an arriving customer. */
public enum ArrivalTrigger implements Coded {
    /** Somebody greets and asks what is wanted. */
    GREET,
    /** The greeting is late. */
    NOTE_DUE,
    /** The guide leads in and introduces the adviser. */
    INTRODUCE,
    /** A work order is opened. */
    TAKE_IN,
    /** The customer leaves without one. */
    LEAVE
}
