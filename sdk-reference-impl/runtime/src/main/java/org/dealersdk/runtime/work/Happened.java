package org.dealersdk.runtime.work;

import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event in the unit of work in which it occurred.
 *
 * @param type the kind of aggregate it happened to
 * @param before the aggregate as it was before the change, or null when it is new
 * @param aggregate the aggregate as it was right after the change
 * @param event what happened
 * @param last true for the last event of its change
 * @param messageId the id of the message that tells the outside world
 * @param generation 0 for the command's own events, 1 for those of reactions to them, and so on
 */
public record Happened<A, E extends DomainEvent>(
        AggregateType<A> type,
        @Nullable A before,
        A aggregate,
        E event,
        boolean last,
        String messageId,
        int generation) {}
