package org.dealersdk.domain.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of the SDK: a refusal or failure with all its problems at once. Subclasses add what a caller may want to catch
 * by type; the code says the rest. The message is English, without personal data; {@link #message(Locale)} gives either language.
 */
public class DealerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public DealerException(Problem problem) {
        this(List.of(problem), null, true);
    }

    public DealerException(Problem problem, @Nullable Throwable cause) {
        this(List.of(problem), cause, true);
    }

    public DealerException(List<Problem> problems) {
        this(problems, null, true);
    }

    /**
     * For subclasses.
     *
     * @param problems at least one
     * @param cause what led to it, or null
     * @param withStackTrace false for refusals that are part of ordinary business, where a trace only costs
     */
    protected DealerException(List<Problem> problems, @Nullable Throwable cause, boolean withStackTrace) {
        super(null, cause, true, withStackTrace);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an exception without a problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** All problems, at least one, in the order they were found. */
    public final List<Problem> problems() {
        return problems;
    }

    /** The first problem's code. */
    public final ProblemCode code() {
        return problems.get(0).code();
    }

    /** The first problem's category. */
    public final Category category() {
        return code().category();
    }

    /** All problems in the language of the locale, one per line. */
    public final String message(Locale locale) {
        return problems.stream().map(problem -> problem.message(locale)).collect(Collectors.joining("\n"));
    }

    @Override
    public String getMessage() {
        return message(Locale.ENGLISH);
    }
}
