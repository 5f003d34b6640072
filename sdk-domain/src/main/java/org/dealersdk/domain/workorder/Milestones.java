package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * When an order last reached the states from which times are counted; null where it has not been.
 *
 * @param started work in progress
 * @param completed work completed
 * @param ready ready for collection
 * @param settled settled
 * @param delivered delivered
 * @param closed closed or cancelled
 */
@Requirement("M28")
public record Milestones(
        @Nullable Instant started,
        @Nullable Instant completed,
        @Nullable Instant ready,
        @Nullable Instant settled,
        @Nullable Instant delivered,
        @Nullable Instant closed) {

    static final Milestones NONE = new Milestones(null, null, null, null, null, null);

    Milestones reached(WorkOrderState state, Instant at) {
        return switch (state) {
            case IN_PROGRESS -> new Milestones(started == null ? at : started, null, null, null, null, null);
            case WORK_COMPLETED -> new Milestones(started, at, null, null, null, null);
            case READY -> new Milestones(started, completed, at, null, null, null);
            case SETTLED -> new Milestones(started, completed, ready, at, delivered, null);
            case DELIVERED -> new Milestones(started, completed, ready, settled, at, null);
            case CLOSED, CANCELLED -> new Milestones(started, completed, ready, settled, delivered, at);
            default -> this;
        };
    }

    Milestones settledLater(Instant at) {
        return new Milestones(started, completed, ready, at, delivered, closed);
    }
}
