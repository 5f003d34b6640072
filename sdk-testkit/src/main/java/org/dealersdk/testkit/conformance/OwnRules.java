package org.dealersdk.testkit.conformance;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.plugin.PluginTrial;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Suite;
import org.dealersdk.testkit.storage.StorageTrial;

/** The checks of rules that are a vendor's own. */
final class OwnRules {

    /** About the plug-in at large. */
    static final String PLUGIN = "own rules";

    /** About storage. */
    static final String STORAGE = "own rules of storage";

    private static final List<Class<?>> TRIALS = List.of(PluginTrial.class, StorageTrial.class);

    private OwnRules() {}

    /** None when the fixture brings none. */
    static List<Suite<?>> of(Session session) {
        List<Class<?>> classes = session.fixture().ownChecks();
        classes.forEach(OwnRules::demandChecks);
        List<Suite<?>> suites = new ArrayList<>();
        List<Check<PluginTrial>> general = Check.own(PluginTrial.class, classes);
        if (!general.isEmpty()) {
            suites.add(new Suite<>(PLUGIN, general, () -> new PluginTrial(session), session.patience()));
        }
        List<Check<StorageTrial>> storage = Check.own(StorageTrial.class, classes);
        if (!storage.isEmpty()) {
            suites.add(new Suite<>(STORAGE, storage, () -> StorageTrial.inSharedPlace(session), session.patience()));
        }
        return suites;
    }

    /** A check that would never run must not look like one that holds. */
    private static void demandChecks(Class<?> type) {
        List<Method> checks = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Proves.class))
                .toList();
        boolean sound = !checks.isEmpty() && checks.stream().allMatch(OwnRules::isOwn);
        if (!sound) {
            throw new IllegalArgumentException(
                    type.getName() + ": checks of a vendor's own rules are static methods with @Proves, a"
                            + " sentence, and one parameter, PluginTrial or StorageTrial");
        }
    }

    private static boolean isOwn(Method method) {
        Proves proves = method.getAnnotation(Proves.class);
        return proves != null
                && !proves.sentence().isBlank()
                && method.getParameterCount() == 1
                && TRIALS.contains(method.getParameterTypes()[0]);
    }
}
