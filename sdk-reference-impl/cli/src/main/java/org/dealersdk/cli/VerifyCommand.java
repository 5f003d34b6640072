package org.dealersdk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.spi.ToolProvider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dealer verify}: judges a plug-in by the contract. The conformance kit does it, when it is on the class path. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--plugin", paramLabel = "<jar or id>")
    private @Nullable String plugin;

    @Option(names = "--agent", paramLabel = "<command or address>")
    private @Nullable String agent;

    @Option(names = "--record", paramLabel = "<file>")
    private @Nullable Path record;

    @Option(names = "--transcript", paramLabel = "<file>")
    private @Nullable Path transcript;

    @Option(names = "--config", paramLabel = "<file>", descriptionKey = "verify-config")
    private @Nullable Path config;

    @Option(names = "--tier", paramLabel = "<quick|full>")
    private @Nullable String tier;

    @Option(names = "--only", paramLabel = "<rules>")
    private @Nullable String only;

    @Option(names = "--report", paramLabel = "<directory>", descriptionKey = "verify-report")
    private @Nullable Path report;

    @Option(names = "--check", paramLabel = "<statement>")
    private @Nullable Path check;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>();
        add(arguments, "--plugin", plugin);
        add(arguments, "--agent", agent);
        add(arguments, "--record", record);
        add(arguments, "--transcript", transcript);
        add(arguments, "--config", config);
        add(arguments, "--tier", tier);
        add(arguments, "--only", only);
        add(arguments, "--report", report);
        add(arguments, "--check", check);
        add(arguments, "--lang", console.locale().toLanguageTag());
        ToolProvider kit = ToolProvider.findFirst("dealer-verify").orElseThrow(CliProblem.NO_TESTKIT::failure);
        return kit.run(console.out(), console.err(), arguments.toArray(String[]::new));
    }

    private static void add(List<String> arguments, String name, @Nullable Object value) {
        if (value != null) {
            arguments.add(name + "=" + value);
        }
    }
}
