package org.dealersdk.domain.validation;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what is declared on one record class. Used once per class. */
final class Declarations {

    /** Something is declared that only Hibernate Validator knows what to make of. */
    private static final class NotKnown extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final Class<?> type;
    private final List<Look> looks = new ArrayList<>();

    Declarations(Class<?> type) {
        this.type = type;
    }

    /** What to look at, in the order of declaration. */
    Look read() {
        try {
            if (!type.isRecord() || Installation.IS_EXTENDED || Constraints.stray(type)) {
                throw new NotKnown();
            }
            for (Annotation each : type.getAnnotations()) {
                if (Constraints.concerns(each)) {
                    checks(List.of(each), type).forEach(check -> looks.add(new Looks.Whole(check)));
                }
            }
            for (RecordComponent component : type.getRecordComponents()) {
                read(component);
            }
            return Looks.all(looks);
        } catch (NotKnown | ReflectiveOperationException | RuntimeException leftToHibernateValidator) {
            // a declaration that cannot be right is complained of there as well
            return new Looks.Unknown();
        }
    }

    private void read(RecordComponent component) throws NotKnown, ReflectiveOperationException {
        Field field = type.getDeclaredField(component.getName());
        List<Annotation> declared = new ArrayList<>();
        for (Annotation each : field.getAnnotations()) {
            if (Constraints.concerns(each)) {
                declared.add(each);
            }
        }
        AnnotatedType written = field.getAnnotatedType();
        requireOnDeclaration(written, declared);
        boolean nested = declared.removeIf(each -> each instanceof Valid);
        AnnotatedType element = element(written);
        List<Annotation> onElement = element == null ? List.of() : concerning(element);
        if (element == null && Constraints.anywhereIn(written) || element != null && Constraints.anywhereIn(element)) {
            throw new NotKnown();
        }
        if (declared.isEmpty() && !nested && onElement.isEmpty()) {
            return;
        }
        Component read = new Component(type, component);
        values(read, declared);
        if (element != null) {
            elements(read, element, onElement, nested);
        } else if (nested) {
            requirePlain(field);
            looks.add(new Looks.Nested(read.name(), read.value()));
        }
    }

    private void values(Component component, List<Annotation> declared) throws NotKnown, ReflectiveOperationException {
        Class<?> held = component.type();
        List<Annotation> others = new ArrayList<>();
        for (Annotation each : declared) {
            StandardChecks.Interval range = StandardChecks.isWholeNumber(held) && Constraints.isAsked(each)
                    ? StandardChecks.Interval.of(each)
                    : null;
            if (range == null) {
                others.add(each);
            } else {
                looks.add(new Looks.Range(
                        component.name(),
                        component.number(),
                        range.least(),
                        range.most(),
                        StandardChecks.broken(each)));
            }
        }
        List<ValueCheck> checks = checks(others, held);
        if (!checks.isEmpty()) {
            Function<Object, @Nullable Object> value = component.value();
            checks.forEach(check -> looks.add(new Looks.One(component.name(), value, check)));
        }
    }

    private void elements(Component list, AnnotatedType element, List<Annotation> declared, boolean listNested)
            throws NotKnown, ReflectiveOperationException {
        List<Annotation> constraints = new ArrayList<>(declared);
        boolean nested = constraints.removeIf(each -> each instanceof Valid) || listNested;
        Looks.ElementChecks checks = null;
        for (ValueCheck check : checks(constraints, erased(element.getType()))) {
            checks = new Looks.ElementChecks(check, checks);
        }
        if (nested || checks != null) {
            looks.add(new Looks.Elements(list.name(), list.value(), checks, nested));
        }
    }

    private static List<ValueCheck> checks(List<Annotation> constraints, Class<?> held)
            throws NotKnown, ReflectiveOperationException {
        List<ValueCheck> checks = new ArrayList<>();
        for (Annotation constraint : constraints) {
            if (!Constraints.isConstraint(constraint)) {
                throw new NotKnown();
            }
            if (Constraints.isAsked(constraint)) {
                ValueCheck check = Constraints.check(constraint, held);
                if (check == null) {
                    throw new NotKnown();
                }
                checks.add(check);
            }
        }
        return checks;
    }

    /** Constraints that can stand on a type only are not among those of the component. */
    private static void requireOnDeclaration(AnnotatedType written, List<Annotation> declared) throws NotKnown {
        if (!declared.containsAll(concerning(written))) {
            throw new NotKnown();
        }
    }

    /** Followed are records and their interfaces; whether a value is one shows when it is there. */
    private static void requirePlain(Field field) throws NotKnown {
        if (field.getType().isArray() || field.getType().isPrimitive() || !(field.getGenericType() instanceof Class)) {
            throw new NotKnown();
        }
    }

    private static List<Annotation> concerning(AnnotatedElement element) {
        List<Annotation> found = new ArrayList<>();
        for (Annotation each : element.getAnnotations()) {
            if (Constraints.concerns(each)) {
                found.add(each);
            }
        }
        return found;
    }

    /** The type of a list's elements as written; null when it is no list. */
    private static @Nullable AnnotatedType element(AnnotatedType written) {
        boolean list = written.getType() instanceof ParameterizedType parameterized
                && parameterized.getRawType() == List.class;
        return list && written instanceof AnnotatedParameterizedType of
                ? requireNonNull(of.getAnnotatedActualTypeArguments()[0])
                : null;
    }

    private static Class<?> erased(Type written) throws NotKnown {
        if (written instanceof Class<?> plain) {
            return plain;
        }
        if (written instanceof ParameterizedType parameterized
                && parameterized.getRawType() instanceof Class<?> plain) {
            return plain;
        }
        throw new NotKnown();
    }
}
