package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** Class D of a found fault: whether it can wait. */
@Requirement("R128")
public enum Urgency implements Coded {
    MUST_DO_NOW,
    DEFERRABLE
}
