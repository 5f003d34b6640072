package org.dealersdk.domain.code;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * An enum constant with a stable code for storage, JSON and people. The code is the constant's name in lower-kebab form
 * ({@code WORK_COMPLETED} is {@code work-completed}); golden files guard it, so renaming a constant is a visible, breaking change.
 */
public interface Coded {

    /** The stable code, lower-kebab. */
    default String code() {
        return CodeTable.code((Enum<?>) this);
    }

    /**
     * The constant with this code.
     *
     * @throws org.dealersdk.domain.problem.DealerException LIF-004 when there is none; an unknown code is never mapped to a default
     */
    static <E extends Enum<E> & Coded> E parse(Class<E> type, String code) {
        E constant = CodeTable.constant(type, code);
        if (constant != null) {
            return constant;
        }
        throw CodeProblem.UNKNOWN_CODE.failure(code, type.getSimpleName());
    }

    /** The codes of these constants as a message names them, such as {@code tyre, battery}. */
    static String codes(Collection<? extends Coded> constants) {
        return constants.stream().map(Coded::code).collect(Collectors.joining(", "));
    }
}
