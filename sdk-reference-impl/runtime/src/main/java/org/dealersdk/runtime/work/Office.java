package org.dealersdk.runtime.work;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.Actor;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.json.DealerJson;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;

/**
 * What the desks of one store share: its storage, policy, clock, ids, rights and reactions, and the one way work is done. Thread-safe.
 *
 * @param store the store
 * @param storage where everything is kept
 * @param clock the only source of time
 * @param ids the only source of ids
 * @param policies the policy in force in a store at a time
 * @param rights who may work where
 * @param reactions what follows from what
 * @param persistence how often work is tried
 * @param afterCommit run after each unit that was kept, such as waking the relay
 * @param json writes events
 */
public record Office(
        StoreId store,
        Storage storage,
        Clock clock,
        IdSource ids,
        BiFunction<StoreId, Instant, DealerPolicy> policies,
        Rights rights,
        Reactions reactions,
        Persistence persistence,
        Runnable afterCommit,
        DealerJson json) {

    /**
     * One unit of work: the command, what follows from it, and the outbox; all of it or nothing. A conflict or outage is tried again,
     * with a fresh load and decision, as often as {@link Persistence} says, so the work must have no effect outside its ledger. The
     * clock is asked on the caller's thread; the work itself may run on a thread of the storage.
     */
    public <R> R work(Actor actor, Function<? super Ledger, R> work) {
        R result = persistence.keepTrying(() -> {
            Occasion occasion = occasion(actor);
            return storage.transact(store, unit -> {
                Ledger ledger = new Ledger(unit, store, occasion, json);
                R answer = work.apply(ledger);
                ledger.react(reactions);
                return answer;
            });
        });
        afterCommit.run();
        return result;
    }

    /** Reads committed state. */
    public <R> R read(Function<? super Reader, R> work) {
        return persistence.keepTrying(() -> storage.read(store, work));
    }

    /** The actor, now, under the policy in force. */
    public Occasion occasion(Actor actor) {
        Instant now = Instants.now(clock);
        return new Occasion(actor, now, policies.apply(store, now), ids);
    }
}
