package org.dealersdk.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Runs the command as a shell would, within this JVM. */
public record CommandLine(int exit, String out, String err) {

    /** In English. */
    public static CommandLine run(String... arguments) {
        return run(Locale.ENGLISH, arguments);
    }

    /** In the language of the locale. */
    public static CommandLine run(Locale locale, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit;
        try (PrintStream toOut = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream toErr = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            exit = Dealer.run(List.of(arguments), toOut, toErr, locale);
        }
        return new CommandLine(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Everything it said. */
    public String said() {
        return out + err;
    }
}
