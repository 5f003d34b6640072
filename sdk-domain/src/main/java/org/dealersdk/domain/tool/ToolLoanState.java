package org.dealersdk.domain.tool;

import org.dealersdk.domain.code.Coded;

/** Where the loan of a tool stands. */
public enum ToolLoanState implements Coded {
    /** The borrower has it. */
    LENT,
    /** It is back, but not clean. */
    TO_BE_CLEANED,
    /** It is back, clean and whole. */
    RETURNED,
    /** It is back damaged, and whether it is replaced has been decided. */
    WRITTEN_OFF
}
