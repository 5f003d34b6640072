package org.dealersdk.domain.parts;

import java.time.Instant;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.WorkOrderId;

/**
 * Some of a part set aside for one line of a work order.
 *
 * @param id identifies it
 * @param order for which order
 * @param line for which line
 * @param quantity how much, more than 0
 * @param state how far it is
 * @param at when it got there
 */
public record Reservation(
        ReservationId id, WorkOrderId order, LineId line, Quantity quantity, ReservationState state, Instant at) {

    /** Reserved, then issued or released; issued, then perhaps returned. */
    public static final Lifecycle<ReservationState, ReservationTrigger, Attempt<Part>> LIFECYCLE =
            Lifecycle.<ReservationState, ReservationTrigger, Attempt<Part>>named(
                            "reservation", ReservationState.class, ReservationTrigger.class)
                    .startsIn(ReservationState.RESERVED)
                    .endsIn(ReservationState.RELEASED, ReservationState.RETURNED)
                    .on(ReservationState.RESERVED, ReservationTrigger.ISSUE, ReservationState.ISSUED)
                    .on(ReservationState.RESERVED, ReservationTrigger.RELEASE, ReservationState.RELEASED)
                    .on(ReservationState.ISSUED, ReservationTrigger.RETURN, ReservationState.RETURNED)
                    .build();

    public Reservation {
        at = Instants.cut(at);
    }

    Reservation reached(ReservationState next, Instant when) {
        return new Reservation(id, order, line, quantity, next, when);
    }
}
