package org.dealersdk.cli;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.dealersdk.cli.published.PublishedFigures;
import org.dealersdk.cli.report.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of the published months a command is about. */
final class MonthOptions {

    private static final String TO = "\\.\\.";

    @Option(names = "--months", paramLabel = "<yyyy-mm..yyyy-mm>")
    private @Nullable String months;

    /**
     * The months given, or all that were published.
     *
     * @throws org.dealersdk.domain.problem.DealerException CLI-006 none of them was published, or they cannot be read
     */
    Period period(PublishedFigures published) {
        Period all = Period.of(published);
        if (months == null) {
            return all;
        }
        String[] ends = months.split(TO, -1);
        try {
            Period given = new Period(YearMonth.parse(ends[0]), YearMonth.parse(ends[ends.length - 1]));
            if (!given.months(published).isEmpty()) {
                return given;
            }
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw CliProblem.NOT_PUBLISHED.failure(months, all.from(), all.to());
        }
        throw CliProblem.NOT_PUBLISHED.failure(months, all.from(), all.to());
    }
}
