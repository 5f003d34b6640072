package org.dealersdk.testkit.rule;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Checks that work on the same kind of trial.
 *
 * @param name what it is about
 * @param checks in the order they run
 * @param trials opens a fresh trial for each check
 * @param patience how long a check may wait for what must come
 */
public record Suite<T extends Trial>(String name, List<Check<T>> checks, Supplier<T> trials, Duration patience) {

    public Suite {
        checks = List.copyOf(checks);
    }

    /** Runs one of its checks and judges. */
    public Outcome run(Check<T> check) {
        return Judge.judge(check, trials, patience);
    }
}
