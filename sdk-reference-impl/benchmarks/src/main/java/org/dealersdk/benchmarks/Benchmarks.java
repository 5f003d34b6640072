package org.dealersdk.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealersdk.benchmarks.booking.BookingContention;
import org.dealersdk.benchmarks.lifecycle.LiveJobs;
import org.dealersdk.benchmarks.measure.BenchmarkTable;
import org.dealersdk.benchmarks.measure.Figures;
import org.dealersdk.benchmarks.measure.WorkerCpu;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs all benchmarks and prints the table of ratios; {@code docs/contributing.md} names the command. An argument limits the run to
 * benchmarks whose name contains it.
 */
public final class Benchmarks {

    private static final List<Integer> PAST_APPOINTMENTS = List.of(1_000, 64_000, 1_000_000);

    private Benchmarks() {}

    /** Runs; the first argument is a part of a benchmark's name, {@code all} or none means all. */
    public static void main(String[] arguments) throws Exception {
        String part = arguments.length == 0 || arguments[0].equals("all") ? "" : arguments[0];
        List<RunResult> results = new ArrayList<>();
        Map<String, Double> others = new LinkedHashMap<>();
        if ("LiveJobs".contains(part)) {
            others.putAll(LiveJobs.measure());
        }
        results.addAll(run(costs(), part, "TransitionBenchmark", "ValidationBenchmark", "DocumentBenchmark"));
        for (int threads : new int[] {1, 4, 16}) {
            results.addAll(run(rates().threads(threads), part, "DurableCommitBenchmark"));
        }
        if ("BookingContention".contains(part)) {
            others.putAll(BookingContention.run(PAST_APPOINTMENTS));
        }
        print(BenchmarkTable.of(new Figures(results, others)));
    }

    private static void print(String table) throws java.io.IOException {
        System.out.println(table);
        Path file = Path.of("target", "benchmarks.md");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, table, StandardCharsets.UTF_8);
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options, String part, String... groups)
            throws RunnerException {
        boolean any = false;
        for (String group : groups) {
            if (group.contains(part)) {
                options.include("\\." + group + "\\.");
                any = true;
            }
        }
        return any ? new Runner(options.build()).run() : List.of();
    }

    /** CPU per operation: foreground compilation, two forks of five iterations. */
    private static ChainedOptionsBuilder costs() {
        return new OptionsBuilder()
                .addProfiler(WorkerCpu.class)
                .forks(2)
                .jvmArgsAppend("-XX:+UseSerialGC", "-XX:-BackgroundCompilation")
                .warmupIterations(4)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(250));
    }

    /** Durable commits per second of wall time: five slices, no file is deleted between them. */
    private static ChainedOptionsBuilder rates() {
        return new OptionsBuilder()
                .addProfiler(WorkerCpu.class)
                .forks(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1));
    }
}
