package org.dealersdk.testkit.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.PluginContext;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Undecided;
import org.dealersdk.testkit.rule.Violation;

/** Places that cannot be opened: the plug-in says so in time, leaves nothing behind, and opens them when nothing is in the way any more. */
final class FailedOpeningChecks {

    private FailedOpeningChecks() {}

    @Proves(
            value = "PLG.13",
            cure =
                    "Before a failure leaves open(), give it a code and close all that was opened so far: files, threads, locks.")
    static void an_opening_that_fails_is_told_and_leaves_nothing(PluginTrial trial) {
        trial.needsSomethingToOpen();
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        List<String> refused = new ArrayList<>();
        for (Obstacle.Kind kind : Obstacle.kinds(trial)) {
            try (Obstacle obstacle = kind.put()) {
                if (isRefused(trial, obstacle)) {
                    refused.add(obstacle.what());
                    obstacle.remove();
                    opensAgain(trial, obstacle);
                }
            }
        }
        if (refused.isEmpty()) {
            throw Undecided.withoutMeans(
                    "no place is known that cannot be opened; name one with PluginFixture.brokenAt");
        }
        trial.noThreadLeft(before);
    }

    /** A place that can be opened in spite of the obstacle proves nothing; where it cannot, the failure must be a coded one. */
    private static boolean isRefused(PluginTrial trial, Obstacle obstacle) {
        trial.did("open although " + obstacle.what());
        Optional<Throwable> failure = failure(trial, obstacle, obstacle.blocked());
        failure.ifPresent(thrown -> {
            trial.that(
                    thrown instanceof DealerException,
                    "a coded failure of open() when " + obstacle.what(),
                    "an uncoded " + thrown.getClass().getName());
            trial.did("refused");
        });
        return failure.isPresent();
    }

    private static void opensAgain(PluginTrial trial, Obstacle obstacle) {
        trial.eventually(
                "no file of the place to be open", () -> openFiles(obstacle).isEmpty(), () -> openFiles(obstacle));
        trial.did("open when nothing is in the way any more");
        failure(trial, obstacle, obstacle.free()).ifPresent(thrown -> {
            throw new Violation(
                    "the place to open once it is no longer so that " + obstacle.what(),
                    thrown instanceof DealerException coded
                            ? coded.code().id()
                            : thrown.getClass().getName());
        });
    }

    private static List<String> openFiles(Obstacle obstacle) {
        return OpenFiles.of(obstacle.place());
    }

    /** Opens and closes; what open() threw, if so. */
    private static Optional<Throwable> failure(PluginTrial trial, Obstacle obstacle, PluginContext context) {
        FutureTask<AutoCloseable> opening = new FutureTask<>(() -> obstacle.open(context));
        Thread thread = new Thread(opening, "testkit opening");
        thread.setDaemon(true);
        thread.start();
        try (AutoCloseable open = opening.get(trial.patience().toMillis(), TimeUnit.MILLISECONDS)) {
            trial.answered("open()", open);
            trial.did("opened");
            return Optional.empty();
        } catch (TimeoutException hung) {
            throw new Violation(
                    "open() to end within " + trial.patience() + " although " + obstacle.what(), "it still waits");
        } catch (ExecutionException failed) {
            Throwable thrown = failed.getCause();
            if (thrown instanceof Violation violation) {
                throw violation;
            }
            return Optional.ofNullable(thrown);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw Undecided.inconclusive("the check was interrupted");
        } catch (Exception broken) {
            throw new Violation(
                    "close() to end well", "it failed with " + broken.getClass().getName());
        }
    }
}
