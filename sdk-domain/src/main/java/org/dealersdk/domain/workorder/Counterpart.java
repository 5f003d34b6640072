package org.dealersdk.domain.workorder;

import org.dealersdk.domain.lifecycle.Coded;

/** Whom the front desk talks with about a repair. */
public enum Counterpart implements Coded {
    CUSTOMER,
    WORKSHOP
}
