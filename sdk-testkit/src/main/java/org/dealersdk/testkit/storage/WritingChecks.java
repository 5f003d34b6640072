package org.dealersdk.testkit.storage;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;

/** Insert, update, erase, and the versions they check and give. */
final class WritingChecks {

    private static final String X = "x";

    private WritingChecks() {}

    @Proves(value = "STO.20", cure = "Use a plain insert, never an upsert.")
    static void an_insert_never_replaces(StorageTrial trial) {
        Stored<Probe> first = trial.keep(Probe.of(X).with("text", "first"));
        trial.refused(StorageProblem.ALREADY_EXISTS, () -> trial.put(Probe.of(X).with("text", "second")));
        trial.equal("what is stored", first, trial.must(X));
    }

    @Proves(value = "STO.21", cure = "Put the version into the condition of the update and look at the row count.")
    static void a_stale_update_is_refused(StorageTrial trial) {
        Stored<Probe> read = trial.keep(Probe.of(X));
        trial.update(read, Probe.of(X).with("text", "first"));
        Stored<Probe> current = trial.must(X);
        trial.refused(
                StorageProblem.STALE_VERSION,
                () -> trial.update(read, Probe.of(X).with("text", "second")));
        trial.equal("what is stored", current, trial.must(X));
    }

    @Proves(value = "STO.21", cure = "Compare versions for equality; a version nobody has given is not current either.")
    static void a_version_of_the_future_is_refused(StorageTrial trial) {
        Stored<Probe> current = trial.keep(Probe.of(X));
        Version never = new Version(current.version().number() + 1_000_000);
        trial.refused(
                StorageProblem.STALE_VERSION,
                () -> trial.run(unit -> unit.update(Probe.TYPE, Probe.of(X).with("text", "y"), never)));
        trial.equal("what is stored", current, trial.must(X));
    }

    @Proves(value = "STO.21", cure = "Check every write of a unit, also those sent as a batch.")
    static void one_stale_update_among_several_undoes_all(StorageTrial trial) {
        Stored<Probe> a = trial.keep(Probe.of("a"));
        Stored<Probe> stale = trial.keep(Probe.of("b"));
        Stored<Probe> c = trial.keep(Probe.of("c"));
        Stored<Probe> b = trial.update(stale, Probe.of("b").with("text", "meanwhile"));
        trial.refused(
                StorageProblem.STALE_VERSION,
                () -> trial.run(unit -> {
                    unit.update(Probe.TYPE, Probe.of("a").with("text", "new"), a.version());
                    unit.update(Probe.TYPE, Probe.of("b").with("text", "new"), stale.version());
                    unit.update(Probe.TYPE, Probe.of("c").with("text", "new"), c.version());
                }));
        trial.equal("a", a, trial.must("a"));
        trial.equal("b", b, trial.must("b"));
        trial.equal("c", c, trial.must("c"));
    }

    @Proves(value = "STO.22", cure = "Treat zero updated rows as STO-011; never insert instead.")
    static void an_update_never_creates(StorageTrial trial) {
        Stored<Probe> read = trial.keep(Probe.of(X));
        trial.run(unit -> unit.erase(Probe.TYPE, X, read.version()));
        trial.refused(StorageProblem.STALE_VERSION, () -> trial.update(read, Probe.of(X)));
        trial.that(trial.find(X).isEmpty(), "the erased one to stay erased", "it is back");
        trial.refused(
                StorageProblem.STALE_VERSION,
                () -> trial.run(unit -> unit.update(Probe.TYPE, Probe.of("never"), read.version())));
        trial.that(trial.find("never").isEmpty(), "nothing created", "something");
    }

    @Proves(value = "STO.23", cure = "Put the version into the condition of the delete and look at the row count.")
    static void a_stale_erase_is_refused(StorageTrial trial) {
        Stored<Probe> read = trial.keep(Probe.of(X));
        Stored<Probe> current = trial.update(read, Probe.of(X).with("text", "newer"));
        trial.refused(StorageProblem.STALE_VERSION, () -> trial.run(unit -> unit.erase(Probe.TYPE, X, read.version())));
        trial.equal("what is stored", current, trial.must(X));
        trial.refused(
                StorageProblem.STALE_VERSION,
                () -> trial.run(unit -> unit.erase(Probe.TYPE, "never", current.version())));
    }

