package org.dealersdk.testkit.rule;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a run is to do again: the settings that a failure prints after its rule, and that bring it about again.
 *
 * @param seed what made-up things begin with
 * @param schedule the one order of steps that is run, such as {@code AABBAB}; a small letter is a step left out
 */
public record Repetition(Optional<Long> seed, Optional<String> schedule) {

    /** The property that repeats what was made up, such as {@code -Dtestkit.seed=7}. */
    public static final String SEED = "testkit.seed";

    /** The property that repeats one order of steps, such as {@code -Dtestkit.schedule=AABBAB}. */
    public static final String SCHEDULE = "testkit.schedule";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

    /** Nothing in particular. */
    public static Repetition none() {
        return new Repetition(Optional.empty(), Optional.empty());
    }

    /** What was made up from a seed. */
    public static Repetition ofSeed(long seed) {
        return new Repetition(Optional.of(seed), Optional.empty());
    }

    /** One order of steps. */
    public static Repetition ofSchedule(String schedule) {
        return new Repetition(Optional.empty(), Optional.of(schedule));
    }

    /**
     * What the system properties say.
     *
     * @throws org.dealersdk.domain.problem.DealerException KIT-010 when the seed is no number
     */
    public static Repetition fromProperties() {
        Optional<String> seed = property(SEED);
        seed.filter(text -> !NUMBER.matcher(text).matches()).ifPresent(text -> {
            throw RepetitionProblem.BAD_SEED.failure(text);
        });
        return new Repetition(seed.map(Long::valueOf), property(SCHEDULE));
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** As people write it. */
    public String settings() {
        return (seed.map(number -> " -D" + SEED + '=' + number).orElse("")
                        + schedule.map(order -> " -D" + SCHEDULE + '=' + order).orElse(""))
                .strip();
    }

    /** True when it names no schedule, or an order of the steps of this one. */
    boolean fits(String steps) {
        return schedule.map(order -> fits(order, steps)).orElse(true);
    }

    /** An actor may leave steps out, but neither its end alone nor everybody everything. */
    private static boolean fits(String order, String steps) {
        if (steps.isEmpty() || !sorted(order.toUpperCase(java.util.Locale.ROOT)).equals(sorted(steps))) {
            return false;
        }
        boolean ends = steps.chars()
                .distinct()
                .allMatch(actor -> order.lastIndexOf(actor) > order.lastIndexOf(Character.toLowerCase(actor))
                        || order.indexOf(actor) < 0);
        return ends && order.chars().anyMatch(Character::isUpperCase);
    }

    private static String sorted(String letters) {
        return letters.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
