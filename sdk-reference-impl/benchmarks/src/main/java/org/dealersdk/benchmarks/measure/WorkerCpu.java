package org.dealersdk.benchmarks.measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * CPU time and allocated bytes of the benchmark's worker threads per operation. On a machine shared with other work, wall time tells
 * more about the neighbours than about the code.
 */
public final class WorkerCpu implements InternalProfiler {

    /** Label of the CPU time per operation, in nanoseconds. */
    public static final String CPU = "worker.cpu.ns";
    /** Label of the bytes allocated per operation. */
    public static final String BYTES = "worker.bytes";

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long cpuBefore;
    private long bytesBefore;

    @Override
    public String getDescription() {
        return "CPU time and allocation of the worker threads";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        cpuBefore = total(threads::getThreadCpuTime);
        bytesBefore = total(threads::getThreadAllocatedBytes);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Collection<? extends Result> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double operations = Math.max(1, result.getMetadata().getAllOps());
        double cpu = (total(threads::getThreadCpuTime) - cpuBefore) / operations;
        double bytes = (total(threads::getThreadAllocatedBytes) - bytesBefore) / operations;
        return List.of(
                new ScalarResult(CPU, cpu, "ns/op", AggregationPolicy.AVG),
                new ScalarResult(BYTES, bytes, "B/op", AggregationPolicy.AVG));
    }

    private interface Reading {
        long of(long threadId);
    }

    private static long total(Reading reading) {
        long sum = 0;
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().contains("jmh-worker")) {
                sum += Math.max(0, reading.of(thread.getId()));
            }
        }
        return sum;
    }
}
