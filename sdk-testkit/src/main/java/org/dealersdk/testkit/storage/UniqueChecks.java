package org.dealersdk.testkit.storage;

import java.util.List;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.testkit.probe.Neighbour;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;

/** Unique keys, for every unique attribute of the probe. */
final class UniqueChecks {

    private static final List<String> UNIQUE = List.of("key", "name");
    private static final String K = "k";

    private UniqueChecks() {}

    @Proves(value = "STO.30", cure = "Put a unique index on store, type, attribute and value.")
    static void a_held_key_is_refused(StorageTrial trial) {
        for (String attribute : UNIQUE) {
            Probe holder = Probe.of("holder of " + attribute).with(attribute, K);
            trial.put(holder, Probe.of("other of " + attribute));
            Probe second = Probe.of("second of " + attribute).with(attribute, K);
            trial.refused(
                    StorageProblem.DUPLICATE_KEY,
                    () -> trial.run(unit -> {
                        unit.insert(Probe.TYPE, Probe.of("bystander of " + attribute));
                        unit.insert(Probe.TYPE, second);
                    }));
            trial.that(trial.find(second.id()).isEmpty(), "the second holder refused", "kept");
            trial.that(trial.find("bystander of " + attribute).isEmpty(), "nothing of the unit kept", "a part");
            Stored<Probe> other = trial.must("other of " + attribute);
            trial.refused(
                    StorageProblem.DUPLICATE_KEY,
                    () -> trial.update(other, other.aggregate().with(attribute, K)));
            trial.equal("the other one", other, trial.must(other.aggregate().id()));
        }
    }

    @Proves(value = "STO.30", cure = "Index every value of an attribute with several, not the first only.")
    static void each_of_several_values_is_a_key(StorageTrial trial) {
        Probe holder = new Probe("h", null, null, List.of(), List.of("a", "b", "c"), null, null, null, null, List.of());
        trial.put(holder);
        for (String name : holder.names()) {
            Probe second = new Probe("s", null, null, List.of(), List.of("z", name), null, null, null, null, List.of());
            trial.refused(StorageProblem.DUPLICATE_KEY, () -> trial.put(second));
        }
        trial.put(Probe.of("free").with("name", "z"));
        trial.equal(
                "the holder of b", List.of("h"), trial.ids(Query.of(Probe.TYPE).where("name", "b")));
    }

    @Proves(value = "STO.32", cure = "Check keys at commit, or order the writes so that keys are freed first.")
    static void two_aggregates_may_swap_their_keys(StorageTrial trial) {
        for (String attribute : UNIQUE) {
            Stored<Probe> one = trial.keep(Probe.of("one " + attribute).with(attribute, "k1"));
            Stored<Probe> two = trial.keep(Probe.of("two " + attribute).with(attribute, "k2"));
            trial.run(unit -> {
                unit.update(Probe.TYPE, one.aggregate().with(attribute, "k2"), one.version());
                unit.update(Probe.TYPE, two.aggregate().with(attribute, "k1"), two.version());
            });
            Query<Probe> first = Query.of(Probe.TYPE).where(attribute, "k1");
            trial.equal("the holder of k1", List.of("two " + attribute), trial.ids(first));
        }
    }

    @Proves(value = "STO.32", cure = "Check keys at commit, or order the writes so that keys are freed first.")
    static void a_key_may_pass_from_an_erased_aggregate_to_a_new_one(StorageTrial trial) {
        for (String attribute : UNIQUE) {
            Stored<Probe> old = trial.keep(Probe.of("old " + attribute).with(attribute, K));
            trial.run(unit -> {
                unit.insert(Probe.TYPE, Probe.of("new " + attribute).with(attribute, K));
                unit.erase(Probe.TYPE, old.aggregate().id(), old.version());
            });
            trial.equal(
                    "the holder",
                    List.of("new " + attribute),
                    trial.ids(Query.of(Probe.TYPE).where(attribute, K)));
        }
    }

