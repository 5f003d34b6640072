package org.dealersdk.domain.invoice;

import org.dealersdk.domain.code.Coded;

/** Where an invoice stands. */
public enum InvoiceState implements Coded {
    /** Something is owed: arrears. */
    OPEN,
    /** Nothing is owed. */
    PAID,
    /** Taken back by a credit note; nothing is owed on it any more. */
    CREDITED
}
