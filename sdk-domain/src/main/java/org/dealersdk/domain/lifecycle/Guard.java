package org.dealersdk.domain.lifecycle;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;

/**
 * A condition on a transition. A guard may only veto; it cannot add or redirect an edge, so diagrams and matrix tests stay true
 * whatever guards an installation adds.
 *
 * @param id stable lower-kebab id, shown in the diagram, such as {@code five-confirmations}
 * @param check all problems with the attempt, empty when it may go on; must be quick, free of side effects and thread-safe
 * @param <C> what the guard looks at, see {@code Attempt}
 */
public record Guard<C>(String id, Function<? super C, List<Problem>> check) {

    public Guard {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(check, "check");
    }

    /**
     * A condition that writes its problems down.
     *
     * @param check adds every problem with the attempt to the list it is given
     */
    public static <C> Guard<C> of(String id, BiConsumer<? super C, Problems> check) {
        return new Guard<>(id, attempt -> {
            Problems problems = new Problems();
            check.accept(attempt, problems);
            return problems.toList();
        });
    }
}
