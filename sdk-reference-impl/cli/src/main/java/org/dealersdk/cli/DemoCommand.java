package org.dealersdk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dealersdk.cli.demo.Demo;
import org.dealersdk.cli.published.PublishedFigures;
import org.dealersdk.cli.report.Report;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.runtime.Dealership;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dealer demo}: replays the published two years into a store and reports on it. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private MonthOptions months = new MonthOptions();

    @Option(names = "--report", paramLabel = "<file>", defaultValue = "dealer-demo/report.html")
    private Path file = Path.of("dealer-demo", "report.html");

    @Option(names = "--seed", paramLabel = "<number>", defaultValue = "2009")
    private long seed;

    @Option(names = "--workers", paramLabel = "<number>", defaultValue = "8")
    private int workers;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (workers < 1 || workers > 64) {
            throw CliProblem.BAD_ARGUMENT.failure("--workers", "demo");
        }
        PublishedFigures published = PublishedFigures.shipped();
        Demo demo = new Demo(console, published, months.period(published), seed, workers);
        store.prepare();
        console.tell(new Text(
                "Store: " + store.file().toAbsolutePath(), "存储：" + store.file().toAbsolutePath()));
        try (Dealership dealership =
                Dealership.open(demo.configure(store.configuration()).build())) {
            console.say(
                    demo.run(dealership, store.id(), store.file().toString()).sentence());
            Report report = ReportCommand.write(dealership.store(store.id()), published, months, file, console);
            return report.agrees() ? ExitCode.DONE : ExitCode.LOOK;
        }
    }
}
