package org.dealersdk.testkit.history;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work as its caller saw it.
 *
 * @param number its place in the order of beginning, from 0
 * @param process who ran it
 * @param steps what it did, in its order
 * @param end how it ended
 * @param begun when its caller began, by a clock all processes share
 * @param ended when its caller knew the end
 */
public record Transaction(int number, int process, List<Step> steps, End end, long begun, long ended) {

    /** How a transaction ended, as far as its caller knows. */
    public enum End {
        /** Acknowledged. */
        OK,
        /** Certainly undone. */
        FAIL,
        /** Nobody knows. */
        UNKNOWN
    }

    public Transaction {
        steps = List.copyOf(steps);
    }

    /** The numbers it appended to a list, in its order. */
    List<Long> appendsTo(String key) {
        return steps.stream()
                .filter(step ->
                        step instanceof Step.Append append && append.key().equals(key))
                .map(step -> ((Step.Append) step).number())
                .toList();
    }

    /** Its number is enough: it is used in large sets. */
    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Transaction transaction && transaction.number == number;
    }

    /** What it did, in words. */
    @Override
    public String toString() {
        return "unit " + number + " (" + steps.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }
}
