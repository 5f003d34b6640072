package org.dealersdk.domain.deadline;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.util.Map;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Extensions;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * Something due in the future. One scheduler works all of them off: it looks for open deadlines whose instant has come and does what
 * their kind asks for. Immutable.
 *
 * @param id its own id
 * @param kind what is due
 * @param reference what it is about
 * @param dueAt the instant it falls due, cut to the microsecond; from then on it is late
 * @param state where it stands
 * @param extensions fields of the JSON document this version does not know
 */
public record Deadline(
        DeadlineId id,
        DeadlineKind kind,
        Reference reference,
        Instant dueAt,
        DeadlineState state,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** The table of its life. */
    public static final Lifecycle<DeadlineState, DeadlineTrigger, Attempt<Deadline>> LIFECYCLE =
            Lifecycle.<DeadlineState, DeadlineTrigger, Attempt<Deadline>>named(
                            "deadline", DeadlineState.class, DeadlineTrigger.class)
                    .startsIn(DeadlineState.OPEN)
                    .endsIn(DeadlineState.DONE, DeadlineState.CANCELLED)
                    .on(DeadlineState.OPEN, DeadlineTrigger.MOVE, DeadlineState.OPEN)
                    .on(DeadlineState.OPEN, DeadlineTrigger.COMPLETE, DeadlineState.DONE)
                    .on(DeadlineState.OPEN, DeadlineTrigger.CANCEL, DeadlineState.CANCELLED)
                    .build();

    /** Its declaration. The key of an open deadline is unique, so the same thing is never due twice at a time. */
    public static final AggregateType<Deadline> TYPE = AggregateType.named(
                    "deadline", Deadline.class, deadline -> deadline.id().value())
            .text("state", deadline -> deadline.state().code())
            .instant("dueAt", Deadline::dueAt)
            .text("kind", deadline -> deadline.kind().code())
            .text("reference", deadline -> deadline.reference().toString())
            .uniqueText("key", Deadline::key)
            .events(DeadlineEvent.class)
            .lifecycle(LIFECYCLE)
            .build();

    public Deadline {
        dueAt = Instants.cut(dueAt);
        extensions = Extensions.copy(extensions);
    }

    /** A new, open deadline. */
    public static Change<Deadline> of(Reference reference, DeadlineKind kind, Instant dueAt, Occasion occasion) {
        Deadline deadline = new Deadline(
                new DeadlineId(occasion.ids().next()), kind, reference, dueAt, DeadlineState.OPEN, Map.of());
        return Change.of(deadline, new DeadlineEvent.Scheduled(kind, reference, deadline.dueAt()));
    }

    /** It falls due at another instant, later or earlier. */
    public Change<Deadline> moveTo(Instant newDueAt, Occasion occasion) {
        Deadline moved = new Deadline(id, kind, reference, newDueAt, state, extensions);
        return moved.decided(
                DeadlineTrigger.MOVE, occasion, new DeadlineEvent.Moved(kind, reference, dueAt, moved.dueAt()));
    }

    /** What was due has happened, or has been worked off. */
    public Change<Deadline> done(Occasion occasion) {
        return decided(
                DeadlineTrigger.COMPLETE, occasion, new DeadlineEvent.Met(kind, reference, isOver(occasion.at())));
    }

    /** It is not wanted any more. */
    public Change<Deadline> cancel(Occasion occasion) {
        return decided(DeadlineTrigger.CANCEL, occasion, new DeadlineEvent.Dropped(kind, reference));
    }

    /** Whether a step may be taken, and why not. */
    public Decision<DeadlineState> mayI(DeadlineTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    /** True from the instant it falls due on. */
    public boolean isOver(Instant at) {
        return !at.isBefore(dueAt);
    }

    /** {@code type:id:kind} while open, otherwise null: only open deadlines exclude each other. */
    private @Nullable String key() {
        return state == DeadlineState.OPEN ? reference + ":" + kind : null;
    }

    private Change<Deadline> decided(DeadlineTrigger trigger, Occasion occasion, DeadlineEvent event) {
        DeadlineState next = mayI(trigger, occasion).orThrow();
        return Change.of(new Deadline(id, kind, reference, dueAt, next, extensions), event);
    }
}
