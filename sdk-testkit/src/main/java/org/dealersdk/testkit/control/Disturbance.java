package org.dealersdk.testkit.control;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** What happens before each call to a plug-in and costs time only. */
@FunctionalInterface
public interface Disturbance {

    /** Lets some time pass, or none. */
    void happen();

    /** Every call comes this much later. */
    static Disturbance slow(Duration delay) {
        return () -> LockSupport.parkNanos(delay.toNanos());
    }

    /** Some calls come later by up to 3 milliseconds, others give way to whoever else wants to run. */
    static Disturbance jitter(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return () -> {
            int chance;
            int nanos;
            synchronized (random) {
                chance = random.nextInt(16);
                nanos = random.nextInt(3_000_000);
            }
            if (chance == 0) {
                LockSupport.parkNanos(nanos);
            } else if (chance < 4) {
                Thread.yield();
            }
        };
    }
}
