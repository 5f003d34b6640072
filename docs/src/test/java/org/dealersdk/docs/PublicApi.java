package org.dealersdk.docs;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The public face of a module as text: a line per public or protected type and, indented, a line per member of it. Types stand by
 * their simple names, {@code ?} behind a type means that null is possible. Nobody's implementation shows, so a changed line is a
 * changed promise.
 */
final class PublicApi {

    private PublicApi() {}

    /** The types' lines, sorted by name. */
    static String of(Stream<Class<?>> types) {
        StringBuilder text = new StringBuilder();
        types.filter(PublicApi::isOpen)
                .sorted(Comparator.comparing(Class::getName))
                .forEach(type -> {
                    text.append(head(type)).append('\n');
                    members(type)
                            .forEach(line -> text.append("    ").append(line).append('\n'));
                });
        return text.toString();
    }

    private static boolean isOpen(Class<?> type) {
        for (Class<?> here = type; here != null; here = here.getEnclosingClass()) {
            if (here.isAnonymousClass() || here.isLocalClass() || !isOpen(here.getModifiers())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String head(Class<?> type) {
        StringBuilder line = new StringBuilder(type.getName());
        line.append(variables(type.getTypeParameters())).append(" : ").append(kind(type));
        if (type.isRecord()) {
            line.append(Arrays.stream(type.getRecordComponents())
                    .map(PublicApi::component)
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        AnnotatedType parent = type.getAnnotatedSuperclass();
        if (parent != null && !Set.of(Object.class, Record.class).contains(type.getSuperclass()) && !type.isEnum()) {
            line.append(" extends ").append(shown(parent));
        }
        if (type.getInterfaces().length > 0 && !type.isAnnotation()) {
            line.append(" is ").append(list(type.getAnnotatedInterfaces()));
        }
        Class<?> @Nullable [] members = type.isEnum() ? null : type.getPermittedSubclasses();
        if (members != null) {
            line.append(Arrays.stream(members)
                    .map(PublicApi::name)
                    .sorted()
                    .collect(Collectors.joining(", ", " permits ", "")));
        }
        return line.toString();
    }

    private static String kind(Class<?> type) {
        String kind = type.isAnnotation()
                ? "annotation"
                : type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
        boolean shut = Modifier.isFinal(type.getModifiers()) && !type.isRecord() && !type.isEnum();
        String sealed = type.isSealed() && !type.isEnum() ? "sealed " : "";
        String open =
                Modifier.isAbstract(type.getModifiers()) && !type.isInterface() && !type.isEnum() ? "abstract " : "";
        return sealed + open + (shut ? "final " : "") + kind;
    }

    private static Set<String> members(Class<?> type) {
        Set<String> lines = new TreeSet<>();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isShown(constructor) && !isCanonical(constructor)) {
                lines.add("new" + parameters(constructor));
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (isShown(field)) {
                lines.add(
                        field.isEnumConstant()
                                ? "constant " + field.getName()
                                : "field " + modifiers(field) + field.getName() + " : "
                                        + shown(field.getAnnotatedType()));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isShown(method) && !isImplied(method)) {
                lines.add(modifiers(method) + (method.isDefault() ? "default " : "") + method.getName()
                        + variables(method.getTypeParameters()) + parameters(method) + " : "
                        + shown(method.getAnnotatedReturnType()) + thrown(method));
            }
        }
        return lines;
    }

    private static boolean isShown(Member member) {
        return isOpen(member.getModifiers()) && !member.isSynthetic();
    }

    private static boolean isCanonical(Constructor<?> constructor) {
        RecordComponent @Nullable [] components =
                constructor.getDeclaringClass().getRecordComponents();
        return components != null
                && Arrays.equals(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(),
                        constructor.getParameterTypes());
    }

    /** Accessors of components, what every enum has, and what every object has say nothing new. */
    private static boolean isImplied(Method method) {
        Class<?> type = method.getDeclaringClass();
        boolean plain = method.getParameterCount() == 0;
        boolean accessor = type.isRecord()
                && plain
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(c -> c.getName().equals(method.getName()));
        boolean ofEnum = type.isEnum()
                && Modifier.isStatic(method.getModifiers())
                && (plain && method.getName().equals("values")
                        || method.getName().equals("valueOf"));
        boolean ofObject = plain && Set.of("toString", "hashCode").contains(method.getName())
                || method.getName().equals("equals") && method.getParameterCount() == 1;
        return accessor || ofEnum || ofObject;
    }

    private static String modifiers(Member member) {
        int modifiers = member.getModifiers();
        boolean open =
                Modifier.isAbstract(modifiers) && !member.getDeclaringClass().isInterface();
        return (Modifier.isProtected(modifiers) ? "protected " : "")
                + (Modifier.isStatic(modifiers) ? "static " : "")
                + (open ? "abstract " : "");
    }

    private static String component(RecordComponent component) {
        return component.getName() + " : " + shown(component.getAnnotatedType());
    }

    private static String parameters(Executable executable) {
        String types = list(executable.getAnnotatedParameterTypes());
        return "(" + (executable.isVarArgs() ? types.replaceFirst("\\[]$", "...") : types) + ")";
    }

    private static String thrown(Method method) {
        return method.getExceptionTypes().length == 0 ? "" : " throws " + list(method.getAnnotatedExceptionTypes());
    }

    private static String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables).map(PublicApi::variable).collect(Collectors.joining(", ", "<", ">"));
    }

    private static String variable(TypeVariable<?> variable) {
        List<String> bounds = Arrays.stream(variable.getAnnotatedBounds())
                .map(PublicApi::shown)
                .filter(bound -> !bound.equals("Object"))
                .toList();
        return variable.getName() + (bounds.isEmpty() ? "" : " extends " + String.join(" & ", bounds));
    }

    private static String list(AnnotatedType[] types) {
        return Arrays.stream(types).map(PublicApi::shown).collect(Collectors.joining(", "));
    }

    private static String shown(AnnotatedType type) {
        String mark = type.isAnnotationPresent(Nullable.class) ? "?" : "";
        if (type instanceof AnnotatedParameterizedType generic) {
            return name(((ParameterizedType) generic.getType()).getRawType()) + "<"
                    + list(generic.getAnnotatedActualTypeArguments()) + ">" + mark;
        }
        if (type instanceof AnnotatedArrayType array) {
            return shown(array.getAnnotatedGenericComponentType()) + "[]" + mark;
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            String lower = list(wildcard.getAnnotatedLowerBounds());
            String upper = list(wildcard.getAnnotatedUpperBounds());
            return lower.isEmpty() ? (upper.equals("Object") ? "any" : "any " + upper) : "any above " + lower;
        }
        return name(type.getType()) + mark;
    }

    /** The simple name, behind the names of the types it is nested in. */
    private static String name(Type type) {
        String full = type.getTypeName();
        return full.substring(full.lastIndexOf('.') + 1).replace('$', '.');
    }
}
