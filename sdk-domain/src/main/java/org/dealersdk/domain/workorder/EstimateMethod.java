package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** How an estimate was made. */
@Requirement("R085")
public enum EstimateMethod implements Coded {
    /** From the estimating system. */
    SYSTEM,
    /** From the symptoms. */
    SYMPTOM,
    /** Another way. */
    OTHER
}
