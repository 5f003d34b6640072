package org.dealersdk.domain.validation;

import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What one check has found so far. Not thread-safe; lives as long as the check. */
final class Report {

    /** Deeper than any document; whoever nests deeper may go in a circle, which Hibernate Validator knows how to leave. */
    private static final int DEEPEST = 32;

    private final Boundary boundary;
    private final boolean first;
    private @Nullable List<Problem> found;
    private int depth;
    private boolean givenUp;
    private boolean over;

    /** @param first true when one problem is enough */
    Report(Boundary boundary, boolean first) {
        this.boundary = boundary;
        this.first = first;
    }

    /** Asks one constraint of the value at a path. */
    void ask(ValueCheck check, @Nullable Object value, String path) {
        List<Problem> problems = check.problems(value, boundary);
        if (!problems.isEmpty()) {
            add(problems, path);
        }
    }

    /** Asks one constraint of an element of a list. */
    void ask(ValueCheck check, @Nullable Object value, String list, int index) {
        List<Problem> problems = check.problems(value, boundary);
        if (!problems.isEmpty()) {
            add(problems, element(list, index));
        }
    }

    /** Notes problems with the value at a path; an empty path means the whole. */
    void add(List<Problem> problems, String path) {
        List<Problem> all = found == null ? new ArrayList<>() : found;
        found = all;
        over |= first;
        for (Problem problem : problems) {
            all.add(path.isEmpty() ? problem : problem.under(path));
        }
    }

    /** Checks what a component holds, as far as it is declared on its class. */
    void descend(Object value, String path) {
        int before = size();
        below(value);
        if (size() > before) {
            lift(before, path);
        }
    }

    /** The same for an element of a list. */
    void descend(Object value, String list, int index) {
        int before = size();
        below(value);
        if (size() > before) {
            lift(before, element(list, index));
        }
    }

    /** True when nothing more is to be looked at. */
    boolean isOver() {
        return over;
    }

    /** Says that Hibernate Validator has to be asked. */
    void giveUp() {
        givenUp = true;
        over = true;
    }

    /** What was found; null when Hibernate Validator has to be asked. */
    @Nullable
    List<Problem> problems() {
        if (givenUp) {
            return null;
        }
        return found == null ? List.of() : found;
    }

    private void below(Object value) {
        if (++depth > DEEPEST) {
            giveUp();
        } else {
            CompiledRecord.of(value.getClass()).at(value, this);
        }
        depth--;
    }

    private int size() {
        return found == null ? 0 : found.size();
    }

    private void lift(int from, String path) {
        if (found != null) {
            found.subList(from, found.size()).replaceAll(problem -> problem.under(path));
        }
    }

    private static String element(String list, int index) {
        return list + "[" + index + "]";
    }
}
