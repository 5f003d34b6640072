package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;

/** What an order on hold waits for. */
public enum HoldReason implements Coded {
    PARTS,
    /** The customer's answer. */
    APPROVAL,
    /** A technician or a bay. */
    LABOUR,
    /** A subcontractor. */
    SUBLET,
    /** Something only the customer can bring or say. */
    CUSTOMER
}
