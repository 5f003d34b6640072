package org.dealersdk.domain.policy;

import org.dealersdk.domain.code.Coded;

/** Whose turn it is among the cars that wait for a technician. */
public enum QueueOrder implements Coded {
    /** The car that came first. */
    ARRIVAL,
    /** The car that is promised first. */
    PROMISE
}
