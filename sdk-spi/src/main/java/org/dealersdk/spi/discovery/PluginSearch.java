package org.dealersdk.spi.discovery;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Spliterator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.PluginDescriptor;
import org.dealersdk.spi.Provider;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.spi.SpiProblem;
import org.dealersdk.spi.SpiVersion;
import org.jspecify.annotations.Nullable;

/** One pass over the service files of a class loader; every step of every plug-in may fail without harm to the others. */
final class PluginSearch {

    /** A service file that cannot be read fails at every step without end, so the steps are counted. */
    static final int MAX_STEPS = 1000;

    private static final String UNKNOWN = "unknown";

    private final ClassLoader loader;
    private final List<DiscoveredPlugin> loaded = new ArrayList<>();
    private final List<Problem> skipped = new ArrayList<>();

    PluginSearch(ClassLoader loader) {
        this.loader = loader;
    }

    LoadReport run() {
        Spliterator<ServiceLoader.Provider<DealerPlugin>> found =
                ServiceLoader.load(DealerPlugin.class, loader).stream().spliterator();
        for (int step = 0; step < MAX_STEPS; step++) {
            if (!advance(found)) {
                return new LoadReport(loaded, skipped);
            }
        }
        skipped.add(SpiProblem.TOO_MANY_FAILURES.at("", MAX_STEPS));
        return new LoadReport(loaded, skipped);
    }

    /** False when there is nothing further. */
    private boolean advance(Spliterator<ServiceLoader.Provider<DealerPlugin>> found) {
        try {
            return found.tryAdvance(provider -> take(provider.type(), provider));
        } catch (ServiceConfigurationError | LinkageError failure) {
            skipped.add(SpiProblem.CANNOT_LOAD.at("", UNKNOWN, UNKNOWN, cause(failure)));
            return true;
        }
    }

    /** Checks plug-ins given by hand in the same way. */
    static LoadReport of(List<? extends DealerPlugin> plugins) {
        PluginSearch search = new PluginSearch(PluginSearch.class.getClassLoader());
        plugins.forEach(plugin -> search.take(plugin.getClass(), () -> plugin));
        return new LoadReport(search.loaded, search.skipped);
    }

    private void take(Class<? extends DealerPlugin> type, Supplier<? extends DealerPlugin> entry) {
        String origin = origin(type);
        try {
            loaded.add(check(entry, type, origin));
        } catch (DealerException refusal) {
            skipped.addAll(refusal.problems());
        } catch (Exception | LinkageError | ServiceConfigurationError | AssertionError | StackOverflowError failure) {
            skipped.add(SpiProblem.CANNOT_LOAD.at("", type.getName(), origin, cause(failure)));
        }
    }

    private static DiscoveredPlugin check(
            Supplier<? extends DealerPlugin> entry, Class<? extends DealerPlugin> type, String origin) {
        String name = type.getName();
        requireComplete(name, origin, type);
        DealerPlugin plugin = entry.get();
        PluginDescriptor descriptor = answered(name, origin, "descriptor()", plugin.descriptor());
        if (!SpiVersion.accepts(descriptor.spiVersion())) {
            throw SpiProblem.SPI_VERSION.failure(name, origin, descriptor.spiVersion(), SpiVersion.CURRENT);
        }
        Map<ProviderKind<?>, Provider> offers = new HashMap<>();
        for (ProviderKind<?> kind : ProviderKind.all()) {
            answered(name, origin, kind.question(), kind.of(plugin)).ifPresent(offered -> {
                requireComplete(name, origin, offered.getClass());
                offers.put(kind, offered);
            });
        }
        return new DiscoveredPlugin(plugin, descriptor, offers, origin);
    }

    /** A plug-in built against an older SPI lacks methods that were added since; better said now than met in the middle of work. */
    private static void requireComplete(String plugin, String origin, Class<?> type) {
        String missing = Stream.of(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(PluginSearch::signature)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw SpiProblem.INCOMPLETE.failure(plugin, origin, missing);
        }
    }

    private static String signature(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "()";
    }

    private static <V> V answered(String plugin, String origin, String question, @Nullable V answer) {
        if (answer == null) {
            throw SpiProblem.NULL_ANSWER.failure(plugin, origin, question);
        }
        return answer;
    }

    /** What is to blame, in a few words: the innermost cause's class, and its text where the JVM or the loader wrote it. */
    private static String cause(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        boolean ownWords = innermost instanceof LinkageError
                || innermost instanceof ServiceConfigurationError
                || innermost instanceof ClassNotFoundException;
        String name = innermost.getClass().getSimpleName();
        return ownWords && innermost.getMessage() != null ? name + ": " + innermost.getMessage() : name;
    }

    private static String origin(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? UNKNOWN
                : source.getLocation().getPath();
    }
}
