package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** Who pays a line. */
@Requirement("R112")
public enum Payer implements Coded {
    /** The customer; the only payer whose visits count as paid visits. */
    CUSTOMER,
    /** The manufacturer, by warranty claim. */
    WARRANTY,
    /** An insurer. */
    INSURANCE,
    /** The dealer: new-car preparation, goodwill, own cars. */
    INTERNAL
}
