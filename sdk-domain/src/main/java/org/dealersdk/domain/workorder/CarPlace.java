package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** The places of a car as they are marked on the inspection sheet; left and right as the driver sees them. */
@Requirement("R066")
public enum CarPlace implements Coded {
    FRONT_BUMPER,
    BONNET,
    WINDSCREEN,
    ROOF,
    FRONT_LEFT_WING,
    FRONT_RIGHT_WING,
    FRONT_LEFT_DOOR,
    FRONT_RIGHT_DOOR,
    REAR_LEFT_DOOR,
    REAR_RIGHT_DOOR,
    REAR_LEFT_WING,
    REAR_RIGHT_WING,
    LEFT_SILL,
    RIGHT_SILL,
    LEFT_MIRROR,
    RIGHT_MIRROR,
    LIGHTS,
    WHEELS,
    REAR_WINDOW,
    BOOT_LID,
    REAR_BUMPER,
    INTERIOR,
    UNDERBODY
}
