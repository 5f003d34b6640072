package org.dealersdk.spi.numbering;

import org.dealersdk.domain.code.Coded;

/** What gets a number people read. */
public enum NumberedKind implements Coded {
    WORK_ORDER,
    INVOICE,
    CREDIT_NOTE
}
