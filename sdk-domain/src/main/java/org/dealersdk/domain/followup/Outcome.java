package org.dealersdk.domain.followup;

import org.dealersdk.domain.code.Coded;

/** How content the customer is. */
public enum Outcome implements Coded {
    SATISFIED,
    NEUTRAL,
    DISSATISFIED
}
