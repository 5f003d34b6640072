package org.dealersdk.domain.oldparts;

import org.dealersdk.domain.lifecycle.Coded;

/** What can happen to a monthly count. */
public enum CountTrigger implements Coded {
    COUNT,
    EXPLAIN,
    SIGN,
    APPROVE,
    NOTE_DUE
}
