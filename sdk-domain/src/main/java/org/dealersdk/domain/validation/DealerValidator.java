package org.dealersdk.domain.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorFactory;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/**
 * Checks commands of raw values before they become values of the model. Thread-safe; making one is cheap after the first.
 *
 * <p>Commands of vendors are checked alike: their own constraints report VAL-002 with the constraint's name, or a problem of their own.
 */
public final class DealerValidator {

    /** How Bean Validation writes that an element of a list is meant; the index before it says so already. */
    private static final String ELEMENT = ".<list element>";

    private static final HibernateValidatorFactory FACTORY = factory();

    private final Validator validator;

    private DealerValidator(Validator validator) {
        this.validator = validator;
    }

    /** A validator that reads raw text by a store's policy and plates. */
    public static DealerValidator at(Boundary boundary) {
        return new DealerValidator(validator(boundary));
    }

    /** The same as a plain Jakarta validator, for frameworks that want one; its messages are the problems' own, in English. */
    public static Validator validator(Boundary boundary) {
        return FACTORY.usingContext().constraintValidatorPayload(boundary).getValidator();
    }

    /**
     * Everything that is wrong with the command, with paths such as {@code phones[1]}; empty when it may go on. Sorted by path and
     * code.
     *
     * @param groups groups of constraints to check; the default group when none is given
     */
    public List<Problem> check(Object command, Class<?>... groups) {
        return validator.validate(command, groups).stream()
                .map(DealerValidator::problem)
                .sorted(Comparator.comparing(Problem::where)
                        .thenComparing(problem -> problem.code().id()))
                .distinct()
                .toList();
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

    private static HibernateValidatorFactory factory() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ProblemInterpolator())
                .buildValidatorFactory()
                .unwrap(HibernateValidatorFactory.class);
    }
}
