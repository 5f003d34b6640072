package org.dealersdk.testkit.storage;

import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;

/** Values an aggregate no longer has: none, one, two or three of them, given up in every way there is. */
final class GivenUpChecks {

    private static final String X = "x";
    private static final int MOST = 3;

    private GivenUpChecks() {}

    /** How an aggregate comes to its last values. */
    private enum Way {
        UPDATE,
        UPDATE_TWICE,
        ERASE,
        UNDONE
    }

    @Proves(value = "STO.33", cure = "Free every value that was given up, not the first of several, and only those.")
    static void of_several_keys_exactly_those_given_up_are_free(StorageTrial trial) {
        for (int values = 0; values <= MOST; values++) {
            for (int kept = 0; kept < 1 << values; kept++) {
                gives(trial, values, kept, kept % 2 == 0 ? Way.UPDATE : Way.UPDATE_TWICE);
            }
            gives(trial, values, 0, Way.ERASE);
            gives(trial, values, (1 << values) - 1, Way.UNDONE);
        }
    }

    /** One aggregate that ends with the values whose bit is set. */
    private static void gives(StorageTrial trial, int values, int kept, Way way) {
        String id = values + "-" + kept + "-" + way;
        List<String> all = new ArrayList<>();
        List<String> left = new ArrayList<>();
        List<String> free = new ArrayList<>();
        for (int i = 0; i < values; i++) {
            String name = id + " no. " + i;
            all.add(name);
            ((kept >> i & 1) == 1 ? left : free).add(name);
        }
        trial.did(id + " keeps " + left + " of " + all);
        Stored<Probe> before = trial.keep(named(id, all));
        end(trial, way, before, named(id, left));
        for (String name : left) {
            trial.refused(StorageProblem.DUPLICATE_KEY, () -> trial.put(named("second of " + id, List.of(name))));
        }
        trial.put(named("taker of " + id, free));
        for (String name : all) {
            trial.equal(
                    "the holder of " + name,
                    List.of(free.contains(name) ? "taker of " + id : id),
                    trial.ids(Query.of(Probe.TYPE).where("name", name)));
        }
    }

    private static void end(StorageTrial trial, Way way, Stored<Probe> before, Probe after) {
        switch (way) {
            case UPDATE -> trial.update(before, after);
            case UPDATE_TWICE ->
                trial.run(unit -> StorageTrial.updated(
                        unit, after, StorageTrial.updated(unit, named(after.id(), List.of(after.id() + "b")), before)));
            case ERASE -> trial.run(unit -> unit.erase(Probe.TYPE, after.id(), before.version()));
            case UNDONE ->
                trial.that(
                        UnitChecks.thrownBy(() -> trial.run(unit -> {
                                    unit.update(Probe.TYPE, named(after.id(), List.of()), before.version());
                                    throw new IllegalStateException("undo");
                                }))
                                instanceof IllegalStateException,
                        "the failure of the work",
                        "another one or none");
        }
    }

    private static Probe named(String id, List<String> names) {
        return new Probe(id, null, null, List.of(), List.copyOf(names), null, null, null, null, List.of());
    }

    @Proves(value = "STO.64", cure = "Remove an aggregate's entries from every index when an update leaves values out.")
    static void a_value_given_up_is_absent_for_every_condition(StorageTrial trial) {
        for (Attribute<Probe> attribute : Probe.TYPE.attributes()) {
            String name = attribute.name();
            Comparable<?> value = Ladder.of(attribute.kind()).get(1);
            Stored<Probe> with = trial.keep(Probe.of(name).with(name, value));
            Query<Probe> own = Query.of(Probe.TYPE).where(Query.ID, name);
            trial.update(with, Probe.of(name));
            trial.equal("absent " + name, List.of(name), trial.ids(own.where(new Condition.Absent(name))));
            for (Condition condition : List.of(
                    new Condition.Equal(name, value),
                    new Condition.In(name, List.of(value)),
                    new Condition.Range(name, value, null),
                    new Condition.Range(name, null, null))) {
                trial.equal("what meets " + condition, List.of(), trial.ids(own.where(condition)));
                trial.equal(
                        "what meets " + condition + " anywhere",
                        List.of(),
                        trial.ids(Query.of(Probe.TYPE).where(condition)));
            }
        }
    }

    @Proves(
            value = "STO.60",
            cure = "Take old entries out of the indexes whatever the unit does to the aggregate on its way.")
    static void only_the_last_values_of_a_unit_are_found(StorageTrial trial) {
        for (Attribute<Probe> attribute : Probe.TYPE.attributes()) {
            String name = attribute.name();
            Comparable<?> old = Ladder.of(attribute.kind()).get(0);
            Comparable<?> now = Ladder.of(attribute.kind()).get(1);
            Stored<Probe> before = trial.keep(Probe.of(name).with(name, old));
            trial.run(unit -> {
                unit.erase(Probe.TYPE, name, before.version());
                unit.insert(Probe.TYPE, Probe.of(name).with(name, now));
            });
            trial.equal(
                    "by the old " + name,
                    List.of(),
                    trial.ids(Query.of(Probe.TYPE).where(name, old)));
            trial.equal(
                    "by the new " + name,
                    List.of(name),
                    trial.ids(Query.of(Probe.TYPE).where(name, now)));
        }
    }

    @Proves(value = "STO.80", cure = "Name the store in every statement that takes entries out of an index.")
    static void what_is_given_up_in_one_store_is_still_found_in_another(StorageTrial trial) {
        StoreId other = trial.newStore();
        for (Attribute<Probe> attribute : Probe.TYPE.attributes()) {
            String name = attribute.name();
            Comparable<?> value = Ladder.of(attribute.kind()).get(1);
            Probe probe = Probe.of(X + name).with(name, value);
            Stored<Probe> here = trial.keep(probe);
            trial.storage().transact(other, unit -> unit.insert(Probe.TYPE, probe));
            Stored<Probe> without = trial.update(here, Probe.of(X + name));
            found(trial, other, probe.id(), name, value, "after an update elsewhere");
            trial.run(unit -> unit.erase(Probe.TYPE, probe.id(), without.version()));
            found(trial, other, probe.id(), name, value, "after an erasure elsewhere");
            Stored<Probe> again = trial.keep(probe);
            trial.run(unit -> unit.erase(Probe.TYPE, probe.id(), again.version()));
            found(trial, other, probe.id(), name, value, "after a second erasure elsewhere");
        }
    }

    private static void found(
            StorageTrial trial, StoreId store, String id, String attribute, Comparable<?> value, String when) {
        Query<Probe> query = Query.of(Probe.TYPE).where(attribute, value);
        trial.storage().read(store, reader -> {
            trial.equal(
                    "by " + attribute + " " + when,
                    List.of(id),
                    UnitChecks.ids(reader.search(query).aggregates()));
            trial.equal("the count by " + attribute + " " + when, 1L, reader.count(query));
            return true;
        });
    }
}
