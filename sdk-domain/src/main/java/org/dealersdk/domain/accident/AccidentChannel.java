package org.dealersdk.domain.accident;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** How the report of an accident came. */
@Requirement("R307")
public enum AccidentChannel implements Coded {
    /** By telephone. */
    PHONE,
    /** Through the dealer's own platform. */
    PLATFORM,
    /** The customer came. */
    ON_SITE,
    /** The insurer told us. */
    INSURER
}
