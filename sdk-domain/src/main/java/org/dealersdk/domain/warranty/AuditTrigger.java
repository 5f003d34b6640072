package org.dealersdk.domain.warranty;

import org.dealersdk.domain.code.Coded;

/** What can happen to an audit. */
public enum AuditTrigger implements Coded {
    VISIT,
    CHECK,
    CONCLUDE,
    APPROVE,
    CANCEL,
    NOTE_DUE
}
