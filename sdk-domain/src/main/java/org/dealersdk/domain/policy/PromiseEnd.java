package org.dealersdk.domain.policy;

import org.dealersdk.domain.code.Coded;

/** What keeps a promised time. */
public enum PromiseEnd implements Coded {
    /** The car stands ready for collection; how long the customer then takes to come is not the workshop's. */
    READY,
    /** The car was handed over. */
    HANDED_OVER
}
