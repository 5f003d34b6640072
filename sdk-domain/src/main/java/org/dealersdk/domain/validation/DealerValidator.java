package org.dealersdk.domain.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorFactory;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;

/**
 * Checks commands of raw values before they become values of the model. Thread-safe; making one is cheap.
 *
 * <p>Commands of vendors are checked alike: their own constraints report VAL-002 with the constraint's name, or a problem of their own.
 *
 * <p>What is declared on a record is compiled when the first one is checked. A class with something on it that is not known here (a
 * vendor's constraint, a group sequence, a getter) and a question for a group is answered by Hibernate Validator, with the same
 * result and more slowly.
 */
public final class DealerValidator {

    private static final Comparator<Problem> BY_PATH_AND_CODE = Comparator.comparing(Problem::where)
            .thenComparing(problem -> problem.code().id())
            .thenComparing(problem -> problem.arguments().toString());

    private final Boundary boundary;

    private DealerValidator(Boundary boundary) {
        this.boundary = boundary;
    }

    /** A validator that reads raw text by a store's policy and plates. */
    public static DealerValidator at(Boundary boundary) {
        return new DealerValidator(boundary);
    }

    /**
     * Hibernate Validator itself as a plain Jakarta validator, for frameworks that want one; its messages are the problems' own, in
     * English.
     */
    public static Validator validator(Boundary boundary) {
        return Hibernate.validator(boundary);
    }

    /**
     * Everything that is wrong with the command, with paths such as {@code phones[1]}; empty when it may go on. Sorted by path and
     * code.
     *
     * @param groups groups of constraints to check; the default group when none is given
     */
    public List<Problem> check(Object command, Class<?>... groups) {
        List<Problem> found = groups.length == 0 ? compiled(command, false) : null;
        if (found == null) {
            found = Hibernate.problems(command, boundary, groups);
        }
        return found.size() < 2 ? List.copyOf(found) : sorted(found);
    }

    /**
     * One thing that is wrong with the command, for callers who only want to know whether to go on; empty when it may. Which one of
     * those {@link #check} finds is not promised.
     */
    public Optional<Problem> first(Object command) {
        List<Problem> found = compiled(command, true);
        if (found == null) {
            found = check(command);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /**
     * The command itself when nothing is wrong with it.
     *
     * @throws org.dealersdk.domain.problem.DealerException everything {@link #check} found
     */
    public <C> C demand(C command, Class<?>... groups) {
        new Problems().addAll(check(command, groups)).orThrow();
        return command;
    }

    private @Nullable List<Problem> compiled(Object command, boolean first) {
        Report report = new Report(boundary, first);
        CompiledRecord.of(command.getClass()).at(command, report);
        return report.problems();
    }

    private static List<Problem> sorted(List<Problem> found) {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(BY_PATH_AND_CODE);
        // of two the same, which stand side by side now, one is enough
        for (int i = sorted.size() - 1; i > 0; i--) {
            if (sorted.get(i).equals(sorted.get(i - 1))) {
                sorted.remove(i);
            }
        }
        return List.copyOf(sorted);
    }

    /** Made when it is first needed, for most programs never. */
    private static final class Hibernate {

        /** How Bean Validation writes that an element of a list is meant; the index before it says so already. */
        private static final String ELEMENT = ".<list element>";

        private static final HibernateValidatorFactory FACTORY = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ProblemInterpolator())
                .buildValidatorFactory()
                .unwrap(HibernateValidatorFactory.class);

        private static final MessageInterpolator NO_MESSAGE = new MessageInterpolator() {
            @Override
            public String interpolate(String template, Context context) {
                return template;
            }

            @Override
            public String interpolate(String template, Context context, Locale locale) {
                return template;
            }
        };

        static Validator validator(Boundary boundary) {
            return FACTORY.usingContext().constraintValidatorPayload(boundary).getValidator();
        }

        static List<Problem> problems(Object command, Boundary boundary, Class<?>... groups) {
            // nobody reads the messages: a problem has its own
            Validator silent = FACTORY.usingContext()
                    .constraintValidatorPayload(boundary)
                    .messageInterpolator(NO_MESSAGE)
                    .getValidator();
            return silent.validate(command, groups).stream()
                    .map(Hibernate::problem)
                    .toList();
        }

        private static Problem problem(ConstraintViolation<?> violation) {
            String path = violation.getPropertyPath().toString().replace(ELEMENT, "");
            HibernateConstraintViolation<?> reported = violation.unwrap(HibernateConstraintViolation.class);
            Problem carried = reported.getDynamicPayload(Problem.class);
            Problem found = carried == null ? ValidationProblem.CONSTRAINT.at("", constraint(violation)) : carried;
            return path.isEmpty() ? found : found.under(path);
        }

        private static String constraint(ConstraintViolation<?> violation) {
            return violation
                    .getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName();
        }
    }
}
