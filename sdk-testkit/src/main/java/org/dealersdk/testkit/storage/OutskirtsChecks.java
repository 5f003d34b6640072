package org.dealersdk.testkit.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;

/** Sentences that are easily kept where everybody looks, and broken beside it: in one unit, by errors, by odd signs, in long lists. */
final class OutskirtsChecks {

    private static final String X = "x";
    private static final int ERRORS = 150;

    private static final int VALUES = 10_000;

    private OutskirtsChecks() {}

    @Proves(value = "STO.21", cure = "Let a unit's own write give the version the next write must name.")
    static void in_one_unit_too_only_the_last_version_counts(StorageTrial trial) {
        Stored<Probe> x = trial.keep(Probe.of(X));
        Probe after = Probe.of(X).with("text", "after");
        List<BiConsumer<UnitOfWork, Version>> stale = List.of(
                (unit, version) -> unit.update(Probe.TYPE, after, version),
                (unit, version) -> unit.erase(Probe.TYPE, X, version));
        for (BiConsumer<UnitOfWork, Version> write : stale) {
            trial.refused(
                    StorageProblem.STALE_VERSION,
                    () -> trial.run(unit -> {
                        unit.update(Probe.TYPE, after, x.version());
                        write.accept(unit, x.version());
                    }));
            trial.refused(
                    StorageProblem.STALE_VERSION,
                    () -> trial.run(unit -> {
                        Version first = unit.insert(Probe.TYPE, Probe.of("new"));
                        unit.update(Probe.TYPE, Probe.of("new").with("text", "t"), first);
                        unit.erase(Probe.TYPE, "new", first);
                    }));
            trial.equal("x", x, trial.must(X));
        }
    }

    @Proves(value = "STO.40", cure = "Catch nothing of the caller's in a reading either; clean up in finally.")
    static void any_throwable_comes_out_of_a_reading_unchanged(StorageTrial trial) {
        for (Throwable thrown : throwables()) {
            Throwable came = UnitChecks.thrownBy(() -> trial.storage().read(trial.store(), reader -> {
                reader.find(Probe.TYPE, X);
                return OutskirtsChecks.<RuntimeException>sneak(thrown);
            }));
            trial.that(came == thrown, "the caller's own " + thrown.getClass().getName(), came);
        }
    }

    @Proves(value = "STO.51", cure = "Give everything back in finally; errors and checked exceptions end units too.")
    static void after_many_errors_the_next_unit_is_served(StorageTrial trial) {
        List<Throwable> thrown = throwables();
        for (int i = 0; i < ERRORS; i++) {
            Throwable next = thrown.get(i % thrown.size());
            boolean writes = i / thrown.size() % 2 == 0;
            Throwable came = UnitChecks.thrownBy(() -> trial.run(unit -> {
                if (writes) {
                    unit.insert(Probe.TYPE, Probe.of("lost"));
                }
                OutskirtsChecks.<RuntimeException>sneak(next);
            }));
            trial.that(came == next, "the caller's own " + next.getClass().getName(), came);
        }
        trial.keep(Probe.of("served"));
        trial.equal("how many there are", 1L, trial.unit(unit -> unit.count(Query.of(Probe.TYPE))));
    }

    @Proves(value = "STO.63", cure = "Mask every character that is special, the mask itself too, or compare in code.")
    static void every_sign_in_a_prefix_is_literal(StorageTrial trial) {
        List<Probe> probes = new ArrayList<>();
        for (String text : List.of("", "a", "ab", "axb", "aXb", "a b", "b")) {
            probes.add(Probe.of("id" + probes.size()).with("text", text));
        }
        List<String> signs = new ArrayList<>();
        for (char sign = '!'; sign <= '~'; sign++) {
            if (!Character.isLetterOrDigit(sign)) {
                signs.add(String.valueOf(sign));
                probes.add(Probe.of("id" + probes.size()).with("text", "a" + sign + "b"));
                probes.add(Probe.of("id" + probes.size()).with("text", "a" + sign + sign));
            }
        }
        trial.put(probes.toArray(Probe[]::new));
        Model model = new Model(probes);
        for (String sign : signs) {
            for (String prefix : List.of("a" + sign, "a" + sign + sign, sign, "a" + sign + "b")) {
                Query<Probe> query = Query.of(Probe.TYPE).where(new Condition.Prefix("text", prefix));
                trial.equal("what begins with " + prefix, model.ids(query), trial.ids(query));
            }
        }
    }

    @Proves(value = "STO.61", cure = "Send long lists in parts, and all of the parts.")
    static void the_last_of_many_values_counts_as_the_first(StorageTrial trial) {
        List<Probe> probes = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (long i = 0; i < VALUES; i++) {
            numbers.add(i);
            labels.add("l" + i);
        }
        for (long i = VALUES - 1; i > 0; i /= 2) {
            probes.add(Probe.of("id" + i).with("number", i).withLabels("l" + i, "other"));
        }
        trial.put(probes.toArray(Probe[]::new));
        for (Condition condition : List.of(new Condition.In("number", numbers), new Condition.In("label", labels))) {
            Query<Probe> query = Query.of(Probe.TYPE).where(condition);
            trial.equal("what has any of the values", new Model(probes).ids(query), trial.ids(query));
            trial.equal("how many", (long) probes.size(), trial.unit(unit -> unit.count(query)));
        }
    }

    private static List<Throwable> throwables() {
        return List.of(
                new java.io.IOException("of the caller"),
                new AssertionError("of the caller"),
                new StackOverflowError("of the caller"),
                new IllegalStateException("of the caller"));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> boolean sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
