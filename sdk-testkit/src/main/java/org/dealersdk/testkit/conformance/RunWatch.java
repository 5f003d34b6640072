package org.dealersdk.testkit.conformance;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Sees to it that a conformance class that was meant to run has run: one that is disabled, or stopped by an assumption before it
 * begins, leaves no report, and the session fails. Made by JUnit's launcher.
 */
public final class RunWatch implements LauncherSessionListener, TestExecutionListener {

    private static final Set<String> FINISHED = ConcurrentHashMap.newKeySet();

    private final Set<String> planned = new TreeSet<>();

    /** Made by {@code ServiceLoader}. */
    public RunWatch() {}

    static void finished(String className) {
        FINISHED.add(className);
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(this);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        plan.getRoots().forEach(root -> plan.getDescendants(root).forEach(this::note));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        planned.removeAll(FINISHED);
        if (!planned.isEmpty()) {
            String objection = "conformance was not judged, no report was written, by " + planned
                    + ": the class is disabled or was stopped before it began";
            System.err.println(objection);
            throw new IllegalStateException(objection);
        }
    }

    private void note(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        if (source instanceof ClassSource type && judges(type)) {
            planned.add(type.getClassName());
        }
    }

    private static boolean judges(ClassSource source) {
        try {
            return PluginConformance.class.isAssignableFrom(source.getJavaClass());
        } catch (RuntimeException | LinkageError unloadable) {
            return false;
        }
    }
}
