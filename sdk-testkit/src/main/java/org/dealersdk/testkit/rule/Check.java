package org.dealersdk.testkit.rule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One check of one rule. A rule may have several.
 *
 * @param rule what it proves
 * @param name a sentence
 * @param cure the usual cause of a failure and its cure
 * @param whenDeclined true when it proves the refusal of a declined capability
 * @param tier the least thorough tier that runs it
 * @param sweeping true when almost any fault shows in it, so that faults are not named by it
 * @param schedule the steps of the actors whose orders it tries, such as {@code AAABBB}; empty when it tries none
 * @param body what it does; throws {@link Violation} when the rule is broken
 * @param <T> what it works on
 */
public record Check<T extends Trial>(
        Rule rule,
        String name,
        String cure,
        boolean whenDeclined,
        Tier tier,
        boolean sweeping,
        String schedule,
        Body<T> body) {

    /** A check that tries no orders. */
    public Check(Rule rule, String name, String cure, boolean whenDeclined, Tier tier, boolean sweeping, Body<T> body) {
        this(rule, name, cure, whenDeclined, tier, sweeping, "", body);
    }

    /** What a check does. */
    @FunctionalInterface
    public interface Body<T> {
        /** Returns when the rule holds, throws when it does not. */
        void judge(T trial) throws Throwable;
    }

    /** All checks declared in the classes with {@link Proves}, in the order of their rules. */
    public static <T extends Trial> List<Check<T>> of(Class<T> trial, Class<?>... classes) {
        Comparator<Check<T>> byRule = Comparator.comparing(Check::rule);
        return Stream.of(classes)
                .flatMap(declaring -> Arrays.stream(declaring.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Proves.class))
                .map(method -> Check.<T>of(trial, method))
                .sorted(byRule.thenComparing(Check::name))
                .toList();
    }

    /** The checks of vendors' own rules that work on this kind of trial. */
    public static <T extends Trial> List<Check<T>> own(Class<T> trial, List<Class<?>> classes) {
        return classes.stream()
                .flatMap(declaring -> Arrays.stream(declaring.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Proves.class))
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {trial}))
                .map(method -> Check.<T>of(trial, method))
                .sorted(Comparator.comparing((Check<T> check) -> check.rule()).thenComparing(Check::name))
                .toList();
    }

    private static <T extends Trial> Check<T> of(Class<T> trial, Method method) {
        Proves proves = method.getAnnotation(Proves.class);
        boolean fits = Modifier.isStatic(method.getModifiers())
                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {trial});
        if (proves == null || !fits) {
            throw new IllegalStateException(method + " must be static and take a " + trial.getSimpleName());
        }
        method.setAccessible(true);
        return new Check<>(
                proves.sentence().isBlank()
                        ? RuleBook.standard().rule(proves.value())
                        : RuleBook.standard().own(proves.value(), proves.sentence()),
                method.getName().replace('_', ' '),
                proves.cure(),
                proves.whenDeclined(),
                proves.tier(),
                proves.sweeping(),
                proves.schedule(),
                given -> invoke(method, given));
    }

    private static void invoke(Method method, @Nullable Object trial) throws Throwable {
        try {
            method.invoke(null, trial);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    /** Rule and name. */
    public String title() {
        return String.format(Locale.ROOT, "%s %s", rule.id(), name);
    }
}
