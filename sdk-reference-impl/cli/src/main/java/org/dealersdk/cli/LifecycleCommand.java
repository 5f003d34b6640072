package org.dealersdk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dealersdk.domain.DealerModel;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.runtime.Dealership;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dealer lifecycle}: the lifecycles as this installation has them, its own guards and statuses included. */
@Command(name = "lifecycle")
final class LifecycleCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--type", paramLabel = "<type>")
    private @Nullable String type;

    LifecycleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<AggregateType<?>> wanted = DealerModel.types().stream()
                .filter(each -> type == null || each.name().equals(type))
                .toList();
        if (wanted.isEmpty()) {
            throw CliProblem.NO_TYPE.failure(
                    String.valueOf(type),
                    DealerModel.types().stream().map(AggregateType::name).collect(Collectors.joining(", ")));
        }
        store.requireExisting();
        try (Dealership dealership = Dealership.open(store.configuration().build())) {
            for (AggregateType<?> each : wanted) {
                for (Lifecycle<?, ?, ?> lifecycle : each.lifecycles()) {
                    console.out().println("%% " + each.name() + ": " + lifecycle.name());
                    console.out().print(dealership.diagram(store.id(), lifecycle));
                }
            }
        }
        return ExitCode.DONE;
    }
}
