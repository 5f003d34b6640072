package org.dealersdk.domain.lounge;

import org.dealersdk.domain.aggregate.DomainEvent;

/** What happens to defects in the lounge. */
public sealed interface LoungeEvent extends DomainEvent {

    /** Something does not work. */
    record Reported(String facility) implements LoungeEvent {}

    /** It works again. */
    record Repaired(String facility) implements LoungeEvent {}

    /** It should work again by now and does not. */
    record RepairOverdue(String facility) implements LoungeEvent {}
}
