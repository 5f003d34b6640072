package org.dealersdk.testkit.crash;

import org.dealersdk.domain.problem.Category;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.testkit.rule.Violation;

/** Writes with several threads until it is killed, and says the number of each unit when it has been acknowledged. */
final class Writer implements ChildProgram {

    /** Begins the line that acknowledges a unit: writer and number follow. */
    static final String ACKNOWLEDGED = "acknowledged ";

    /** The argument: how many units each thread writes; 0 for no end. */
    static final String UNITS = "units";

    @Override
    public void run(ChildHost host) throws InterruptedException {
        Storage storage = host.storage();
        StoreId store = new StoreId(host.argument(CrashTrial.STORE));
        Thread[] threads = new Thread[host.number(CrashTrial.THREADS)];
        for (int i = 0; i < threads.length; i++) {
            int writer = i;
            threads[i] = new Thread(() -> host.ending(same -> write(host, storage, store, writer)));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void write(ChildHost host, Storage storage, StoreId store, int writer) {
        int most = host.number(UNITS);
        for (int units = 0; most == 0 || units < most; units++) {
            try {
                Long number = storage.transact(store, unit -> Units.write(unit, store, writer));
                if (number == null) {
                    throw new Violation("the result of the unit", "null");
                }
                host.say(ACKNOWLEDGED + writer + ' ' + number);
            } catch (DealerException beaten) {
                if (beaten.category() != Category.CONFLICT) {
                    throw beaten;
                }
            }
        }
    }
}
