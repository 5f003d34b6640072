package org.dealersdk.testkit.agent;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Who asks: the threads of a check, by their names. What one thread asks follows from what it was answered, whatever the others do at the
 * time; so what is recorded of each is compared by itself. Not thread-safe.
 */
final class Lanes {

    private static final Set<String> POLLS = Set.of("deadLetters", "heard", "parked", "pending");

    private final Map<Thread, String> lanes = new WeakHashMap<>();
    private final Map<String, Integer> names = new HashMap<>();

    void clear() {
        lanes.clear();
        names.clear();
    }

    /** The lane of the current thread; a second thread of the same name gets one of its own. */
    String current() {
        return lanes.computeIfAbsent(Thread.currentThread(), thread -> {
            String name = base(thread);
            int number = names.merge(name, 1, Integer::sum);
            return number == 1 ? name : name + "~" + number;
        });
    }

    private static String base(Thread thread) {
        String name = thread.getName();
        return name.startsWith("testkit ") || name.startsWith("agent delivery ") ? name : "main";
    }

    /** True for what a check may ask any number of times until it gets the answer it waits for. */
    static boolean isPoll(String operation) {
        return POLLS.contains(operation);
    }

    /** True for the question of a member for its next delivery, which is repeated until there is one. */
    static boolean isNext(String operation) {
        return operation.equals("next");
    }
}
