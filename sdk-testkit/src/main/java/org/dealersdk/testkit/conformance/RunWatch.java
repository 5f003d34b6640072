package org.dealersdk.testkit.conformance;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.SelectorResolutionResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.NestedClassSelector;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Sees to it that a conformance class that was meant to run has run, and that its verdict was told. The session fails when a class was
 * found and then left out by a filter, is disabled, was stopped by an assumption, or when its report is red and the runner heard of no
 * failure. Made by JUnit's launcher.
 */
public final class RunWatch implements LauncherSessionListener, LauncherDiscoveryListener, TestExecutionListener {

    private final Set<String> meant = new ConcurrentSkipListSet<>();
    private final Set<String> failed = new ConcurrentSkipListSet<>();
    private volatile @Nullable TestPlan plan;

    /** Made by {@code ServiceLoader}. */
    public RunWatch() {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerLauncherDiscoveryListeners(this);
        session.getLauncher().registerTestExecutionListeners(this);
    }

    /** Classes the runner names. Who is not in the plan later was left out by a tag or a pattern of names. */
    @Override
    public void launcherDiscoveryStarted(LauncherDiscoveryRequest request) {
        List<ClassNameFilter> filters = request.getFiltersByType(ClassNameFilter.class);
        request.getSelectorsByType(ClassSelector.class).stream()
                .map(ClassSelector::getClassName)
                .filter(type ->
                        filters.stream().allMatch(filter -> filter.apply(type).included()))
                .filter(RunWatch::judges)
                .forEach(meant::add);
    }

    /** Classes a runner finds that names packages or directories; before JUnit 5.13 it is not told. */
    @Override
    public void selectorProcessed(UniqueId engine, DiscoverySelector selector, SelectorResolutionResult result) {
        if (result.getStatus() != SelectorResolutionResult.Status.RESOLVED) {
            return;
        }
        if (selector instanceof ClassSelector type && judges(type.getClassName())) {
            meant.add(type.getClassName());
        } else if (selector instanceof NestedClassSelector type && judges(type.getNestedClassName())) {
            meant.add(type.getNestedClassName());
        }
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
        started.getRoots()
                .forEach(root -> started.getDescendants(root).forEach(test -> {
                    String type = className(test);
                    if (type != null && judges(type)) {
                        meant.add(type);
                    }
                }));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        TestPlan running = plan;
        if (running == null || result.getStatus() != TestExecutionResult.Status.FAILED) {
            return;
        }
        for (Optional<TestIdentifier> place = Optional.of(test);
                place.isPresent();
                place = place.flatMap(running::getParent)) {
            String type = className(place.get());
            if (type != null) {
                failed.add(type);
            }
        }
    }

    /** A session that only looked for tests, as a build tool's does before it forks, judges nothing. */
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (plan == null) {
            return;
        }
        List<String> objections = new ArrayList<>();
        Set<String> silent = new TreeSet<>();
        for (String type : meant) {
            Boolean red = FinishedRuns.take(type);
            if (red == null) {
                silent.add(type);
            } else if (red && !failed.contains(type)) {
                objections.add(
                        type + " found failures that the test runner was never told of: something swallowed them");
            }
        }
        if (!silent.isEmpty()) {
            objections.add(
                    "conformance was not judged, no report was written, by " + silent
                            + ": the class is disabled, left out by a tag or a pattern of names, or was stopped before it began");
        }
        if (!objections.isEmpty()) {
            String all = String.join("\n", objections);
            System.err.println(all);
            throw new IllegalStateException(all);
        }
    }

    private static @Nullable String className(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        return source instanceof ClassSource type ? type.getClassName() : null;
    }

    private static boolean judges(String className) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Class<?> type = Class.forName(className, false, loader);
            return PluginConformance.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
        } catch (ClassNotFoundException | LinkageError unloadable) {
            return false;
        }
    }
}
