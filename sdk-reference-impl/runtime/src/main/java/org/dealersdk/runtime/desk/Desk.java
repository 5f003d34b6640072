package org.dealersdk.runtime.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.runtime.RuntimeProblem;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.runtime.work.Pages;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
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
    protected final <A> Optional<A> find(Actor actor, AggregateType<A> type, TypedId id) {
        return read(actor, reader -> reader.find(type, id.value())).map(Stored::aggregate);
    }

    /**
     * The aggregate as it is now.
     *
     * @throws org.dealersdk.domain.problem.DealerException RUN-003 when there is none
     */
    protected final <A> A load(Actor actor, AggregateType<A> type, TypedId id) {
        return find(actor, type, id)
                .orElseThrow(() -> RuntimeProblem.NOT_FOUND.failure(
                        type.name(), office.store().value()));
    }

    /** One page of aggregates. */
    protected final <A> Page<A> search(Actor actor, Query<A> query) {
        return read(actor, reader -> reader.search(query));
    }

    /** All aggregates a query finds, however many pages that takes. */
    protected final <A> List<A> all(Actor actor, Query<A> query) {
        return read(actor, reader -> Pages.all(reader, query));
    }

    /** Committed state, for an actor who may work here. */
    protected final <R> R read(Actor actor, Function<? super Reader, R> work) {
        office.rights().require(actor, name);
        return office.read(work);
    }

    /** The actor, now, under the policy in force, for an actor who may work here. */
    protected final Occasion occasion(Actor actor) {
        office.rights().require(actor, name);
        return office.occasion(actor);
    }
}
