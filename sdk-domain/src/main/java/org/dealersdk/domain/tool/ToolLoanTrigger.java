package org.dealersdk.domain.tool;

import org.dealersdk.domain.code.Coded;

/** What can happen to the loan of a tool. */
public enum ToolLoanTrigger implements Coded {
    /** It is brought back clean. */
    RETURN,
    /** It is brought back dirty. */
    RETURN_DIRTY,
    /** It has been cleaned. */
    CLEAN,
    /** It is brought back damaged, or is lost. */
    WRITE_OFF,
    /** It should have been back. */
    NOTE_OVERDUE
}
