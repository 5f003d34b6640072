package org.dealersdk.domain.validation;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Constraint;
import jakarta.validation.groups.Default;
import jakarta.validation.valueextraction.Unwrapping;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be told of an annotation before it is checked. */
final class Constraints {

    private static final Pattern GETTER = Pattern.compile("(get|is|has)\\p{javaUpperCase}.*");

    private Constraints() {}

    /** True for everything validation has to do with: constraints of anybody, and what steers them. */
    static boolean concerns(Annotation annotation) {
        String name = annotation.annotationType().getName();
        return isConstraint(annotation)
                || name.startsWith("jakarta.validation.")
                || name.startsWith("org.hibernate.validator.")
                || isRepeated(annotation);
    }

    static boolean isConstraint(Annotation annotation) {
        return annotation.annotationType().isAnnotationPresent(Constraint.class);
    }

    /** True when the constraint belongs to the default group. */
    static boolean isAsked(Annotation constraint) throws ReflectiveOperationException {
        Class<?>[] groups = (Class<?>[]) attribute(constraint, "groups");
        return groups.length == 0 || Arrays.asList(groups).contains(Default.class);
    }

    /** The check of a constraint on values of a type; null when it is of a kind that is not known here. */
    static @Nullable ValueCheck check(Annotation constraint, Class<?> held) throws ReflectiveOperationException {
        for (Class<?> payload : (Class<?>[]) attribute(constraint, "payload")) {
            if (payload.getEnclosingClass() == Unwrapping.class) {
                return null;
            }
        }
        if (isComposed(constraint)) {
            return null;
        }
        Class<?>[] validators = requireNonNull(constraint.annotationType().getAnnotation(Constraint.class))
                .validatedBy();
        return validators.length == 0 ? StandardChecks.check(constraint, held) : own(constraint, held, validators);
    }

    /** True when something that concerns validation stands where a record does not look: on interfaces or getters. */
    static boolean stray(Class<?> type) {
        List<Class<?>> all = new ArrayList<>(List.of(type));
        for (int i = 0; i < all.size(); i++) {
            Class<?> each = all.get(i);
            if ((each != type && isConcerned(each)) || hasConcernedGetter(each)) {
                return true;
            }
            all.addAll(List.of(each.getInterfaces()));
        }
        return false;
    }

    /** True when an annotation that concerns validation stands anywhere inside a type as written, not counting its outermost one. */
    static boolean anywhereIn(AnnotatedType written) {
        List<AnnotatedType> inner = new ArrayList<>();
        if (written instanceof AnnotatedParameterizedType parameterized) {
            inner.addAll(List.of(parameterized.getAnnotatedActualTypeArguments()));
        } else if (written instanceof AnnotatedArrayType array) {
            inner.add(array.getAnnotatedGenericComponentType());
        } else if (written instanceof AnnotatedWildcardType wildcard) {
            inner.addAll(List.of(wildcard.getAnnotatedUpperBounds()));
            inner.addAll(List.of(wildcard.getAnnotatedLowerBounds()));
        }
        return inner.stream().anyMatch(each -> isConcerned(each) || anywhereIn(each));
    }

    private static boolean hasConcernedGetter(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            boolean getter = method.getParameterCount() == 0
                    && GETTER.matcher(method.getName()).matches();
            AnnotatedType returned = method.getAnnotatedReturnType();
            if (getter && (isConcerned(method) || isConcerned(returned) || anywhereIn(returned))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConcerned(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations()).anyMatch(Constraints::concerns);
    }

    private static boolean isComposed(Annotation constraint) {
        return Arrays.stream(constraint.annotationType().getAnnotations())
                .anyMatch(meta -> isConstraint(meta) || isRepeated(meta));
    }

    /** True for the container of a constraint written several times. */
    private static boolean isRepeated(Annotation annotation) {
        try {
            Class<?> held = annotation
                    .annotationType()
                    .getDeclaredMethod("value")
                    .getReturnType()
                    .getComponentType();
            return held != null && held.isAnnotationPresent(Constraint.class);
        } catch (NoSuchMethodException notARepeatedOne) {
            return false;
        }
    }

    /** The SDK's own validators report problems; the one for this type of value is asked without a detour. */
    private static @Nullable ValueCheck own(Annotation constraint, Class<?> held, Class<?>[] validators)
            throws ReflectiveOperationException {
        ProblemValidator<Annotation, Object> fitting = null;
        for (Class<?> each : validators) {
            if (each.getSuperclass() != ProblemValidator.class) {
                return null;
            }
            ParameterizedType declared = (ParameterizedType) each.getGenericSuperclass();
            if (((Class<?>) declared.getActualTypeArguments()[1]).isAssignableFrom(held)) {
                if (fitting != null) {
                    return null;
                }
                fitting = made(each);
                fitting.initialize(constraint);
            }
        }
        return fitting == null ? null : fitting::found;
    }

    @SuppressWarnings("unchecked")
    private static ProblemValidator<Annotation, Object> made(Class<?> validator) throws ReflectiveOperationException {
        return (ProblemValidator<Annotation, Object>)
                validator.getDeclaredConstructor().newInstance();
    }

    private static Object attribute(Annotation constraint, String name) throws ReflectiveOperationException {
        Method attribute = constraint.annotationType().getMethod(name);
        attribute.setAccessible(true);
        return requireNonNull(attribute.invoke(constraint));
    }
}
