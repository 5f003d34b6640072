package org.dealersdk.domain.supervision;

import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.jspecify.annotations.Nullable;

/** What happens to supervision visits. */
public sealed interface SupervisionEvent extends DomainEvent {

    /** A supervising owner has looked at the workshop, or at one order. */
    record Made(int findings, @Nullable WorkOrderId workOrder) implements SupervisionEvent {}

    /** The store answered a finding. */
    record Answered(int open) implements SupervisionEvent {}

    /** Findings are not answered in time. */
    record AnswerOverdue(int open) implements SupervisionEvent {}
}