    @Proves(value = "STO.33", cure = "Free keys on erase and update; never index an absent value.")
    static void given_up_and_absent_keys_are_free(StorageTrial trial) {
        for (String attribute : UNIQUE) {
            Stored<Probe> first = trial.keep(Probe.of("first " + attribute).with(attribute, K));
            trial.run(unit -> unit.erase(Probe.TYPE, first.aggregate().id(), first.version()));
            Stored<Probe> second = trial.keep(Probe.of("second " + attribute).with(attribute, K));
            trial.update(second, second.aggregate().with(attribute, null));
            trial.put(Probe.of("third " + attribute).with(attribute, K));
            trial.equal(
                    "the holder",
                    List.of("third " + attribute),
                    trial.ids(Query.of(Probe.TYPE).where(attribute, K)));
        }
        trial.put(Probe.of("without 1"), Probe.of("without 2"));
    }

    @Proves(value = "STO.34", cure = "Give the key column a binary collation; do not trim.")
    static void keys_that_differ_in_one_code_point_are_different(StorageTrial trial) {
        for (String attribute : UNIQUE) {
            for (int i = 0; i < Ladder.TEXTS.size(); i++) {
                trial.put(Probe.of(attribute + i).with(attribute, Ladder.TEXTS.get(i)));
            }
            for (int i = 0; i < Ladder.TEXTS.size(); i++) {
                Query<Probe> query = Query.of(Probe.TYPE).where(attribute, Ladder.TEXTS.get(i));
                trial.equal("the holder", List.of(attribute + i), trial.ids(query));
                Probe second = Probe.of("second").with(attribute, Ladder.TEXTS.get(i));
                trial.refused(StorageProblem.DUPLICATE_KEY, () -> trial.put(second));
            }
        }
    }

    @Proves(value = "STO.32", cure = "Write the keys of the unit's last state, not a list of changes on the way there.")
    static void only_the_last_state_of_a_unit_holds_keys(StorageTrial trial) {
        for (String attribute : List.of("key", "name")) {
            Probe holder = Probe.of("holder of " + attribute).with(attribute, "k");
            Stored<Probe> kept = trial.keep(holder);
            Stored<Probe> same = trial.update(kept, holder.with("text", "changed"));
            trial.refused(
                    StorageProblem.DUPLICATE_KEY, () -> trial.put(Probe.of("y").with(attribute, "k")));
            trial.run(unit -> {
                Stored<Probe> without = StorageTrial.updated(unit, holder.with(attribute, null), same);
                StorageTrial.updated(unit, holder, without);
            });
            trial.refused(
                    StorageProblem.DUPLICATE_KEY, () -> trial.put(Probe.of("y").with(attribute, "k")));
            trial.run(unit -> {
                Stored<Probe> passing =
                        StorageTrial.inserted(unit, Probe.of("passing").with(attribute, "p"));
                unit.erase(Probe.TYPE, "passing", passing.version());
                Stored<Probe> changing = StorageTrial.inserted(
                        unit, Probe.of("changing " + attribute).with(attribute, "q"));
                StorageTrial.updated(unit, changing.aggregate().with(attribute, "r"), changing);
            });
            trial.put(
                    Probe.of("p of " + attribute).with(attribute, "p"),
                    Probe.of("q of " + attribute).with(attribute, "q"));
            trial.refused(
                    StorageProblem.DUPLICATE_KEY, () -> trial.put(Probe.of("y").with(attribute, "r")));
        }
    }

    @Proves(value = "STO.35", cure = "Put store, type and attribute into the unique index.")
    static void a_key_binds_only_its_store_type_and_attribute(StorageTrial trial) {
        trial.put(Probe.of("a").with("key", K), Probe.of("b").with("name", K));
        trial.keep(Neighbour.TYPE, new Neighbour("a", K));
        StoreId elsewhere = trial.newStore();
        trial.storage()
                .transact(
                        elsewhere, unit -> unit.insert(Probe.TYPE, Probe.of("c").with("key", K)));
        trial.equal(
                "the holder here", List.of("a"), trial.ids(Query.of(Probe.TYPE).where("key", K)));
        trial.refused(
                StorageProblem.DUPLICATE_KEY, () -> trial.put(Probe.of("d").with("key", K)));
    }
}
