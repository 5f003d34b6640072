package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;

/** Whom the front desk talks with about a repair. */
public enum Counterpart implements Coded {
    CUSTOMER,
    WORKSHOP
}
