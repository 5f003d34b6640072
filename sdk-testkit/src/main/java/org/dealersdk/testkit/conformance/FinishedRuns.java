package org.dealersdk.testkit.conformance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What conformance classes of this JVM left behind. Knows nothing of JUnit's launcher, which need not be there. */
final class FinishedRuns {

    private static final Map<String, Boolean> RED = new ConcurrentHashMap<>();

    private FinishedRuns() {}

    /** A class has written its report; of several runs the red one counts. */
    static void add(String className, boolean red) {
        RED.merge(className, red, Boolean::logicalOr);
    }

    /** Whether the class's report is red, which is forgotten by it; null when it left none. */
    static @Nullable Boolean take(String className) {
        return RED.remove(className);
    }
}
