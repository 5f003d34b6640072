package org.dealersdk.benchmarks.measure;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** The figures of one run, by name: medians of JMH's benchmarks, such as {@code TransitionBenchmark.legalSdk}, and others. */
public final class Figures {

    private final Map<String, RunResult> results = new LinkedHashMap<>();

    private final Map<String, Double> others;

    /** @param others what was measured without JMH */
    public Figures(Collection<RunResult> runs, Map<String, Double> others) {
        this.others = Map.copyOf(others);
        for (RunResult run : runs) {
            results.put(name(run), run);
        }
    }

    private static String name(RunResult run) {
        String full = run.getParams().getBenchmark();
        String[] steps = full.split("\\.", -1);
        int threads = run.getParams().getThreads();
        String plain = steps[steps.length - 2] + "." + steps[steps.length - 1];
        return threads == 1 ? plain : plain + "@" + threads;
    }

    /** Median CPU nanoseconds of the workers per operation; the benchmark must have run. */
    public double cpu(String benchmark) {
        return median(benchmark, WorkerCpu.CPU);
    }

    /** Median bytes allocated per operation; the benchmark must have run. */
    public double bytes(String benchmark) {
        return median(benchmark, WorkerCpu.BYTES);
    }

    /** Median of the benchmark's own score (operations per second for throughput); the benchmark must have run. */
    public double score(String benchmark) {
        List<Double> values = iterations(benchmark)
                .map(iteration -> iteration.getPrimaryResult().getScore())
                .sorted()
                .toList();
        return values.get(values.size() / 2);
    }

    /** A figure measured without JMH. */
    public double other(String name) {
        Double figure = others.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("did not run: " + name);
        }
        return figure;
    }

    private double median(String benchmark, String label) {
        List<Double> values = iterations(benchmark)
                .map(iteration -> requireNonNull(iteration.getSecondaryResults().get(label), label)
                        .getScore())
                .sorted()
                .toList();
        return values.get(values.size() / 2);
    }

    private java.util.stream.Stream<IterationResult> iterations(String benchmark) {
        RunResult run = results.get(benchmark);
        if (run == null) {
            throw new IllegalArgumentException("did not run: " + benchmark);
        }
        return run.getBenchmarkResults().stream()
                .map(BenchmarkResult::getIterationResults)
                .flatMap(Collection::stream);
    }

    /** A figure as people read it. */
    static String shown(double figure) {
        return String.format(Locale.ROOT, figure >= 100 ? "%,.0f" : figure >= 10 ? "%.1f" : "%.2f", figure);
    }
}
