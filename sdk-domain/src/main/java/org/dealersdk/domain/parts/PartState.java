package org.dealersdk.domain.parts;

import org.dealersdk.domain.code.Coded;

/** Whether a part is bought any more. */
public enum PartState implements Coded {
    /** Bought, stocked and sold. */
    ACTIVE,
    /** Not bought any more; the rest may be used up. */
    DISCONTINUED
}
