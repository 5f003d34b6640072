package org.dealersdk.domain.warranty;

import org.dealersdk.domain.code.Coded;

/** What can happen to a warranty claim. */
public enum ClaimTrigger implements Coded {
    REDRAFT,
    ASSIGN,
    DESCRIBE,
    ADD_DOCUMENT,
    BOOK_PART,
    SUBMIT,
    RETURN,
    ACCEPT,
    REJECT,
    PAY,
    AUDIT,
    DISPOSE,
    WITHDRAW,
    CLOSE,
    NOTE_DUE
}
