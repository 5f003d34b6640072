package org.dealersdk.runtime.reaction;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.deadline.DeadlineState;
import org.dealersdk.domain.deadline.Deadlines;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.deadline.Reference;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.runtime.work.Reaction;
import org.dealersdk.spi.storage.Query;

/** Keeps the stored deadlines in agreement with what the things themselves say is due. */
final class DueDates {

    private DueDates() {}

    /** What an aggregate has coming at a time. */
    @FunctionalInterface
    interface Coming<A> {
        List<Due> due(A aggregate, Instant now);
    }

    /** After anything that may change them, the open deadlines of the aggregate are what it says is due. */
    static <A> Reaction<A, DomainEvent> match(
            AggregateType<A> type, Function<A, ? extends TypedId> id, List<DeadlineKind> kinds, Coming<A> coming) {
        return (happened, ledger) -> {
            A now = ledger.load(type, id.apply(happened.aggregate()));
            match(ledger, type, now, kinds, coming.due(now, ledger.occasion().at()));
        };
    }

    /** The open deadlines of the aggregate become what is due. */
    static <A> void match(Ledger ledger, AggregateType<A> type, A aggregate, List<DeadlineKind> kinds, List<Due> due) {
        Reference reference = Reference.to(type, aggregate);
        store(ledger, Deadlines.toMatch(reference, open(ledger, reference), kinds, due, ledger.occasion()));
    }

    /** The open deadlines of a thing. */
    static List<Deadline> open(Ledger ledger, Reference reference) {
        return ledger.search(Query.of(Deadline.TYPE)
                .where("reference", reference.toString())
                .where("state", DeadlineState.OPEN.code()));
    }

    private static void store(Ledger ledger, List<Change<Deadline>> changes) {
        for (Change<Deadline> change : changes) {
            if (ledger.find(Deadline.TYPE, change.after().id()).isPresent()) {
                ledger.change(Deadline.TYPE, change.after().id(), before -> change);
            } else {
                ledger.add(Deadline.TYPE, change);
            }
        }
    }
}
