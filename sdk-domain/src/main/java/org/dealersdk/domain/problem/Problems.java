package org.dealersdk.domain.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects problems so that a caller hears of all of them at once. Not thread-safe; for use inside one method. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** Notes the problem when the condition does not hold. */
    public Problems require(boolean holds, ProblemCode code, String where, Object... arguments) {
        if (!holds) {
            found.add(code.at(where, arguments));
        }
        return this;
    }

    /** Notes a problem. */
    public Problems add(Problem problem) {
        found.add(problem);
        return this;
    }

    /** Notes all of them. */
    public Problems addAll(List<Problem> problems) {
        found.addAll(problems);
        return this;
    }

    /** What was noted so far; empty when all is well. */
    public List<Problem> toList() {
        return List.copyOf(found);
    }

    /** Throws one exception with everything noted; returns quietly when nothing was. */
    public void orThrow() {
        if (!found.isEmpty()) {
            throw new DealerException(found);
        }
    }
}
