package org.dealersdk.benchmarks.lifecycle;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a live job takes in memory for its state, by who keeps it: the heap in use after collection, with all of them held. */
public final class LiveJobs {

    private static final int MANY = 100_000;
    private static final int SOME = 20_000;
    /** Spring's machines are large and slow to make. */
    private static final int FEW = 500;

    private static final int MOST_COLLECTIONS = 30;
    private static final int ENOUGH = 3;
    private static final long PAUSE = 5_000_000;
    private static final Object NOBODY = new Object();

    /** The values of a job that has no state. */
    private record Plain(int lapAt, int amount, int technician, int minutes, int visits, int checks) {}

    /** A job beside what keeps its state. */
    private record Kept(Job job, Object machine) {}

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();

    private LiveJobs() {}

    /** Bytes per job beyond the same job without, as {@code memory.sdk}. */
    public static Map<String, Double> measure() {
        LiveJobs jobs = new LiveJobs();
        Contenders.Stateless4j shared = new Contenders.Stateless4j(false);
        double kept = jobs.with(MANY, job -> NOBODY);
        Map<String, Double> figures = new LinkedHashMap<>();
        double plain = jobs.each(MANY, () -> new Plain(0, 800, 7, 45, 0, 0));
        double withState = jobs.each(MANY, Job::new);
        figures.put("memory.sdk", withState - plain);
        figures.put("memory.stateless4j", jobs.with(MANY, job -> Contenders.Stateless4j.own(job, shared)) - kept);
        figures.put("memory.squirrel", jobs.with(SOME, job -> Contenders.squirrel()) - kept);
        figures.put("memory.spring", jobs.with(FEW, Contenders::spring) - kept);
        figures.forEach((name, bytes) -> System.out.printf("# %s %.1f B%n", name, bytes));
        return figures;
    }

    private double with(int count, Function<Job, Object> machine) {
        return each(count, () -> {
            Job job = new Job();
            return new Kept(job, machine.apply(job));
        });
    }

    private double each(int count, Supplier<Object> made) {
        // the first one brings its classes along
        Object[] all = new Object[count];
        all[0] = made.get();
        long before = used();
        for (int i = 1; i < count; i++) {
            all[i] = made.get();
        }
        long after = used();
        Reference.reachabilityFence(all);
        return (after - before) / (double) (count - 1);
    }

    /** Collects until nothing more goes; what is finalised goes with a later collection. */
    private long used() {
        long least = Long.MAX_VALUE;
        int same = 0;
        for (int i = 0; i < MOST_COLLECTIONS && same < ENOUGH; i++) {
            memory.gc();
            LockSupport.parkNanos(PAUSE);
            long now = memory.getHeapMemoryUsage().getUsed();
            same = now < least ? 0 : same + 1;
            least = Math.min(least, now);
        }
        return least;
    }

    /** This measurement by itself. */
    public static void main(String[] arguments) {
        measure();
    }
}
