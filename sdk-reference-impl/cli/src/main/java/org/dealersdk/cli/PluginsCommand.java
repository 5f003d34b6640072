package org.dealersdk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dealersdk.spi.discovery.LoadReport;
import org.dealersdk.spi.discovery.PluginCatalogue;
import org.dealersdk.spi.discovery.PluginJars;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dealer plugins}: which plug-ins are found, and which are passed over and why. */
@Command(name = "plugins")
final class PluginsCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--plugins", paramLabel = "<directory>")
    private @Nullable Path directory;

    PluginsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ClassLoader own = PluginsCommand.class.getClassLoader();
        if (directory == null) {
            return show(PluginCatalogue.of(own).report());
        }
        try (PluginJars jars = PluginJars.in(directory, own)) {
            return show(jars.catalogue().report());
        }
    }

    private int show(LoadReport report) {
        new LoadReport(report.loaded(), List.of())
                .text(console.locale())
                .lines()
                .forEach(console.out()::println);
        console.complain(report.skipped());
        return report.skipped().isEmpty() ? ExitCode.DONE : ExitCode.LOOK;
    }
}
