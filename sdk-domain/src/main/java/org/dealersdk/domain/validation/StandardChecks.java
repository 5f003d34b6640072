package org.dealersdk.domain.validation;

import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dealersdk.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The constraints of Jakarta Validation that need neither a clock nor a locale, for the types a command is made of. */
final class StandardChecks {

    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, byte.class, short.class, int.class, long.class);

    private StandardChecks() {}

    /** True for a primitive type whose values are whole numbers. */
    static boolean isWholeNumber(Class<?> type) {
        return type.isPrimitive() && WHOLE_NUMBERS.contains(type);
    }

    /** What is reported of a value that does not meet the constraint. */
    static List<Problem> broken(Annotation constraint) {
        return List.of(
                ValidationProblem.CONSTRAINT.at("", constraint.annotationType().getSimpleName()));
    }

    /** The check of a constraint on values of a type; null when it is not one of these. */
    static @Nullable ValueCheck check(Annotation constraint, Class<?> type) {
        if (constraint instanceof NotNull) {
            return presence(constraint, true);
        }
        if (constraint instanceof Null) {
            return presence(constraint, false);
        }
        Predicate<Object> condition = condition(constraint, type);
        return condition == null ? null : met(condition, broken(constraint), !refusesNull(constraint));
    }

    private static boolean refusesNull(Annotation constraint) {
        return constraint instanceof NotBlank || constraint instanceof NotEmpty;
    }

    private static ValueCheck presence(Annotation constraint, boolean present) {
        List<Problem> broken = broken(constraint);
        return (value, boundary) -> (value != null) == present ? List.of() : broken;
    }

    private static ValueCheck met(Predicate<Object> condition, List<Problem> broken, boolean nullPasses) {
        return (value, boundary) -> (value == null ? nullPasses : condition.test(value)) ? List.of() : broken;
    }

    private static @Nullable Predicate<Object> condition(Annotation constraint, Class<?> type) {
        if (WHOLE_NUMBERS.contains(type)) {
            Interval interval = Interval.of(constraint);
            return interval == null ? null : value -> interval.holds(((Number) value).longValue());
        }
        if (type == BigDecimal.class) {
            return DecimalChecks.condition(constraint);
        }
        if (type == BigInteger.class) {
            Predicate<Object> decimal = DecimalChecks.condition(constraint);
            return decimal == null ? null : value -> decimal.test(new BigDecimal((BigInteger) value));
        }
        if (type == boolean.class || type == Boolean.class) {
            return flag(constraint);
        }
        if (type == String.class) {
            return text(constraint);
        }
        return collection(constraint, type);
    }

    private static @Nullable Predicate<Object> flag(Annotation constraint) {
        if (constraint instanceof AssertTrue) {
            return Boolean.TRUE::equals;
        }
        return constraint instanceof AssertFalse ? Boolean.FALSE::equals : null;
    }

    private static @Nullable Predicate<Object> text(Annotation constraint) {
        if (constraint instanceof NotBlank) {
            return text -> !((String) text).isBlank();
        }
        if (constraint instanceof NotEmpty) {
            return text -> !((String) text).isEmpty();
        }
        if (constraint instanceof Size size && size.min() >= 0 && size.min() <= size.max()) {
            int least = size.min();
            int most = size.max();
            return text -> ((String) text).length() >= least && ((String) text).length() <= most;
        }
        return constraint instanceof Pattern pattern ? PatternCheck.of(pattern) : null;
    }

    private static @Nullable Predicate<Object> collection(Annotation constraint, Class<?> type) {
        boolean collection = Collection.class.isAssignableFrom(type);
        if (!collection && !Map.class.isAssignableFrom(type)) {
            return null;
        }
        if (constraint instanceof NotEmpty) {
            return collection ? held -> !((Collection<?>) held).isEmpty() : held -> !((Map<?, ?>) held).isEmpty();
        }
        if (constraint instanceof Size size && size.min() >= 0 && size.min() <= size.max()) {
            int least = size.min();
            int most = size.max();
            return held -> {
                int count = collection ? ((Collection<?>) held).size() : ((Map<?, ?>) held).size();
                return count >= least && count <= most;
            };
        }
        return null;
    }

    /**
     * The whole numbers that meet a constraint.
     *
     * @param least smallest that does
     * @param most largest that does
     */
    record Interval(long least, long most) {

        boolean holds(long number) {
            return number >= least && number <= most;
        }

        /** Null when the constraint is not one on numbers, or its bound is not exactly a whole number that fits. */
        static @Nullable Interval of(Annotation constraint) {
            if (constraint instanceof Min min) {
                return new Interval(min.value(), Long.MAX_VALUE);
            }
            if (constraint instanceof Max max) {
                return new Interval(Long.MIN_VALUE, max.value());
            }
            if (constraint instanceof Positive) {
                return new Interval(1, Long.MAX_VALUE);
            }
            if (constraint instanceof PositiveOrZero) {
                return new Interval(0, Long.MAX_VALUE);
            }
            if (constraint instanceof Negative) {
                return new Interval(Long.MIN_VALUE, -1);
            }
            if (constraint instanceof NegativeOrZero) {
                return new Interval(Long.MIN_VALUE, 0);
            }
            return decimal(constraint);
        }

        private static @Nullable Interval decimal(Annotation constraint) {
            try {
                if (constraint instanceof DecimalMin min) {
                    long bound = new BigDecimal(min.value()).longValueExact();
                    return new Interval(min.inclusive() ? bound : Math.addExact(bound, 1), Long.MAX_VALUE);
                }
                if (constraint instanceof DecimalMax max) {
                    long bound = new BigDecimal(max.value()).longValueExact();
                    return new Interval(Long.MIN_VALUE, max.inclusive() ? bound : Math.subtractExact(bound, 1));
                }
            } catch (ArithmeticException notWhole) {
                return null;
            }
            return null;
        }
    }
}
