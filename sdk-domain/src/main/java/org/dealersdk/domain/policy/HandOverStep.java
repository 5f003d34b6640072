package org.dealersdk.domain.policy;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What the adviser does with the collecting customer, besides explaining the work and removing the covers. */
public enum HandOverStep implements Coded {
    /** The finished car was looked at together, and the work reported. */
    @Requirement("R151")
    INSPECTED_TOGETHER,
    /** The settlement preview was explained and the customer taken to the cashier. */
    @Requirement({"R153", "R157"})
    ACCOMPANIED_TO_PAY,
    /** The car was escorted to the gate. */
    @Requirement("R155")
    ESCORTED_TO_GATE
}
