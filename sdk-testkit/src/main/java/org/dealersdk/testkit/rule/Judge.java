package org.dealersdk.testkit.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealersdk.domain.problem.DealerException;
import org.jspecify.annotations.Nullable;

/** Runs a check on a thread of its own, so that a call that never comes back costs one verdict and not the whole run. */
final class Judge {

    /** A check is given up after this many times its patience. */
    private static final int PATIENCES = 4;

    private Judge() {}

    static <T extends Trial> Outcome judge(Check<T> check, Supplier<T> trials, Duration patience) {
        long begun = System.nanoTime();
        AtomicReference<@Nullable Trial> used = new AtomicReference<>();
        FutureTask<@Nullable Throwable> task = new FutureTask<>(() -> thrownBy(check, trials, used));
        String name = "testkit " + check.rule().id();
        // A group of its own, so that threads a plug-in starts meanwhile can be told from those of everybody else.
        Thread thread = new Thread(new ThreadGroup(name), task, name);
        thread.setDaemon(true);
        thread.start();
        Throwable thrown = null;
        boolean hung = false;
        try {
            thrown = task.get(patience.multipliedBy(PATIENCES).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException never) {
            hung = true;
            thrown = hang(thread);
            thread.interrupt();
        } catch (ExecutionException broken) {
            thrown = broken.getCause();
        } catch (InterruptedException stop) {
            hung = true;
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
        Trial trial = used.get();
        List<String> did = trial == null ? List.of() : trial.diary();
        return outcome(check, did, thrown, hung, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static <T extends Trial> @Nullable Throwable thrownBy(
            Check<T> check, Supplier<T> trials, AtomicReference<@Nullable Trial> used) {
        try (T trial = trials.get()) {
            used.set(trial);
            check.body().judge(trial);
            return null;
        } catch (Throwable broken) {
            return broken;
        }
    }

    private static Outcome outcome(
            Check<?> check, List<String> did, @Nullable Throwable thrown, boolean hung, Duration took) {
        if (hung) {
            return outcome(check, Verdict.NO_VERDICT, did, "the check to end", String.valueOf(thrown), thrown, took);
        }
        if (thrown == null) {
            return outcome(check, Verdict.PASS, did, "", "", null, took);
        }
        if (thrown instanceof Violation violation) {
            return outcome(check, Verdict.FAIL, did, violation.expected(), violation.observed(), thrown, took);
        }
        if (thrown instanceof Undecided undecided) {
            boolean red = undecided.verdict().isRed();
            return new Outcome(
                    check,
                    undecided.verdict(),
                    did,
                    red ? "the check to come to a verdict" : undecided.reason(),
                    red ? undecided.reason() : "",
                    thrown,
                    undecided.omission(),
                    took);
        }
        return outcome(check, Verdict.FAIL, did, check.rule().sentence(), described(thrown), thrown, took);
    }

    private static Outcome outcome(
            Check<?> check,
            Verdict verdict,
            List<String> did,
            String expected,
            String observed,
            @Nullable Throwable thrown,
            Duration took) {
        return new Outcome(check, verdict, did, expected, observed, thrown, Optional.empty(), took);
    }

    /** Where the plug-in threw, and what; an exception without a code is itself against the contract. */
    private static String described(Throwable thrown) {
        String what = thrown instanceof DealerException coded
                ? "the failure " + coded.code().id()
                : "an uncoded " + thrown.getClass().getName();
        return what + " from the plug-in at "
                + Stream.of(thrown.getStackTrace())
                        .limit(2)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" < "));
    }

    private static Throwable hang(Thread thread) {
        IllegalStateException hang = new IllegalStateException("the check never came back");
        hang.setStackTrace(thread.getStackTrace());
        return hang;
    }
}
