package org.dealersdk.runtime.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.runtime.RuntimeProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often work is tried when it failed for a reason that may pass ({@link org.dealersdk.domain.problem.Category#isRetryable}), and
 * the count of it. The wait doubles from attempt to attempt. Thread-safe.
 */
public final class Persistence {

    private static final Logger LOG = LoggerFactory.getLogger(Persistence.class);
    private static final long FIRST_WAIT_MILLIS = 1;

    private final int attempts;
    private final LongConsumer waiting;
    private final LongAdder retried = new LongAdder();
    private final LongAdder givenUp = new LongAdder();

    /**
     * @param attempts 1 or more
     * @param waiting waits so many milliseconds
     */
    public Persistence(int attempts, LongConsumer waiting) {
        if (attempts < 1) {
            throw new IllegalArgumentException("work is tried at least once");
        }
        this.attempts = attempts;
        this.waiting = waiting;
    }

    /** Attempts after the first one, since the start. */
    public long retried() {
        return retried.sum();
    }

    /** Units of work that failed at every attempt, since the start. */
    public long givenUp() {
        return givenUp.sum();
    }

    <R> R keepTrying(Supplier<R> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (DealerException failure) {
                if (!failure.category().isRetryable()) {
                    throw failure;
                }
                if (attempt == attempts) {
                    throw giveUp(failure);
                }
                retried.increment();
                LOG.debug("{} at attempt {} of {}", failure.code().id(), attempt, attempts);
                waiting.accept(FIRST_WAIT_MILLIS << Math.min(attempt - 1, 10));
            }
        }
    }

    private DealerException giveUp(DealerException failure) {
        givenUp.increment();
        LOG.warn("{}: given up after {} attempts", failure.code().id(), attempts);
        List<Problem> problems = new ArrayList<>(failure.problems());
        problems.add(RuntimeProblem.GIVEN_UP.at("", attempts));
        return new GaveUp(problems, failure);
    }

    private static final class GaveUp extends DealerException {
        private static final long serialVersionUID = 1L;

        private GaveUp(List<Problem> problems, DealerException cause) {
            super(problems, cause, true);
        }
    }
}
