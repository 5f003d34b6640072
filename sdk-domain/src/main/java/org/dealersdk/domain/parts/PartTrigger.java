package org.dealersdk.domain.parts;

import org.dealersdk.domain.code.Coded;

/** What can happen to a part. */
public enum PartTrigger implements Coded {
    RECEIVE,
    RESERVE,
    ISSUE,
    RELEASE,
    RETURN,
    ADJUST,
    CLASSIFY,
    DISCONTINUE
}
