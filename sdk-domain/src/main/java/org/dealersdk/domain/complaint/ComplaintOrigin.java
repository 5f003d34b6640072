package org.dealersdk.domain.complaint;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** Which business it comes from; reported separately. */
@Requirement("R231")
public enum ComplaintOrigin implements Coded {
    SALES,
    AFTER_SALES
}
