package org.dealersdk.domain.policy;

import org.dealersdk.domain.code.Coded;

/** How much weight a failed check of a VIN has. */
public enum VinCheck implements Coded {
    /** The VIN is refused. */
    STRICT,
    /** The VIN is taken and the failure reported. */
    WARN,
    /** The check is not made. */
    IGNORE
}
