package org.dealersdk.cli.demo;

import java.util.Arrays;

/** Divides a total by weights so that the parts add up to it exactly. */
final class Partition {

    private Partition() {}

    /**
     * The total in proportion to the weights. Parts are multiples of the step; what is left over goes out one step each to the first
     * ones, and a rest smaller than a step to the very first.
     *
     * @param total 0 or more
     * @param weights at least one, each more than 0
     * @param step 1 or more
     */
    static long[] of(long total, double[] weights, long step) {
        double sum = Arrays.stream(weights).sum();
        long[] parts = new long[weights.length];
        long given = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (long) Math.floor(total / sum * weights[i] / step) * step;
            given += parts[i];
        }
        long rest = total - given;
        for (int i = 0; rest >= step; i = (i + 1) % parts.length) {
            parts[i] += step;
            rest -= step;
        }
        parts[0] += rest;
        return parts;
    }

    /** The total as evenly as whole numbers allow, none above the limit; larger ones first. */
    static int[] even(int total, int count, int limit) {
        if (total < 0 || total > (long) count * limit) {
            throw new IllegalArgumentException(total + " does not fit into " + count + " times 0 to " + limit);
        }
        int[] parts = new int[count];
        Arrays.fill(parts, total / count);
        for (int i = 0; i < total % count; i++) {
            parts[i]++;
        }
        return parts;
    }
}
