package org.dealersdk.domain.appointment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;

/**
 * A customer who is here and whose car has not been looked at.
 *
 * @param order the order
 * @param receivedAt when the customer came
 * @param slot the time booked; null for a walk-in
 */
@Requirement({"R047", "M44"})
public record Waiting(
        WorkOrderId order, Instant receivedAt, @Nullable Slot slot) {

    /** Booked customers who came in time, by the time they booked; then everybody else, by the time they came. */
    public static List<Waiting> inTurn(List<Waiting> waiting, DealerPolicy policy) {
        Comparator<Waiting> turn = Comparator.comparing((Waiting one) -> !one.inSlot(policy))
                .thenComparing(one -> one.turn(policy))
                .thenComparing(Waiting::receivedAt)
                .thenComparing(one -> one.order().value());
        return waiting.stream().sorted(turn).toList();
    }

    private boolean inSlot(DealerPolicy policy) {
        return slot != null && receivedAt.isBefore(AppointmentPlanning.awaitedUntil(slot, policy));
    }

    private Instant turn(DealerPolicy policy) {
        return slot != null && inSlot(policy) ? slot.at() : receivedAt;
    }
}
