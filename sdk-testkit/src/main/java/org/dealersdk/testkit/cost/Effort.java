package org.dealersdk.testkit.cost;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What a call costs its own thread: bytes allocated and nanoseconds computed, the least of several calls. Waiting and other threads do not
 * count, so that a slow or busy machine changes little.
 *
 * @param bytes allocated
 * @param nanos computed
 */
record Effort(long bytes, long nanos) {

    private static final int ROUNDS = 40;
    private static final int CALLS = 5;

    /** No further round is begun after this time; fewer rounds find less, and accuse nobody. */
    private static final long LONG_ENOUGH = TimeUnit.MILLISECONDS.toNanos(600);

    /** Below this a call is cheap, whatever it was before. */
    private static final long CHEAP_NANOS = 300_000;

    private static final long CHEAP_BYTES = 200_000;

    /** True when this machine counts them. */
    static boolean isCounted() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                && threads.isThreadAllocatedMemorySupported()
                && threads.isThreadAllocatedMemoryEnabled()
                && threads.isCurrentThreadCpuTimeSupported();
    }

    /** The least a call costs. */
    static Effort of(Runnable call) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        long bytes = Long.MAX_VALUE;
        long nanos = Long.MAX_VALUE;
        long begun = System.nanoTime();
        for (int round = 0; round < ROUNDS && (round < 2 || System.nanoTime() - begun < LONG_ENOUGH); round++) {
            long bytesBefore = threads.getThreadAllocatedBytes(self);
            long nanosBefore = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < CALLS; i++) {
                call.run();
            }
            nanos = Math.min(nanos, (threads.getCurrentThreadCpuTime() - nanosBefore) / CALLS);
            bytes = Math.min(bytes, (threads.getThreadAllocatedBytes(self) - bytesBefore) / CALLS);
        }
        return new Effort(bytes, nanos);
    }

    /**
     * True when it is dear, and has grown since another one faster than the square root of what there is: work in proportion grows by the
     * factor itself, work by an index hardly at all.
     */
    boolean hasGrownSince(Effort before, double factor) {
        double most = Math.pow(factor, 0.6);
        boolean inBytes = bytes > CHEAP_BYTES && bytes > most * Math.max(1, before.bytes);
        boolean inNanos = nanos > CHEAP_NANOS && nanos > most * Math.max(1, before.nanos);
        return inBytes || inNanos;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d bytes and %d microseconds of computing", bytes, nanos / 1_000);
    }
}
