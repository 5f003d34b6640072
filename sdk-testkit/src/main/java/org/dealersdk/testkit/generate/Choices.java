package org.dealersdk.testkit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Where made-up things come from: a row of numbers, drawn from a seed or given. What is made follows from the row alone, and smaller
 * numbers and shorter rows stand for simpler things; so {@link Shrinker} can simplify anything without knowing what it is. A given row
 * that is too short goes on with zeros. Not thread-safe.
 */
public final class Choices {

    private final @Nullable SplittableRandom random;
    private final List<Integer> given;
    private final List<Integer> made = new ArrayList<>();
    private final List<Integer> steps = new ArrayList<>();

    private Choices(@Nullable SplittableRandom random, List<Integer> given) {
        this.random = random;
        this.given = given;
    }

    /**
     * What was chosen.
     *
     * @param numbers each choice
     * @param steps where in the numbers each step begins
     */
    public record Row(List<Integer> numbers, List<Integer> steps) {
        public Row {
            numbers = List.copyOf(numbers);
            steps = List.copyOf(steps);
        }

        /** True when it stands for something simpler. */
        boolean isSimplerThan(Row other) {
            if (numbers.size() != other.numbers.size()) {
                return numbers.size() < other.numbers.size();
            }
            for (int i = 0; i < numbers.size(); i++) {
                int difference = numbers.get(i) - other.numbers.get(i);
                if (difference != 0) {
                    return difference < 0;
                }
            }
            return false;
        }
    }

    /** Drawn from a seed. */
    public static Choices seeded(long seed) {
        return new Choices(new SplittableRandom(seed), List.of());
    }

    /** Chosen before. */
    public static Choices given(List<Integer> numbers) {
        return new Choices(null, numbers);
    }

    /** A number from 0 to below the bound; 0 is the simplest. */
    public int below(int bound) {
        int place = made.size();
        int number = random != null
                ? random.nextInt(bound)
                : place < given.size() ? Math.min(given.get(place), bound - 1) : 0;
        made.add(number);
        return number;
    }

    /** One of these; the first is the simplest. */
    public <T extends @Nullable Object> T of(List<T> values) {
        return values.get(below(values.size()));
    }

    /** True once in so many times; false is the simpler. */
    public boolean oneIn(int times) {
        return below(times) == times - 1;
    }

    /** Whether a further step follows, which on average so many do. */
    public boolean furtherStep(int average) {
        steps.add(made.size());
        return below(average + 1) != 0;
    }

    /** What was chosen so far. */
    public Row row() {
        return new Row(made, steps);
    }
}
