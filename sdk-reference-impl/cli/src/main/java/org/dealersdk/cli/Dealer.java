package org.dealersdk.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code dealer} command. */
@Command(
        name = "dealer",
        version = "dealer 0.1",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        exitCodeListHeading = "%n",
        subcommands = {
            DemoCommand.class,
            ReportCommand.class,
            PrintCommand.class,
            ImportCommand.class,
            PluginsCommand.class,
            LifecycleCommand.class,
            VerifyCommand.class
        })
public final class Dealer implements Runnable {

    private static final String BUNDLE = "org.dealersdk.cli.Dealer";

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--lang", paramLabel = "<en|zh>", scope = ScopeType.INHERIT)
    void language(Language ignoredSinceReadBefore) {}

    /** The languages it speaks. */
    enum Language {
        en,
        zh
    }

    private Dealer(Console console) {
        this.console = console;
    }

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(List.of(arguments), out, err, Locale.getDefault());
        out.flush();
        err.flush();
        System.exit(code);
    }

    /**
     * Runs the command line.
     *
     * @param preset the language unless {@code --lang} says otherwise
     * @return 0 done; 1 done, but something needs a look; 2 wrong use or input; 3 try again later; 4 damaged
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err, Locale preset) {
        Console console = new Console(out, err, locale(arguments, preset));
        CommandLine commands = new CommandLine(new Dealer(console), new Factory(console));
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE,
                console.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        commands.setResourceBundle(texts);
        commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setParameterExceptionHandler((failure, given) -> complain(console, failure));
        commands.setExecutionExceptionHandler((failure, command, parsed) ->
                failure instanceof DealerException coded ? console.complain(coded) : console.complain(failure));
        return commands.execute(arguments.toArray(String[]::new));
    }

    /** Shows the usage, since nothing was asked for. */
    @Override
    public void run() {
        self().commandLine().usage(console.out());
    }

    private CommandSpec self() {
        if (spec == null) {
            throw new IllegalStateException("not run by its command line");
        }
        return spec;
    }

    private static int complain(Console console, ParameterException failure) {
        String command = failure.getCommandLine().getParent() == null
                ? ""
                : failure.getCommandLine().getCommandName();
        Problem problem;
        if (failure instanceof UnmatchedArgumentException unknown) {
            problem = CliProblem.UNKNOWN_ARGUMENT.at("", unknown.getUnmatched().get(0), command);
        } else if (failure instanceof MissingParameterException missing) {
            problem = CliProblem.MISSING_VALUE.at("", name(missing), command);
        } else if (failure.getCause() instanceof DealerException coded) {
            return console.complain(coded);
        } else {
            problem = CliProblem.BAD_ARGUMENT.at("", name(failure), command);
        }
        console.complain(problem);
        return ExitCode.CALLER;
    }

    private static String name(ParameterException failure) {
        if (failure instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return label(missing.getMissing().get(0));
        }
        return failure.getArgSpec() == null ? "" : label(failure.getArgSpec());
    }

    private static String label(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Read ahead of everything else, so that even a wrong command line is answered in the right language. */
    private static Locale locale(List<String> arguments, Locale preset) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--lang=")) {
                return Locale.forLanguageTag(argument.substring("--lang=".length()));
            }
            if (argument.equals("--lang") && i + 1 < arguments.size()) {
                return Locale.forLanguageTag(arguments.get(i + 1));
            }
        }
        return preset;
    }

    /** Makes the commands, each with the console. */
    private record Factory(Console console) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Console.class).newInstance(console);
            } catch (NoSuchMethodException ordinary) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }
}
