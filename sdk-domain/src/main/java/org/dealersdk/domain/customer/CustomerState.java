package org.dealersdk.domain.customer;

import org.dealersdk.domain.code.Coded;

/** Where a customer's file stands. */
public enum CustomerState implements Coded {
    /** Known, but no vehicle was brought yet. */
    PROSPECT,
    /** Brings vehicles. */
    ACTIVE,
    /** Has not come for long; wakes with the next visit. */
    DORMANT,
    /** The same customer as another file, which goes on. Holds no personal data any more. */
    MERGED,
    /** All personal data was removed at the customer's wish or for lapse of time; the id stays for the vehicles' history. */
    ERASED
}
