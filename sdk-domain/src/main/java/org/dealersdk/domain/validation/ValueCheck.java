package org.dealersdk.domain.validation;

import java.util.List;
import org.dealersdk.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/** One constraint, ready to be asked of a value. Thread-safe; answers the empty list, and makes nothing, when all is well. */
interface ValueCheck {

    /** What is wrong with the value by itself. */
    List<Problem> problems(@Nullable Object value, Boundary boundary);
}
