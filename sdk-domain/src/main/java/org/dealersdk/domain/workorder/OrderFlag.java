package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** What has to stand out on the printed order and on every screen that shows it. */
@Requirement("R075")
public enum OrderFlag implements Coded {
    /** The key came on a ring or chain of the customer's. */
    KEY_RING,
    /** Something of the customer's is in a locker at the front desk. */
    THINGS_IN_LOCKER,
    /** Something too large for a locker is in the car. */
    THINGS_IN_CAR
}
