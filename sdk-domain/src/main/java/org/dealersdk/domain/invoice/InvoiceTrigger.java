package org.dealersdk.domain.invoice;

import org.dealersdk.domain.code.Coded;

/** What can happen to an invoice. */
public enum InvoiceTrigger implements Coded {
    PAY,
    CLEAR,
    CREDIT
}