    @Proves(value = "STO.24", cure = "Count versions up for the whole store, or keep the last one of what was erased.")
    static void versions_grow_and_never_return(StorageTrial trial) {
        Set<Version> used = new HashSet<>();
        Version last = null;
        for (int round = 0; round < 3; round++) {
            Stored<Probe> read = trial.keep(Probe.of(X));
            for (int change = 0; change < 3; change++) {
                trial.that(
                        last == null || last.compareTo(read.version()) < 0, "a version above " + last, read.version());
                trial.that(used.add(read.version()), "a version never used before", read.version());
                last = read.version();
                read = trial.update(read, Probe.of(X).with("number", (long) change));
            }
            Version at = read.version();
            trial.that(used.add(at), "a version never used before", at);
            last = at;
            trial.run(unit -> unit.erase(Probe.TYPE, X, at));
        }
    }

    @Proves(value = "STO.24", cure = "Count a change of any part of the document as a change.")
    static void a_change_of_any_part_gives_a_larger_version(StorageTrial trial) {
        Stored<Probe> read = trial.keep(Probe.of(X).withLabels("a", "b"));
        Stored<Probe> labels = trial.update(read, Probe.of(X).withLabels("a", "c"));
        Stored<Probe> notes = trial.update(labels, labels.aggregate().withNotes(java.util.List.of("n")));
        trial.that(read.version().compareTo(labels.version()) < 0, "a larger version", labels.version());
        trial.that(labels.version().compareTo(notes.version()) < 0, "a larger version", notes.version());
        trial.equal("the version found", notes.version(), trial.must(X).version());
        trial.refused(StorageProblem.STALE_VERSION, () -> trial.update(labels, read.aggregate()));
    }

    @Proves(value = "STO.25", cure = "Use a counter, never a time stamp.")
    static void versions_need_no_clock(StorageTrial trial) {
        Stored<Probe> first = trial.keep(Probe.of(X));
        Stored<Probe> read = first;
        for (int change = 0; change < 20; change++) {
            if (change == 10) {
                trial.clock().advance(Duration.ofHours(-1));
                trial.did("clock back by an hour");
            }
            Stored<Probe> next = trial.update(read, Probe.of(X).with("number", (long) change));
            trial.that(
                    read.version().compareTo(next.version()) < 0, "a version above " + read.version(), next.version());
            read = next;
        }
        trial.refused(StorageProblem.STALE_VERSION, () -> trial.update(first, Probe.of(X)));
    }

    @Proves(value = "STO.26", cure = "Do not judge by the number of rows that changed their content.")
    static void updating_with_equal_content_succeeds(StorageTrial trial) {
        Stored<Probe> read = trial.keep(Probe.of(X).with("text", "same"));
        Stored<Probe> again = trial.update(read, read.aggregate());
        Stored<Probe> third = trial.update(again, read.aggregate());
        trial.equal("what is stored", third, trial.must(X));
        trial.update(third, read.aggregate().with("text", "other"));
        trial.equal(
                "what is stored after a real change",
                "other",
                trial.must(X).aggregate().text());
    }

    @Proves(value = "STO.29", cure = "Remove the row with all that was made from it.")
    static void what_is_erased_is_gone(StorageTrial trial) {
        Stored<Probe> read = trial.keep(Probe.of(X).with("text", "t").withLabels("l"));
        trial.keep(Probe.of("y").with("text", "t").withLabels("l"));
        trial.run(unit -> unit.erase(Probe.TYPE, X, read.version()));
        trial.that(trial.find(X).isEmpty(), "nothing found", "something");
        trial.equal("all", java.util.List.of("y"), trial.ids(Query.of(Probe.TYPE)));
        trial.equal(
                "by text",
                java.util.List.of("y"),
                trial.ids(Query.of(Probe.TYPE).where("text", "t")));
        trial.equal(
                "by label",
                java.util.List.of("y"),
                trial.ids(Query.of(Probe.TYPE).where("label", "l")));
        long count = trial.storage().read(trial.store(), reader -> reader.count(Query.of(Probe.TYPE)));
        trial.equal("the count", 1L, count);
    }
}
