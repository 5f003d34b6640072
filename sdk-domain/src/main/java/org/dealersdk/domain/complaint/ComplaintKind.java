package org.dealersdk.domain.complaint;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** How serious it is; reported separately. */
@Requirement("R231")
public enum ComplaintKind implements Coded {
    /** The customer is annoyed (抱怨). */
    GRIEVANCE,
    /** The customer complains (投诉). */
    COMPLAINT
}
