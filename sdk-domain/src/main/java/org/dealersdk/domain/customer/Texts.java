package org.dealersdk.domain.customer;

import java.util.List;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.text.HandTyped;

/** The limits of free text, in one place. */
final class Texts {

    /** Longest name, in characters. */
    static final int NAME = 100;
    /** Longest other text, in characters. */
    static final int FREE = 500;

    private Texts() {}

    /** The text without blanks at its ends. */
    static String tidy(String text, ProblemCode problem, int max) {
        List<Problem> problems = problems(text, problem, max);
        if (!problems.isEmpty()) {
            throw new DealerException(problems);
        }
        return HandTyped.strip(text);
    }

    static List<Problem> problems(String text, ProblemCode problem, int max) {
        int length = HandTyped.length(text);
        boolean fits = length >= 1 && length <= max;
        boolean keepable = HandTyped.isKeepable(text);
        return fits && keepable
                ? List.of()
                : new Problems()
                        .require(fits, problem, "", length, max)
                        .require(keepable, CustomerProblem.CHARACTERS, "")
                        .toList();
    }
}
