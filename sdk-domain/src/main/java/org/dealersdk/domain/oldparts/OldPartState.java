package org.dealersdk.domain.oldparts;

import org.dealersdk.domain.code.Coded;

/** Where a replaced part stands. */
public enum OldPartState implements Coded {
    /** Tagged when the work was done; not yet where it belongs. */
    TAGGED,
    /** The customer has it. */
    KEPT,
    /** In its place; a warranty part is booked into stock. */
    STORED,
    /** Not to be found, with an explanation. */
    MISSING,
    /** Sold or given away as scrap. */
    SCRAPPED,
    /** Back at the manufacturer's. */
    RETURNED_TO_MAKER,
    /** The new part came out again, so nothing was replaced. */
    VOID
}
