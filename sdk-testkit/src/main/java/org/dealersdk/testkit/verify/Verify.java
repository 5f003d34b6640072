package org.dealersdk.testkit.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.testkit.conformance.Conformance;
import org.dealersdk.testkit.report.ConsoleText;
import org.dealersdk.testkit.report.Report;
import org.dealersdk.testkit.report.Result;
import org.dealersdk.testkit.report.Statement;

/**
 * Judges a plug-in, a system behind an agent or a recorded run, or proves a statement, from a command line. A main class of its own, and the tool {@code dealer-verify} behind
 * {@code dealer verify}. Exit codes: 0 certified or, in the quick tier, passed, or the statement holds and says certified;
 * 1 anything less; 2 wrong use.
 */
public final class Verify implements ToolProvider {

    private static final int LESS = 1;
    private static final int WRONG_USE = 2;

    /** Made by {@code ServiceLoader}. */
    public Verify() {}

    /** Runs and ends the process with the exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = new Verify().run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    @Override
    public String name() {
        return "dealer-verify";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        Locale locale = Locale.getDefault();
        try {
            VerifyOptions options = VerifyOptions.of(List.of(arguments));
            locale = options.locale();
            return options.check().isPresent() ? check(options, out) : judge(options, out);
        } catch (DealerException failure) {
            for (var problem : failure.problems()) {
                err.println(problem.message(locale));
            }
            return WRONG_USE;
        }
    }

    private static int judge(VerifyOptions options, PrintWriter out) {
        Path work = newDirectory();
        try (Judged judged = Judged.of(options, work);
                Conformance conformance = Conformance.of(judged.fixture(), judged.tier(), judged.selection())) {
            conformance.runAll();
            Report report = conformance.report();
            out.println(ConsoleText.of(report, options.locale()));
            report.write(options.report());
            out.println(options.report().resolve(report.subject().id() + ".html"));
            return report.result() == Result.CERTIFIED || report.result() == Result.PASSED ? 0 : LESS;
        } finally {
            delete(work);
        }
    }

    private static int check(VerifyOptions options, PrintWriter out) {
        Path file = options.check().orElseThrow();
        Statement statement;
        try {
            statement = Statement.read(Files.readString(file));
        } catch (IOException | IllegalArgumentException broken) {
            throw VerifyProblem.UNREADABLE.failure(file.getFileName());
        }
        List<String> objections = statement.check(options.plugin().map(Path::of).orElse(null));
        objections.forEach(objection -> out.println("! " + objection));
        Text end = objections.isEmpty()
                ? new Text("The statement holds: " + statement.result(), "声明成立：" + statement.result())
                : new Text("The statement does not hold.", "声明不成立。");
        out.println(end.in(options.locale()));
        return objections.isEmpty() && statement.result().equals(Result.CERTIFIED.name()) ? 0 : LESS;
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("dealer-verify");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What cannot be deleted, because a faulty plug-in still holds it, stays for the system to clear. */
    private static void delete(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException left) {
            return;
        }
    }
}
