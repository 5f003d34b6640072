package org.dealersdk.testkit.crash;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Violation;

/** Keeps one large document after the other, and says which units were kept and which were refused, until it is killed. */
final class Filler implements ChildProgram {

    /** Begins the line that acknowledges a unit; its number follows. */
    static final String KEPT = "kept ";

    /** Begins the line that tells of a refused unit, number and code, or that enough was written. */
    static final String STOPPED = "stopped ";

    static final String ENDLESS = "endless";

    private static final int WIDTH = 20_000;
    private static final int MOST_UNITS = 120;
    private static final int PAUSE_MILLIS = 20;

    @Override
    public void run(ChildHost host) throws InterruptedException {
        Storage storage = host.storage();
        StoreId store = new StoreId(host.argument(CrashTrial.STORE));
        boolean refused = false;
        for (long number = 1; refused || number < MOST_UNITS; number++) {
            Probe line = line(number);
            String name = Units.name(0, number);
            try {
                String kept = storage.transact(store, unit -> {
                    unit.insert(Probe.TYPE, line);
                    unit.append(Units.event(store, Units.counter(0), name));
                    return name;
                });
                if (kept == null) {
                    throw new Violation("the result of the unit", "null");
                }
                host.say(KEPT + number);
            } catch (Violation nothing) {
                throw nothing;
            } catch (RuntimeException | Error failure) {
                refused = true;
                host.say(STOPPED + number + ' ' + ChildMain.name(failure));
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
        host.say(STOPPED + ENDLESS);
        new CountDownLatch(1).await();
    }

    /** The document of a unit, some 100 kB. */
    static Probe line(long number) {
        return Units.line(0, Units.name(0, number), 0, WIDTH);
    }
}
