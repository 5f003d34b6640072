package org.dealersdk.domain.validation;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The constraints of Jakarta Validation on decimal numbers. */
final class DecimalChecks {

    private DecimalChecks() {}

    /** The condition on a {@link BigDecimal}; null when the constraint is none on numbers. */
    static @Nullable Predicate<Object> condition(Annotation constraint) {
        if (constraint instanceof Digits digits && digits.integer() >= 0 && digits.fraction() >= 0) {
            int integer = digits.integer();
            int fraction = digits.fraction();
            return number -> hasAtMost((BigDecimal) number, integer, fraction);
        }
        if (constraint instanceof Min min) {
            return compared(BigDecimal.valueOf(min.value()), order -> order >= 0);
        }
        if (constraint instanceof Max max) {
            return compared(BigDecimal.valueOf(max.value()), order -> order <= 0);
        }
        if (constraint instanceof DecimalMin min) {
            boolean inclusive = min.inclusive();
            return compared(new BigDecimal(min.value()), order -> order > 0 || (inclusive && order == 0));
        }
        if (constraint instanceof DecimalMax max) {
            boolean inclusive = max.inclusive();
            return compared(new BigDecimal(max.value()), order -> order < 0 || (inclusive && order == 0));
        }
        IntPredicate sign = sign(constraint);
        return sign == null ? null : number -> sign.test(((BigDecimal) number).signum());
    }

    private static @Nullable IntPredicate sign(Annotation constraint) {
        if (constraint instanceof Positive) {
            return sign -> sign > 0;
        }
        if (constraint instanceof PositiveOrZero) {
            return sign -> sign >= 0;
        }
        if (constraint instanceof Negative) {
            return sign -> sign < 0;
        }
        return constraint instanceof NegativeOrZero ? sign -> sign <= 0 : null;
    }

    private static Predicate<Object> compared(BigDecimal bound, IntPredicate order) {
        return bound.signum() == 0
                ? number -> order.test(((BigDecimal) number).signum())
                : number -> order.test(((BigDecimal) number).compareTo(bound));
    }

    private static boolean hasAtMost(BigDecimal number, int integer, int fraction) {
        int decimals = Math.max(number.scale(), 0);
        return number.precision() - number.scale() <= integer && decimals <= fraction;
    }
}
