package org.dealersdk.benchmarks.booking;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a booking costs beside few and many past appointments: four callers book and call off the same day at once. The stores are all
 * filled before, and measured in turns, so that whatever else the machine does meets all of them.
 */
public final class BookingContention {

    private static final int CALLERS = 4;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;
    private static final int PER_CALLER = 60;

    private final AtomicLong number = new AtomicLong();
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** A booking that is called off again, in microseconds. */
    private record Round(double wall, double cpu) {}

    /** A store and what was measured there. */
    private record Site(int past, BookingStore store, List<Round> rounds) {

        void figures(Map<String, Double> figures) {
            figures.put(
                    "booking.wall." + past,
                    median(rounds.stream().map(Round::wall).toList()));
            figures.put(
                    "booking.cpu." + past,
                    median(rounds.stream().map(Round::cpu).toList()));
        }
    }

    private BookingContention() {}

    /**
     * Runs.
     *
     * @param sizes numbers of past appointments
     * @return microseconds of wall time, as {@code booking.wall.1000}, and of CPU time of the whole process, as
     *     {@code booking.cpu.1000}, per booking
     */
    public static Map<String, Double> run(List<Integer> sizes) throws Exception {
        return new BookingContention().measured(sizes);
    }

    private Map<String, Double> measured(List<Integer> sizes) throws Exception {
        List<Site> sites = new ArrayList<>();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            Path folder = folder();
            for (int size : sizes) {
                long began = System.nanoTime();
                Path file = folder.resolve(size + ".db");
                sites.add(new Site(size, BookingStore.with(size, CALLERS, file), new ArrayList<>()));
                System.out.printf("# %,d past appointments in %.1f s%n", size, (System.nanoTime() - began) / 1e9);
            }
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                for (Site site : sites) {
                    Round round = round(site.store(), callers);
                    if (i >= WARM_UP) {
                        site.rounds().add(round);
                    }
                }
            }
        } finally {
            callers.shutdown();
            sites.forEach(site -> site.store().close());
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        sites.forEach(site -> site.figures(figures));
        figures.forEach((name, value) -> System.out.printf("# %s %.0f us%n", name, value));
        return figures;
    }

    private Round round(BookingStore store, ExecutorService callers) throws Exception {
        long cpu = machine.getProcessCpuTime();
        long wall = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            int caller = i;
            running.add(callers.submit(() -> {
                for (int booked = 0; booked < PER_CALLER; booked++) {
                    store.bookAndCancel(caller, "new-" + number.incrementAndGet());
                }
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        double bookings = 1_000.0 * CALLERS * PER_CALLER;
        return new Round((System.nanoTime() - wall) / bookings, (machine.getProcessCpuTime() - cpu) / bookings);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static Path folder() throws IOException {
        Path target =
                Files.createDirectories(Path.of("target", "benchmark-stores").toAbsolutePath());
        return Files.createTempDirectory(target, "booking");
    }

    /** For this measurement by itself: the sizes as arguments, 1,000 and 64,000 when there are none. */
    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = new ArrayList<>();
        for (String each : arguments) {
            sizes.add(Integer.valueOf(each));
        }
        run(sizes.isEmpty() ? List.of(1_000, 64_000) : sizes);
    }
}
