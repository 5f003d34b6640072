package org.dealersdk.domain.appointment;

import org.dealersdk.domain.aggregate.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What happens to inquiries. */
public sealed interface InquiryEvent extends DomainEvent {

    /** Somebody asks for an appointment. */
    record Received(BookingChannel channel) implements InquiryEvent {}

    /** Somebody answered; late when it rang more often than the policy wants. */
    record Answered(boolean late) implements InquiryEvent {}

    /** Nobody answered. */
    record Missed(boolean engaged) implements InquiryEvent {}

    /** The caller was called back; the appointment that came of it, if any. */
    record CalledBack(@Nullable AppointmentId appointment, boolean late) implements InquiryEvent {}

    /** The call back is late. */
    record CallBackOverdue() implements InquiryEvent {}

    /** The caller could not be reached. */
    record GivenUp() implements InquiryEvent {}
}
