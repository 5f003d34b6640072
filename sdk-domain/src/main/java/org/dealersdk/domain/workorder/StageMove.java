package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;

/** How a car moves on the premises. */
public enum StageMove implements Coded {
    DISPATCH,
    DRIVE_IN,
    PARK,
    SEND_OUT,
    BRING_BACK,
    WASH,
    CHECK,
    LINE_UP,
    LEAVE
}
