package org.dealersdk.cli;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dealersdk.cli.importing.DealerImport;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.runtime.Dealership;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dealer import}: takes a dealer's CSV files into a store. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    private static final Actor IMPORTER = Actor.of("import", Role.SYSTEM);

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--customers", paramLabel = "<file>")
    private @Nullable Path customers;

    @Option(names = "--vehicles", paramLabel = "<file>")
    private @Nullable Path vehicles;

    @Option(names = "--orders", paramLabel = "<file>")
    private @Nullable Path orders;

    @Option(names = "--encoding", paramLabel = "<name>")
    private @Nullable Charset encoding;

    @Option(names = "--ignore-unknown-columns")
    private boolean ignoreUnknownColumns;

    @Option(names = "--columns")
    private boolean columns;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (columns) {
            DealerImport.describe(console);
            return ExitCode.DONE;
        }
        DealerImport files = new DealerImport(
                Optional.ofNullable(customers),
                Optional.ofNullable(vehicles),
                Optional.ofNullable(orders),
                Optional.ofNullable(encoding),
                ignoreUnknownColumns);
        files.check();
        store.prepare();
        try (Dealership dealership = Dealership.open(store.configuration().build())) {
            boolean clean = files.into(dealership.store(store.id()).office(), IMPORTER, console);
            dealership.relay().drain();
            return clean ? ExitCode.DONE : ExitCode.LOOK;
        }
    }
}
