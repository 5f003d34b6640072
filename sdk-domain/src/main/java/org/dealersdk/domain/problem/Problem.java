package org.dealersdk.domain.problem;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing that is wrong, where, and what to do about it. Immutable; never holds personal data.
 *
 * @param code the kind of problem
 * @param where path of the offending value, such as {@code lines[3].quantity} or {@code row 17, column vin}; empty for the whole
 * @param arguments what fills the places of the code's texts; a {@link Text} where the argument itself has two languages
 */
public record Problem(ProblemCode code, String where, List<Object> arguments) {

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(where, "where");
        arguments = List.copyOf(arguments);
    }

    /** What is wrong, in the language of the locale. */
    public String what(Locale locale) {
        return code.definition().what().in(locale, arguments);
    }

    /** What to do about it, in the language of the locale. */
    public String cure(Locale locale) {
        return code.definition().cure().in(locale, arguments);
    }

    /** The whole as one line: code, place, what, cure. */
    public String message(Locale locale) {
        return code.id() + (where.isEmpty() ? "" : " [" + where + "]") + " " + what(locale) + " " + cure(locale);
    }

    /** The same problem seen from one level up: {@code prefix.where}, or {@code prefix} when it was about the whole. */
    public Problem under(String prefix) {
        return new Problem(code, where.isEmpty() ? prefix : prefix + "." + where, arguments);
    }

    @Override
    public String toString() {
        return message(Locale.ENGLISH);
    }
}
