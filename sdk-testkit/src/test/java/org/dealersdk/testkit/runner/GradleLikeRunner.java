package org.dealersdk.testkit.runner;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs classes as Gradle's test worker does, which is not at hand here: one launcher session, one request of class selectors, filters of
 * tags and names after discovery, a listener for the results, and the session is closed at the end. Each argument is one session:
 * {@code class?option=value}. What a build would be told is printed in lines that begin with {@code >}.
 */
final class GradleLikeRunner {

    private GradleLikeRunner() {}

    public static void main(String[] sessions) {
        System.out.println("> junit "
                + TestFactory.class.getProtectionDomain().getCodeSource().getLocation());
        for (String session : sessions) {
            List<String> parts = List.of(session.split("[?&]"));
            System.out.println("> session " + session);
            System.out.println("> " + run(parts.get(0), parts.subList(1, parts.size())));
        }
    }

    private static String run(String type, List<String> options) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        boolean byId = options.stream().anyMatch(option -> option.startsWith("id="));
        request.selectors(byId ? List.of() : List.of(selectClass(type)));
        for (String option : options) {
            String value = option.substring(option.indexOf('=') + 1);
            switch (option.substring(0, option.indexOf('='))) {
                case "excludeTag" -> request.filters(TagFilter.excludeTags(value));
                case "method" -> request.filters(named(value));
                case "parallel" ->
                    request.configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                            .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent");
                case "dryRun" -> request.configurationParameter("junit.platform.execution.dryRun.enabled", "true");
                case "id" -> request.selectors(selectUniqueId("[engine:junit-jupiter]/[class:" + type + "]/" + value));
                default -> throw new IllegalArgumentException(option);
            }
        }
        Told told = new Told();
        LauncherSession session = LauncherFactory.openSession();
        try {
            session.getLauncher().execute(request.build(), told);
            session.close();
        } catch (IllegalStateException red) {
            return "RED session: " + red.getMessage().replace("\n", " / ");
        }
        return told.failures == 0 ? "GREEN" : "RED " + told.failures + " failed";
    }

    /** Gradle's filter of names: classes stay as long as one of their methods does. */
    private static PostDiscoveryFilter named(String method) {
        return descriptor -> FilterResult.includedIf(descriptor
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(source -> source.getMethodName().equals(method))
                .orElse(!descriptor.getChildren().isEmpty()));
    }

    /** What the worker tells the build: every failure under a class. */
    private static final class Told implements TestExecutionListener {

        private int failures;
        private TestPlan plan;

        @Override
        public void testPlanExecutionStarted(TestPlan started) {
            plan = started;
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() != TestExecutionResult.Status.FAILED) {
                return;
            }
            failures++;
            Optional<TestIdentifier> place = Optional.of(test);
            String type = "no class";
            while (place.isPresent()) {
                if (place.get().getSource().orElse(null) instanceof ClassSource source) {
                    type = source.getClassName();
                }
                place = plan.getParent(place.get());
            }
            String why = result.getThrowable().map(Throwable::getMessage).orElse("");
            System.out.println("> failed " + type + " | " + test.getDisplayName() + " | " + why.replace("\n", " / "));
        }
    }
}
