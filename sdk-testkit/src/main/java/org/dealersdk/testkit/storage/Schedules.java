package org.dealersdk.testkit.storage;

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
            schedules.demand(schedules.played(shared, order, trial::did));
        }
    }

    /** In one order of its steps, at a place of its own. */
    public static void play(StorageTrial trial, Script script, String order) {
        Schedules schedules = new Schedules(trial, script);
        for (String each : schedules.chosen(List.of(order))) {
            schedules.demand(schedules.playedElsewhere(each, trial::did));
        }
    }

    /** What the run is to do again, if so. */
    private List<String> chosen(List<String> orders) {
        return repetition().schedule().map(List::of).orElse(orders);
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

    private Failure simplest(Failure found) {
        long end = System.nanoTime() + patience;
        int attempts = ATTEMPTS;
        Failure simplest = found;
        List<String> candidates = new ArrayList<>(Script.shorter(found.order()));
        boolean steps = true;
        while (!candidates.isEmpty() && attempts-- > 0 && System.nanoTime() < end) {
            List<String> diary = new ArrayList<>();
            Optional<Failure> again = playedElsewhere(candidates.remove(0), step -> add(diary, step));
            if (again.isPresent()) {
                simplest = again.get();
                candidates.clear();
                candidates.addAll(steps ? Script.shorter(simplest.order()) : List.of());
            }
            if (candidates.isEmpty() && steps) {
                steps = false;
                List<String> orders = Script.orders(simplest.order());
                candidates.addAll(orders.subList(0, Math.max(0, orders.indexOf(simplest.order()))));
            }
        }
        return simplest;
    }

    private static void add(List<String> diary, String step) {
        synchronized (diary) {
            diary.add(step);
        }
    }

    /** At a place of its own; one that is stuck is not closed, since that might not end. */
    private Optional<Failure> playedElsewhere(String order, Consumer<String> diary) {
        Storage own = trial.session().openStorage(trial.session().newName(), trial.clock());
        Optional<Failure> failure = played(own, order, diary);
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

    private Optional<Failure> played(Storage storage, String order, Consumer<String> diary) {
        List<String> steps = new ArrayList<>();
        Consumer<String> both = step -> {
            add(steps, step);
            diary.accept(step);
        };
        both.accept("schedule " + order);
        Schedule schedule =
                new Schedule(storage, trial.session().newName(), trial.patience(), script.soon(), both);
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
