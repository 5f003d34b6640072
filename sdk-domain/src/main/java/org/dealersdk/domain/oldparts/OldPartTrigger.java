package org.dealersdk.domain.oldparts;

import org.dealersdk.domain.code.Coded;

/** What can happen to a replaced part. */
public enum OldPartTrigger implements Coded {
    KEEP,
    LEAVE_BEHIND,
    RECOVER,
    RELEASE,
    SCRAP,
    RETURN_TO_MAKER,
    MISS,
    VOID
}
