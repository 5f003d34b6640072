package org.dealersdk.runtime.reaction;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.deadline.Deadline;
import org.dealersdk.domain.deadline.Due;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.runtime.work.Ledger;

/** What most due work is: nothing when it was done together with something else, otherwise one step of what the deadline is about. */
final class StillDue {

    private StillDue() {}

    /**
     * Takes the step if the deadline's kind is still due by now.
     *
     * @param id makes the id of what the deadline refers to
     * @param due what is due for it
     */
    static <A> void then(
            Deadline deadline,
            Ledger ledger,
            AggregateType<A> type,
            Function<String, ? extends TypedId> id,
            BiFunction<? super A, Occasion, List<Due>> due,
            BiFunction<? super A, Occasion, Change<A>> step) {
        Occasion now = ledger.occasion();
        ledger.change(
                type,
                id.apply(deadline.reference().id()),
                aggregate -> due.apply(aggregate, now).stream().anyMatch(one -> isFor(one, deadline, now))
                        ? step.apply(aggregate, now)
                        : Change.of(aggregate));
    }

    private static boolean isFor(Due due, Deadline deadline, Occasion now) {
        return due.kind().equals(deadline.kind()) && !due.at().isAfter(now.at());
    }
}
