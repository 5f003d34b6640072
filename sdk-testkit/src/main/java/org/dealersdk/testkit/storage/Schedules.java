package org.dealersdk.testkit.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.reproduce.Reproducer;
import org.dealersdk.testkit.rule.Repetition;
import org.dealersdk.testkit.rule.Violation;

/**
 * Plays a {@link Script} in several orders. The first one that breaks a demand is made simpler as long as it still breaks one: steps and
 * actors are left out, then orders with fewer changes are tried, each at a place of its own.
 */
public final class Schedules {

    private static final int ATTEMPTS = 60;

    /** Longest wait for a step that may be blocked, where an order has to be the same again however slow the machine is. */
    private static final Duration CAREFULLY = Duration.ofMillis(500);

    private static final String ANSWERS = "every call before and after the schedule to be answered";

    private final StorageTrial trial;
    private final Script script;
    private final long patience;

    private Schedules(StorageTrial trial, Script script) {
        this.trial = trial;
        this.script = script;
        this.patience = trial.patience().toNanos();
    }

    /** What broke a demand. */
    private record Failure(String order, String expected, String observed, List<String> diary) {}

    /** In all orders of its steps, in stores of the shared place. */
    static void playAll(StorageTrial trial, Script script) {
        Schedules schedules = new Schedules(trial, script);
        Storage shared = trial.session().sharedStorage();
        for (String order : schedules.chosen(script.orders())) {
            schedules.demand(schedules.played(shared, order, schedules.soon(), trial::did));
        }
    }

    /** In one order of its steps, at a place of its own. */
    public static void play(StorageTrial trial, Script script, String order) {
        Schedules schedules = new Schedules(trial, script);
        for (String each : schedules.chosen(List.of(order))) {
            schedules.demand(schedules.playedElsewhere(each, schedules.soon(), trial::did));
        }
    }

    /** What the run is to do again, if so. */
    private List<String> chosen(List<String> orders) {
        return repetition().schedule().map(List::of).orElse(orders);
    }

    private Duration soon() {
        return repetition().schedule().isPresent() ? carefully() : script.soon();
    }

    private Duration carefully() {
        Duration part = trial.patience().dividedBy(20);
        Duration careful = part.compareTo(CAREFULLY) < 0 ? part : CAREFULLY;
        return careful.compareTo(script.soon()) < 0 ? script.soon() : careful;
    }

    private Repetition repetition() {
        return trial.session().repetition();
    }

    private void demand(Optional<Failure> failure) {
        if (failure.isEmpty()) {
            return;
        }
        Failure found = failure.get();
        Failure told = repetition().schedule().isPresent() ? found : simplest(found);
        if (!told.order().equals(found.order())) {
            trial.did("the simplest schedule that fails");
            told.diary().forEach(trial::did);
        }
        List<String> calls = script.calls(told.order()).stream()
                .map(call -> "schedule." + call.java())
                .toList();
        throw new Violation(told.expected(), told.observed())
                .attach(Reproducer.of(
                        script.name(),
                        script.rule(),
                        trial.session(),
                        calls,
                        List.of(),
                        Schedule.class,
                        Actor.class,
                        Act.class,
                        Demand.class,
                        Demands.class,
                        Probe.class))
                .again(Repetition.ofSchedule(told.order()));
    }

    /**
     * Where a machine is slow, another order than the planned one may have failed. So first of all one is looked for that fails again; from
     * that one steps are left out, and then changes between the actors.
     */
    private Failure simplest(Failure found) {
        Budget budget = new Budget(System.nanoTime() + patience);
        List<String> orders = new ArrayList<>(script.orders());
        orders.remove(found.order());
        orders.add(0, found.order());
        Optional<Failure> again = firstOf(orders, budget);
        if (again.isEmpty()) {
            trial.did("it did not fail again");
            return found;
        }
        Failure simplest = again.get();
        Optional<Failure> shorter = again;
        while (shorter.isPresent()) {
            simplest = shorter.get();
            shorter = firstOf(Script.shorter(simplest.order()), budget);
        }
        List<String> simpler = Script.orders(simplest.order());
        return firstOf(simpler.subList(0, simpler.indexOf(simplest.order())), budget)
                .orElse(simplest);
    }

    /** The first of these orders that fails, as far as there is time. */
    private Optional<Failure> firstOf(List<String> orders, Budget budget) {
        for (String order : orders) {
            if (!budget.allowsAnother()) {
                return Optional.empty();
            }
            List<String> diary = new ArrayList<>();
            Optional<Failure> failure = playedElsewhere(order, carefully(), step -> add(diary, step));
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    /** How much may be tried. */
    private static final class Budget {

        private final long end;
        private int attempts = ATTEMPTS;

        Budget(long end) {
            this.end = end;
        }

        boolean allowsAnother() {
            return attempts-- > 0 && System.nanoTime() < end;
        }
    }

    private static void add(List<String> diary, String step) {
        synchronized (diary) {
            diary.add(step);
        }
    }

    /** At a place of its own; one that is stuck is not closed, since that might not end. */
    private Optional<Failure> playedElsewhere(String order, Duration soon, Consumer<String> diary) {
        Storage own = trial.session().openStorage(trial.session().newName(), trial.clock());
        Optional<Failure> failure = played(own, order, soon, diary);
        if (failure.isEmpty() || !failure.get().expected().equals(Schedule.ENDS)) {
            closed(own, diary);
        }
        return failure;
    }

    private static void closed(Storage storage, Consumer<String> diary) {
        try {
            storage.close();
        } catch (RuntimeException | Error broken) {
            diary.accept("closing failed");
        }
    }

    private Optional<Failure> played(Storage storage, String order, Duration soon, Consumer<String> diary) {
        List<String> steps = new ArrayList<>();
        Consumer<String> both = step -> {
            add(steps, step);
            diary.accept(step);
        };
        both.accept("schedule " + order);
        Schedule schedule = new Schedule(storage, trial.session().newName(), trial.patience(), soon, both);
        try {
            script.calls(order).forEach(call -> call.made().accept(schedule));
            return Optional.empty();
        } catch (Schedule.Wrong wrong) {
            return Optional.of(failure(order, wrong.expected(), wrong.observed(), steps));
        } catch (DealerException coded) {
            return Optional.of(failure(order, ANSWERS, coded.code().id(), steps));
        } catch (RuntimeException uncoded) {
            String observed = "an uncoded " + uncoded.getClass().getName();
            return Optional.of(failure(order, ANSWERS, observed, steps));
        }
    }

    private static Failure failure(String order, String expected, String observed, List<String> steps) {
        synchronized (steps) {
            return new Failure(order, expected, observed, List.copyOf(steps));
        }
    }
}
