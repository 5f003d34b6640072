package org.dealersdk.domain.appointment;

import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.time.Window;

/** What happens to the capacity of a day. */
public sealed interface CapacityEvent extends DomainEvent {

    /** The day can be booked: so many at once within the time of duty. */
    record Opened(Window duty, int atOnce) implements CapacityEvent {}

    /** An appointment took a place. */
    record Taken(AppointmentId appointment, Window time) implements CapacityEvent {}

    /** An appointment gave its place back. */
    record Freed(AppointmentId appointment, Window time) implements CapacityEvent {}

    /** Duty or number changed. */
    record Changed(Window duty, int atOnce) implements CapacityEvent {}
}
