package org.dealersdk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dealersdk.cli.published.PublishedFigures;
import org.dealersdk.cli.report.AfterSalesFigures;
import org.dealersdk.cli.report.Report;
import org.dealersdk.cli.report.StoreFigures;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.runtime.DealerStore;
import org.dealersdk.runtime.Dealership;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dealer report}: computes the figures from what the store holds and sets them beside the published ones. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

    private static final Actor READER = Actor.of("report", Role.AFTER_SALES_MANAGER);

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private MonthOptions months = new MonthOptions();

    @Option(names = "--report", paramLabel = "<file>", defaultValue = "dealer-demo/report.html")
    private Path file = Path.of("dealer-demo", "report.html");

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        store.requireExisting();
        try (Dealership dealership = Dealership.open(store.configuration().build())) {
            PublishedFigures published = PublishedFigures.shipped();
            Report report = write(dealership.store(store.id()), published, months, file, console);
            return report.agrees() ? ExitCode.DONE : ExitCode.LOOK;
        }
    }

    /** Computes, compares, writes and says what came of it. */
    static Report write(
            DealerStore store, PublishedFigures published, MonthOptions months, Path file, Console console) {
        Occasion now = store.office().occasion(READER);
        AfterSalesFigures computed =
                StoreFigures.of(store.reports(), READER, now.policy().calendar().zone());
        Report report = Report.of(
                published,
                months.period(published),
                computed,
                now.at(),
                now.policy().calendar().zone(),
                console.locale());
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.writeString(file, report.html());
        } catch (IOException refused) {
            throw CliProblem.CANNOT_WRITE.failure(file);
        }
        console.say(report.sentence());
        console.say(new Text("Report: " + file, "报告：" + file));
        return report;
    }
}
