package org.dealersdk.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Text;

/**
 * Where a command speaks to: results on the one stream, progress and problems on the other, all in one language.
 *
 * @param out results
 * @param err progress and problems
 * @param locale the language
 */
public record Console(PrintStream out, PrintStream err, Locale locale) {

    /** A result. */
    public void say(Text text) {
        out.println(text.in(locale));
    }

    /** Progress. */
    public void tell(Text text) {
        err.println(text.in(locale));
        err.flush();
    }

    /** A problem, on one line, with its code. */
    public void complain(Problem problem) {
        err.println(problem.message(locale));
    }

    /** All problems of a failure; answers the exit code of the first. */
    int complain(DealerException failure) {
        failure.problems().forEach(this::complain);
        trace(failure);
        return ExitCode.of(failure.category());
    }

    /** A failure nobody foresaw, as a coded problem; its trace only on demand. */
    int complain(Throwable failure) {
        complain(CliProblem.UNEXPECTED.at("", failure.getClass().getSimpleName()));
        trace(failure);
        return ExitCode.DAMAGED;
    }

    /** All problems. */
    public void complain(List<Problem> problems) {
        problems.forEach(this::complain);
    }

    private void trace(Throwable failure) {
        if (System.getenv("DEALER_TRACE") != null) {
            failure.printStackTrace(err);
        }
    }
}
