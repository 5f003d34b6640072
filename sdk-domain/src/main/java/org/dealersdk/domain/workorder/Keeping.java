package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** Where something the customer did not take along is kept. */
@Requirement({"R070", "R071"})
public enum Keeping implements Coded {
    /** In a locker at the front desk. */
    LOCKER,
    /** In the car, because it is too large for a locker; the workshop control room is told. */
    IN_CAR
}
