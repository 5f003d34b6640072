package org.dealersdk.cli.demo;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.domain.staff.Role;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Stored;

/**
 * What a store remembers of a replay, beside its orders: an aggregate of our own, kept by the same storage as the model's. A month is
 * noted when all of its jobs are found finished, so that going on after an interruption need not look at them again.
 *
 * @param id there is one per store
 * @param seed the seed it was begun with
 * @param months the finished months, such as {@code 2009-01}
 * @param extensions fields of the JSON document this version does not know
 */
public record DemoRun(
        RunId id,
        long seed,
        List<String> months,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** Its declaration. */
    public static final AggregateType<DemoRun> TYPE = AggregateType.named(
                    "demo-run", DemoRun.class, run -> run.id().value())
            .build();

    private static final RunId ONLY = new RunId("demo");
    private static final Actor REPLAY = Actor.of("demo", Role.SYSTEM);

    public DemoRun {
        months = List.copyOf(months);
        extensions = Map.copyOf(extensions);
    }

    /** Identifies a replay. */
    public record RunId(String value) implements TypedId {
        public RunId {
            TypedId.check(value);
        }
    }

    /** The replay of a store, if one was begun. */
    static Optional<DemoRun> find(Office office) {
        return office.read(reader -> reader.find(TYPE, ONLY.value())).map(Stored::aggregate);
    }

    /** Begins a replay. */
    static DemoRun begin(Office office, long seed) {
        return office.work(REPLAY, ledger -> ledger.add(TYPE, Change.of(new DemoRun(ONLY, seed, List.of(), Map.of()))));
    }

    /** Notes a finished month. */
    static DemoRun finish(Office office, String month) {
        return office.work(
                REPLAY,
                ledger -> ledger.change(TYPE, ONLY, run -> {
                    List<String> months = new ArrayList<>(run.months);
                    if (!months.contains(month)) {
                        months.add(month);
                    }
                    return Change.of(new DemoRun(run.id, run.seed, months, run.extensions));
                }));
    }
}
