package org.dealersdk.testkit.rule;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * One run of one check: what it works on, a diary of what was done, and the ways to say what must hold. Thread-safe; closed after the
 * check, in reverse order of {@link #closeAtEnd}.
 */
public abstract class Trial implements AutoCloseable {

    /** Longest diary shown with a failure. */
    private static final int DIARY = 40;

    private static final Duration GLANCE = Duration.ofMillis(1);

    /** What a glance takes longer than this is the machine's fault. */
    private static final Duration LONGEST_GLANCE = Duration.ofMillis(100);

    private final Deque<String> diary = new ArrayDeque<>();
    private final List<AutoCloseable> toClose = new ArrayList<>();
    private final Duration patience;
    private boolean closed;

    protected Trial(Duration patience) {
        this.patience = patience;
    }

    /** How long to wait for what must come. A slow machine costs time, never a verdict. */
    public final Duration patience() {
        return patience;
    }

    /** Notes a step for the failure's text. */
    public final void did(String step) {
        synchronized (diary) {
            diary.addLast(step);
            if (diary.size() > DIARY) {
                diary.removeFirst();
            }
        }
    }

    /** The last steps, oldest first. */
    public final List<String> diary() {
        synchronized (diary) {
            return List.copyOf(diary);
        }
    }

    /** Closes the resource when the check is over; at once when it is, for what comes late. */
    public final <C extends AutoCloseable> C closeAtEnd(C resource) {
        boolean late;
        synchronized (toClose) {
            late = closed;
            if (!late) {
                toClose.add(resource);
            }
        }
        if (late) {
            closeQuietly(resource);
        }
        return resource;
    }

    /** Demands that something holds. */
    public final void that(boolean holds, String expected, @Nullable Object observed) {
        if (!holds) {
            throw new Violation(expected, String.valueOf(observed));
        }
    }

    /** Demands that two values are equal. */
    public final void equal(String what, @Nullable Object expected, @Nullable Object observed) {
        that(Objects.equals(expected, observed), what + " " + shown(expected), shown(observed));
    }

    /** Demands that a plug-in gave an answer at all. */
    public final <V> V answered(String call, @Nullable V answer) {
        if (answer == null) {
            throw new Violation("an answer from " + call, "null");
        }
        return answer;
    }

    /** Demands that the call is refused with this code. */
    public final void refused(ProblemCode code, Runnable call) {
        DealerException failure = failure(call, code.id());
        that(
                failure.problems().stream()
                        .anyMatch(problem -> problem.code().id().equals(code.id())),
                "a refusal with " + code.id(),
                failure.code().id() + " (" + failure.code() + ")");
    }

    /**
     * Waits until something holds that must come. What counts is the time in which it could come: while the whole process was held up, by a
     * machine that sleeps or has no processor to spare, nobody's patience is used up.
     */
    public final void eventually(String expected, BooleanSupplier holds, Supplier<?> observed) {
        if (!within(patience, holds)) {
            throw new Violation(expected + " within " + patience, shown(observed.get()));
        }
    }

    /** Waits until something holds, at most so long; true when it does. */
    public final boolean within(Duration time, BooleanSupplier holds) {
        long left = time.toNanos();
        while (true) {
            long begun = System.nanoTime();
            if (holds.getAsBoolean()) {
                return true;
            }
            if (left <= 0) {
                return false;
            }
            long looked = System.nanoTime();
            glance();
            left -= looked - begun + Math.min(System.nanoTime() - looked, LONGEST_GLANCE.toNanos());
        }
    }

    /** Demands that work beside the check ends, and well. */
    public final void ends(String expected, Background work) {
        that(within(patience, work::hasEnded), expected + " within " + patience, "it goes on");
        work.failure().ifPresent(failure -> {
            throw new Violation(expected, "it failed with " + failure.getClass().getName());
        });
    }

    @Override
    public void close() {
        List<AutoCloseable> open;
        synchronized (toClose) {
            open = new ArrayList<>(toClose);
            toClose.clear();
            closed = true;
        }
        for (int i = open.size() - 1; i >= 0; i--) {
            closeQuietly(open.get(i));
        }
    }

    private void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception | Error broken) {
            did("closing failed: " + broken.getClass().getSimpleName());
        }
    }

    private DealerException failure(Runnable call, String wanted) {
        try {
            call.run();
        } catch (DealerException failure) {
            return failure;
        } catch (Violation violation) {
            throw violation;
        } catch (RuntimeException | Error other) {
            throw new Violation("a refusal with " + wanted, other.getClass().getName() + " was thrown");
        }
        throw new Violation("a refusal with " + wanted, "the call succeeded");
    }

    private static void glance() {
        LockSupport.parkNanos(GLANCE.toNanos());
        if (Thread.currentThread().isInterrupted()) {
            throw new Violation("an uninterrupted check", "an interrupt");
        }
    }

    private static String shown(@Nullable Object value) {
        String text = value instanceof String string ? '"' + string + '"' : String.valueOf(value);
        return text.length() <= 600 ? text : text.substring(0, 600) + "... (" + text.length() + " characters)";
    }
}
