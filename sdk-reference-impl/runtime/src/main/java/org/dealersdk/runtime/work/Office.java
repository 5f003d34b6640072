package org.dealersdk.runtime.work;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.HouseRules;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.policy.PolicyBook;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.numbering.Numbering;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.jspecify.annotations.Nullable;

/**
 * What the desks of one store share: its storage, policy, clock, ids, rights and reactions, and the one way work is done. Thread-safe.
 *
 * @param store the store
 * @param storage where everything is kept
 * @param clock the only source of time
 * @param ids the only source of ids
 * @param policies the policy in force in a store at a time
 * @param rules what the installation adds to the store's lifecycles
 * @param rights who may work where
 * @param passes by which customers see their orders
 * @param numbering what numbers of orders and invoices look like
 * @param reactions what follows from what
 * @param persistence how often work is tried
 * @param afterCommit run after each unit that was kept, such as waking the relay
 * @param json writes events
 * @param joined the unit of work that everything becomes part of; null when each command is a unit of its own
 */
public record Office(
        StoreId store,
        Storage storage,
        Clock clock,
        IdSource ids,
        PolicyBook policies,
        HouseRules rules,
        Rights rights,
        ProgressPasses passes,
        Numbering numbering,
        Reactions reactions,
        Persistence persistence,
        Runnable afterCommit,
        DealerJson json,
        @Nullable Ledger joined) {

    /**
     * One unit of work: the command, what follows from it, and the outbox; all of it or nothing. A conflict or outage is tried again,
     * with a fresh load and decision, as often as {@link Persistence} says, so the work must have no effect outside its ledger.
     */
    public <R> R work(Actor actor, Function<? super Ledger, R> work) {
        Ledger running = joined;
        return running == null
                ? unit(ledger -> ledger.carryOut(occasion(actor), work, reactions))
                : running.carryOut(occasion(actor), work, reactions);
    }

    /**
     * Several commands as one unit of work: all are kept or none, and each sees what the ones before it did. Tried again as a whole, so
     * it must have no effect outside the office it is handed; that office is of no use afterwards.
     */
    public <R> R together(Function<? super Office, R> commands) {
        return joined == null ? unit(ledger -> commands.apply(joining(ledger))) : commands.apply(this);
    }

    /** Reads committed state; within {@link #together}, the unit's own changes too. */
    public <R> R read(Function<? super Reader, R> work) {
        Ledger running = joined;
        return running == null ? persistence.keepTrying(() -> storage.read(store, work)) : work.apply(running.reader());
    }

    /** The actor, now, under the policy in force. */
    public Occasion occasion(Actor actor) {
        Instant now = Instants.now(clock);
        return new Occasion(actor, now, policies.policyFor(store.value(), now), ids, rules);
    }

    private <R> R unit(Function<? super Ledger, R> work) {
        R result = persistence.keepTrying(() -> storage.transact(store, unit -> {
            Ledger ledger = new Ledger(unit, store, numbering, json);
            R answer = work.apply(ledger);
            ledger.close();
            return answer;
        }));
        afterCommit.run();
        return result;
    }

    private Office joining(Ledger ledger) {
        return new Office(
                store,
                storage,
                clock,
                ids,
                policies,
                rules,
                rights,
                passes,
                numbering,
                reactions,
                persistence,
                afterCommit,
                json,
                ledger);
    }
}
