package org.dealersdk.domain.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.Problem;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Turns problems into constraint violations, one each, that carry the problem with them. */
abstract class ProblemValidator<A extends Annotation, V> implements ConstraintValidator<A, V> {

    /** Under these names the interpolator finds the problem's texts. */
    static final String ENGLISH = "english";

    static final String CHINESE = "chinese";

    private static final Boundary STANDARD = Boundary.of(DealerPolicy.standard());

    /** Everything wrong with the value. */
    abstract List<Problem> problems(V value, Boundary boundary);

    /** Whether {@link #problems} is asked about null too; otherwise null passes. */
    boolean seesNull() {
        return false;
    }

    /** Everything wrong with a value that may be absent. */
    @SuppressWarnings("NullAway")
    final List<Problem> found(@Nullable V value, Boundary boundary) {
        return value == null && !seesNull() ? List.of() : problems(value, boundary);
    }

    @Override
    public final boolean isValid(@Nullable V value, ConstraintValidatorContext context) {
        HibernateConstraintValidatorContext reporter = context.unwrap(HibernateConstraintValidatorContext.class);
        Boundary boundary = reporter.getConstraintValidatorPayload(Boundary.class);
        List<Problem> problems = found(value, boundary == null ? STANDARD : boundary);
        if (problems.isEmpty()) {
            return true;
        }
        reporter.disableDefaultConstraintViolation();
        for (Problem problem : problems) {
            reporter.addMessageParameter(ENGLISH, problem.message(Locale.ENGLISH))
                    .addMessageParameter(CHINESE, problem.message(Locale.CHINESE))
                    .withDynamicPayload(problem)
                    .buildConstraintViolationWithTemplate("{" + problem.code().id() + "}")
                    .addConstraintViolation();
        }
        return false;
    }
}
