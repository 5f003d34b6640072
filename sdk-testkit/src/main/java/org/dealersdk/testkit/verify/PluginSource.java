package org.dealersdk.testkit.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.spi.DealerPlugin;
import org.dealersdk.spi.discovery.DiscoveredPlugin;
import org.dealersdk.spi.discovery.LoadReport;
import org.dealersdk.spi.discovery.PluginCatalogue;
import org.dealersdk.spi.discovery.PluginJars;
import org.dealersdk.testkit.report.Fingerprint;

/** Where the plug-in comes from: a jar with the jars beside it, a directory of jars, or the class path. Close it after the run. */
final class PluginSource implements AutoCloseable {

    private final String wanted;
    private final Optional<PluginJars> jars;
    private final LoadReport report;

    PluginSource(String wanted) {
        this.wanted = wanted;
        ClassLoader own = PluginSource.class.getClassLoader();
        Path file = Path.of(wanted);
        if (Files.isDirectory(file)) {
            jars = Optional.of(PluginJars.in(file, own));
        } else if (Files.isRegularFile(file)) {
            jars = Optional.of(PluginJars.in(file.toAbsolutePath().resolveSibling(""), own));
        } else {
            jars = Optional.empty();
        }
        report = jars.map(PluginJars::catalogue)
                .orElseGet(() -> PluginCatalogue.of(own))
                .report();
    }

    /** A fresh object of the plug-in. */
    DealerPlugin make() {
        Class<?> type = found().plugin().getClass();
        try {
            return (DealerPlugin) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError broken) {
            throw VerifyProblem.NOT_MAKEABLE.failure(type.getName());
        }
    }

    private DiscoveredPlugin found() {
        List<DiscoveredPlugin> fitting =
                report.loaded().stream().filter(this::fits).toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        String ids = report.loaded().stream().map(DiscoveredPlugin::id).sorted().collect(Collectors.joining(", "));
        List<Problem> problems = new java.util.ArrayList<>();
        problems.add(VerifyProblem.UNKNOWN_PLUGIN.at("", Path.of(wanted).getFileName(), ids));
        problems.addAll(report.skipped());
        throw new DealerException(problems);
    }

    private boolean fits(DiscoveredPlugin plugin) {
        if (jars.isEmpty()) {
            return plugin.id().equals(wanted);
        }
        Path path = Path.of(wanted).toAbsolutePath().normalize();
        Optional<Path> origin = Fingerprint.origin(plugin.plugin().getClass());
        return origin.isPresent()
                && (origin.get().equals(path) || path.equals(origin.get().getParent()));
    }

    @Override
    public void close() {
        jars.ifPresent(PluginJars::close);
    }
}
