package org.dealersdk.cli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.dealersdk.cli.CliProblem;
import org.dealersdk.cli.Console;
import org.dealersdk.cli.published.PublishedFigures;
import org.dealersdk.cli.published.PublishedMonth;
import org.dealersdk.cli.report.Period;
import org.dealersdk.domain.parts.PartProblem;
import org.dealersdk.domain.policy.CalendarPolicy;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.runtime.DealerStore;
import org.dealersdk.runtime.Dealership;
import org.dealersdk.runtime.configuration.DealershipConfiguration;
import org.dealersdk.spi.StoreId;

/**
 * Replays the published two years: every visit of the plan through the desks, several at a time, month after month. May be killed at
 * any moment and started again; what is done stays done, and it goes on to the same figures.
 */
public final class Demo {

    private final Console console;
    private final PublishedFigures published;
    private final Period period;
    private final long seed;
    private final int workers;
    private final JourneyClock clock = new JourneyClock(Clock.systemUTC());

    /**
     * @param console hears of the progress
     * @param published the figures to replay
     * @param period the months to replay
     * @param seed what the plan is grown from
     * @param workers journeys at a time, 1 or more
     */
    public Demo(Console console, PublishedFigures published, Period period, long seed, int workers) {
        this.console = console;
        this.published = published;
        this.period = period;
        this.seed = seed;
        this.workers = workers;
    }

    /** Has a dealership live in the replay's time. */
    public DealershipConfiguration.Builder configure(DealershipConfiguration.Builder configuration) {
        return configuration.clock(clock);
    }

    /**
     * Replays what is not done yet.
     *
     * @param storeName what to call the store in a message
     * @return what was done
     * @throws DealerException CLI-007 when the store was begun with another seed; whatever the storage fails with
     */
    public DemoResult run(Dealership dealership, StoreId id, String storeName) {
        DealerStore store = dealership.store(id);
        CalendarPolicy calendar = calendar(store);
        Shift shift = new Shift(store, clock, new Shop(calendar.workingCalendar()));
        DemoRun run = DemoRun.find(store.office()).orElseGet(() -> DemoRun.begin(store.office(), seed));
        if (run.seed() != seed) {
            throw CliProblem.OTHER_DEMO.failure(storeName, run.seed());
        }
        DemoPlan plan = new DemoPlan(published, new Seeds(seed), shift.shop());
        List<PublishedMonth> open = period.months(published).stream()
                .filter(month -> !run.months().contains(month.month().toString()))
                .toList();
        long began = System.nanoTime();
        long eventsBefore = dealership.figures().relay().published();
        long jobs = 0;
        if (!open.isEmpty()) {
            stock(shift, open.get(0), calendar.zone());
            try (Courier courier = new Courier(dealership.relay())) {
                courier.start();
                jobs = replay(shift, plan, open);
            }
        }
        dealership.relay().drain();
        long events = dealership.figures().relay().published() - eventsBefore;
        return new DemoResult(open.size(), jobs, shift.units(), events, Duration.ofNanos(System.nanoTime() - began));
    }

    private long replay(Shift shift, DemoPlan plan, List<PublishedMonth> open) {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            long jobs = 0;
            for (PublishedMonth month : open) {
                long began = System.nanoTime();
                List<JobPlan> planned = plan.month(month.month()).jobs();
                all(pool, shift, planned);
                DemoRun.finish(shift.desks().office(), month.month().toString());
                jobs += planned.size();
                tell(month, Duration.ofNanos(System.nanoTime() - began));
            }
            return jobs;
        } finally {
            pool.shutdownNow();
        }
    }

    /** All jobs of a month; the first failure of a worker ends the month. */
    private void all(ExecutorService pool, Shift shift, List<JobPlan> jobs) {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            running.add(pool.submit(() -> {
                for (int job = next.getAndIncrement(); job < jobs.size(); job = next.getAndIncrement()) {
                    one(shift, jobs.get(job));
                }
            }));
        }
        try {
            for (Future<?> worker : running) {
                worker.get();
            }
        } catch (ExecutionException failed) {
            next.set(jobs.size());
            throw failed.getCause() instanceof RuntimeException reason
                    ? reason
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void one(Shift shift, JobPlan job) {
        try {
            Visit visit = new Visit(shift, job);
            try {
                visit.run();
            } catch (DealerException refused) {
                if (refused.code() != PartProblem.NOT_AVAILABLE) {
                    throw refused;
                }
                new Stock(shift).replenish(job);
                visit.run();
            }
            new AfterCare(shift, job).run();
        } finally {
            shift.leave();
        }
    }

    private static void stock(Shift shift, PublishedMonth first, ZoneId zone) {
        new Stock(shift).layIn(first.month().atDay(1).atStartOfDay(zone).toInstant());
    }

    private static CalendarPolicy calendar(DealerStore store) {
        return store.office().occasion(Staff.CASHIER).policy().calendar();
    }

    private void tell(PublishedMonth month, Duration took) {
        long perSecond = Math.round((month.intakes() + month.pdi()) * 1e9 / Math.max(1, took.toNanos()));
        console.tell(new Text(
                month.month() + ": " + month.intakes() + " intakes, " + month.pdi() + " PDI (" + perSecond
                        + " orders/s)",
                month.month() + "：进厂 " + month.intakes() + " 台次，PDI " + month.pdi() + "（每秒 " + perSecond + " 单）"));
    }
}
