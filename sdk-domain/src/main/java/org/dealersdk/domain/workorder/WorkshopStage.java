package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;

/** Where the car stands on the premises; independent of what is agreed and paid. */
public enum WorkshopStage implements Coded {
    /** On the reception lot, not yet given to anybody. */
    WAITING,
    /** Given to a team, queueing for a bay. */
    DISPATCHED,
    /** On a lift or in a bay. */
    IN_BAY,
    /** Out of the bay and standing, usually for parts or an answer. */
    PARKED,
    /** With a subcontractor. */
    SUBLET_OUT,
    /** In the wash. */
    WASHING,
    /** With the inspector. */
    QUALITY_CHECK,
    /** On the collection lot. */
    LINED_UP,
    /** Off the premises. */
    GONE
}
