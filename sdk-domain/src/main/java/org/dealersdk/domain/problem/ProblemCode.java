package org.dealersdk.domain.problem;

import java.util.List;

/**
 * A kind of problem. Implemented by enums, one per subject, so that a code is declared once and found beside the rule it reports;
 * plug-ins declare enums of their own. {@code docs/error-codes.md} is generated from all of them.
 */
public interface ProblemCode {

    /** Code, category and texts. */
    ProblemDefinition definition();

    /** Stable code, for example {@code VEH-002}. */
    default String id() {
        return definition().id();
    }

    /** What a caller can do about it. */
    default Category category() {
        return definition().category();
    }

    /**
     * This problem as it occurred.
     *
     * @param where the path of the offending value, such as {@code lines[3].quantity}; empty for the whole
     * @param arguments what fills the places of the text; must not be personal data
     */
    default Problem at(String where, Object... arguments) {
        return new Problem(this, where, List.of(arguments));
    }

    /** This problem as an exception about the whole. */
    default DealerException failure(Object... arguments) {
        return new DealerException(at("", arguments));
    }
}
