package org.dealersdk.cli.demo;

import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.dealersdk.runtime.DealerStore;

/** What everybody in the replay works with: the desks, the clock of the own journey, the opening hours. Thread-safe. */
final class Shift {

    private final DealerStore store;
    private final JourneyClock clock;
    private final Shop shop;
    private final LongAdder units = new LongAdder();

    Shift(DealerStore store, JourneyClock clock, Shop shop) {
        this.store = store;
        this.clock = clock;
        this.shop = shop;
    }

    /** The desks, to look something up. */
    DealerStore desks() {
        return store;
    }

    /** When the dealer works. */
    Shop shop() {
        return shop;
    }

    /** From now on this thread's journey has reached that moment. */
    void reach(Instant moment) {
        clock.reach(moment);
    }

    /** The moment this thread's journey has reached. */
    Instant now() {
        return clock.instant();
    }

    /** This thread's journey is over. */
    void leave() {
        clock.leave();
    }

    /** What one person does in one go, as one unit of work. */
    <R> R unit(Function<? super DealerStore, R> commands) {
        R result = store.together(commands);
        units.increment();
        return result;
    }

    /** How many units of work were done. */
    long units() {
        return units.sum();
    }
}
