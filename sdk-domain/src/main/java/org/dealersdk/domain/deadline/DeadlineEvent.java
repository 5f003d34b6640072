package org.dealersdk.domain.deadline;

import java.time.Instant;
import org.dealersdk.domain.aggregate.DomainEvent;

/** What happens to deadlines. */
public sealed interface DeadlineEvent extends DomainEvent {

    /** Something became due at an instant. */
    record Scheduled(DeadlineKind kind, Reference reference, Instant dueAt) implements DeadlineEvent {}

    /** It is due at another instant than before. */
    record Moved(DeadlineKind kind, Reference reference, Instant from, Instant to) implements DeadlineEvent {}

    /** What was due has happened. */
    record Met(DeadlineKind kind, Reference reference, boolean late) implements DeadlineEvent {}

    /** It is not wanted any more. */
    record Dropped(DeadlineKind kind, Reference reference) implements DeadlineEvent {}
}
