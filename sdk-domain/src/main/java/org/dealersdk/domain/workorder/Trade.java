package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** Work classification of a line. */
@Requirement("R111")
public enum Trade implements Coded {
    MECHANICAL,
    /** Sheet metal. */
    BODY,
    PAINT,
    PARTS,
    ACCESSORIES,
    /** Care products and chemical service. */
    CARE,
    /** Beauty and detailing. */
    BEAUTY
}
