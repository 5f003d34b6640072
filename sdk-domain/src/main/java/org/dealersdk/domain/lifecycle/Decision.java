package org.dealersdk.domain.lifecycle;

import java.util.List;
import org.dealersdk.domain.problem.Problem;

/**
 * The answer to "may I?": accepted with the state it leads to, or refused with all reasons.
 *
 * @param <S> the states
 */
public sealed interface Decision<S> {

    /** The reasons against it; empty exactly when accepted. */
    List<Problem> problems();

    /** True when the step may be taken. */
    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    /** The state it leads to, or {@link TransitionRefused} with all reasons. */
    S orThrow();

    /** The step may be taken and leads to {@code to}. */
    record Accepted<S>(S to) implements Decision<S> {
        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public S orThrow() {
            return to;
        }
    }

    /** The step is refused. */
    record Refused<S>(List<Problem> problems) implements Decision<S> {
        public Refused {
            problems = List.copyOf(problems);
        }

        @Override
        public S orThrow() {
            throw new TransitionRefused(problems);
        }
    }
}
