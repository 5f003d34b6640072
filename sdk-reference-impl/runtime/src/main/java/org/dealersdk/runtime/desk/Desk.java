package org.dealersdk.runtime.desk;

import java.util.Optional;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.Actor;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Stored;

/** What all desks do alike: let the actor pass or refuse, then do the work as one unit. Thread-safe; so must its subclasses be. */
public abstract class Desk {

    /** What a command decides about one aggregate. */
    @FunctionalInterface
    protected interface Command<A> {
        /** The change, or a refusal with all reasons. */
        Change<A> decide(A aggregate, Occasion occasion);
    }

    private final Office office;
    private final DeskName name;

    /**
     * @param office what the desks of the store share
     * @param name by which rights are given
     */
    protected Desk(Office office, DeskName name) {
        this.office = office;
        this.name = name;
    }

    /** One unit of work of an actor who may work here. */
    protected final <R> R work(Actor actor, Function<? super Ledger, R> work) {
        office.rights().require(actor, name);
        return office.work(actor, work);
    }

    /** One command given to one aggregate, as one unit of work. */
    protected final <A> A change(Actor actor, AggregateType<A> type, TypedId id, Command<A> command) {
        return work(
                actor, ledger -> ledger.change(type, id, aggregate -> command.decide(aggregate, ledger.occasion())));
    }

    /** A new aggregate, as one unit of work. */
    protected final <A> A add(Actor actor, AggregateType<A> type, Function<Occasion, Change<A>> command) {
        return work(actor, ledger -> ledger.add(type, command.apply(ledger.occasion())));
    }

    /** The aggregate as it is now, or empty. */
    protected final <A> Optional<A> find(AggregateType<A> type, TypedId id) {
        return office.read(reader -> reader.find(type, id.value())).map(Stored::aggregate);
    }

    /** One page of aggregates. */
    protected final <A> Page<A> search(Query<A> query) {
        return office.read(reader -> reader.search(query));
    }
}
