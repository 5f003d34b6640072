package org.dealersdk.testkit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dealersdk.testkit.generate.Choices.Row;

/**
 * Makes a failure simpler as long as it stays the same failure: leaves steps out, then makes numbers smaller. Ends when nothing helps,
 * or when it has tried enough.
 *
 * @param <F> a failure
 */
public final class Shrinker<F> {

    private final Function<Choices, Optional<F>> failing;
    private final long end;
    private int attempts;
    private Row row;
    private F failure;

    private Shrinker(Row row, F failure, Function<Choices, Optional<F>> failing, int attempts, long nanos) {
        this.row = row;
        this.failure = failure;
        this.failing = failing;
        this.attempts = attempts;
        this.end = System.nanoTime() + nanos;
    }

    /**
     * The simplest failure found.
     *
     * @param failing does it again with other choices; empty when it does not fail, or in another way
     * @param attempts try no more often
     * @param nanos begin no further attempt after this time
     */
    public static <F> F shrink(Row row, F failure, Function<Choices, Optional<F>> failing, int attempts, long nanos) {
        Shrinker<F> shrinker = new Shrinker<>(row, failure, failing, attempts, nanos);
        boolean better = true;
        while (better) {
            better = shrinker.leaveStepsOut() | shrinker.lowerNumbers();
        }
        return shrinker.failure;
    }

    private boolean leaveStepsOut() {
        boolean better = false;
        for (int length = Math.max(1, row.steps().size() / 2); length > 0; length /= 2) {
            for (int first = row.steps().size() - length; first >= 0; first--) {
                if (first + length <= row.steps().size()) {
                    better |= accept(without(first, first + length));
                }
            }
        }
        return better;
    }

    private List<Integer> without(int firstStep, int lastStep) {
        List<Integer> steps = row.steps();
        int to = lastStep < steps.size() ? steps.get(lastStep) : row.numbers().size();
        List<Integer> numbers = new ArrayList<>(row.numbers());
        numbers.subList(steps.get(firstStep), to).clear();
        return numbers;
    }

    private boolean lowerNumbers() {
        boolean better = false;
        for (int place = 0; place < row.numbers().size(); place++) {
            int low = 0;
            while (place < row.numbers().size() && low < row.numbers().get(place)) {
                List<Integer> numbers = new ArrayList<>(row.numbers());
                int middle = (low + numbers.get(place)) / 2;
                numbers.set(place, low == 0 && middle > 0 ? 0 : middle);
                boolean accepted = accept(numbers);
                better |= accepted;
                low = accepted ? low : numbers.get(place) + 1;
            }
        }
        return better;
    }

    private boolean accept(List<Integer> numbers) {
        if (attempts-- <= 0 || System.nanoTime() > end) {
            return false;
        }
        Choices choices = Choices.given(numbers);
        Optional<F> again = failing.apply(choices);
        Row used = choices.row();
        if (again.isEmpty() || !used.isSimplerThan(row)) {
            return false;
        }
        row = used;
        failure = again.get();
        return true;
    }
}
