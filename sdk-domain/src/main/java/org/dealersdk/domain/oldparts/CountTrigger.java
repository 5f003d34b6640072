package org.dealersdk.domain.oldparts;

import org.dealersdk.domain.code.Coded;

/** What can happen to a monthly count. */
public enum CountTrigger implements Coded {
    COUNT,
    EXPLAIN,
    SIGN,
    APPROVE,
    NOTE_DUE
}
