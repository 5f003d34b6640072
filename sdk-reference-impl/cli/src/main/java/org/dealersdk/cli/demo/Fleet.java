package org.dealersdk.cli.demo;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Which car comes at which visit: at first every car is new to the dealer, later one in five; the others come in the order of their
 * last visit, so that a car never has two visits at a time and its mileage only grows.
 */
final class Fleet {

    private static final int FIRST_CARS = 1500;
    private static final int ONE_IN = 5;

    private final int[] cars;

    /** For so many visits. */
    Fleet(int visits) {
        cars = new int[visits];
        Deque<Integer> longestAway = new ArrayDeque<>();
        int known = 0;
        for (int visit = 0; visit < visits; visit++) {
            boolean fresh = visit < FIRST_CARS || visit % ONE_IN == 0;
            cars[visit] = fresh ? known++ : longestAway.remove();
            longestAway.add(cars[visit]);
        }
    }

    /** The car of a visit, both counted from 0. */
    int car(int visit) {
        return cars[visit];
    }
}
