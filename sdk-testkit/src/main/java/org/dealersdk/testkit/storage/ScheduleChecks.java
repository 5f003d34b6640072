package org.dealersdk.testkit.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Violation;

/** Two units at a time, in every order of their steps. The oracles look only at what was committed. */
final class ScheduleChecks {

    private static final String X = "x";
    private static final String Y = "y";

    private ScheduleChecks() {}

    /** One order of one script: a store with x and y, and what the actors read. */
    private static final class Scene {

        private final StorageTrial trial;
        private final StoreId store;
        private final Schedule schedule;

        Scene(StorageTrial trial, String order) {
            this.trial = trial;
            this.store = trial.newStore();
            this.schedule = new Schedule(trial, trial.session().sharedStorage(), store, order);
            Storage storage = trial.storage();
            storage.transact(store, unit -> unit.insert(Probe.TYPE, Probe.of(X).with("text", "old")));
            storage.transact(store, unit -> unit.insert(Probe.TYPE, Probe.of(Y).with("text", "old")));
        }

        @SafeVarargs
        @SuppressWarnings("varargs") // only read
        final Schedule.Actor actor(String name, Consumer<UnitOfWork>... steps) {
            return schedule.actor(name, List.of(steps));
        }

        /** Two steps: read an aggregate, and change what was read by adding a note. */
        Schedule.Actor adder(String name, String id) {
            List<Stored<Probe>> read = Collections.synchronizedList(new ArrayList<>());
            return actor(name, unit -> read.add(find(unit, id)), unit -> add(unit, read.get(read.size() - 1), name));
        }

        static Stored<Probe> find(UnitOfWork unit, String id) {
            return unit.find(Probe.TYPE, id).orElseThrow(() -> new Violation("the seeded " + id, "nothing"));
        }

        static void add(UnitOfWork unit, Stored<Probe> read, String note) {
            List<String> notes = new ArrayList<>(read.aggregate().notes());
            notes.add(note);
            unit.update(Probe.TYPE, read.aggregate().withNotes(notes), read.version());
        }

        List<String> notes(String id) {
            return trial.storage()
                    .read(store, reader -> reader.find(Probe.TYPE, id))
                    .map(found -> found.aggregate().notes())
                    .orElse(List.of("(erased)"));
        }
    }

    @Proves(value = "STO.27", cure = "Put the version into the WHERE of the update and check the row count.")
    static void no_update_is_lost_in_any_order(StorageTrial trial) {
        for (String order : Schedule.orders(3, 3)) {
            Scene scene = new Scene(trial, order);
            Schedule.Actor a = scene.adder("A", X);
            Schedule.Actor b = scene.adder("B", X);
            scene.schedule.run(a, b);
            List<String> notes = scene.notes(X);
            trial.that(notes.contains("A") == a.committed(), "A's note exactly if A committed", notes);
            trial.that(notes.contains("B") == b.committed(), "B's note exactly if B committed", notes);
            trial.that(a.committed() || b.committed(), "at least one to commit", "neither");
            a.checkEnd();
            b.checkEnd();
        }
    }

    @Proves(value = "STO.28", cure = "Put the version into the WHERE of the delete and check the row count.")
    static void no_update_is_lost_to_an_erase_in_any_order(StorageTrial trial) {
        for (String order : Schedule.orders(3, 3)) {
            Scene scene = new Scene(trial, order);
            List<Stored<Probe>> readByA = Collections.synchronizedList(new ArrayList<>());
            // When units run one after another, B's may have ended before A's began; A then finds nothing and gives up.
            Schedule.Actor a = scene.actor(
                    "A",
                    unit -> readByA.add(unit.find(Probe.TYPE, X)
                            .orElseThrow(() -> StorageProblem.STALE_VERSION.failure(Probe.TYPE.name()))),
                    unit -> Scene.add(unit, readByA.get(readByA.size() - 1), "A"));
            List<Stored<Probe>> read = Collections.synchronizedList(new ArrayList<>());
            Schedule.Actor b = scene.actor(
                    "B",
                    unit -> unit.find(Probe.TYPE, X).ifPresent(read::add),
                    unit -> unit.erase(Probe.TYPE, X, read.get(read.size() - 1).version()));
            scene.schedule.run(a, b);
            boolean sawA = read.get(read.size() - 1).aggregate().notes().contains("A");
            List<String> notes = scene.notes(X);
            trial.that(
                    !(a.committed() && b.committed()) || sawA,
                    "the erase to be refused when it had not seen A's committed update",
                    "both committed, A's update is gone");
            trial.that(!b.committed() || notes.equals(List.of("(erased)")), "x erased when B committed", notes);
            trial.that(b.committed() || !a.committed() || notes.equals(List.of("A")), "A's update kept", notes);
            trial.that(a.committed() || b.committed(), "at least one to commit", "neither");
        }
    }

    @Proves(value = "STO.31", cure = "Let a unique index decide, not a look before the insert.")
    static void at_most_one_of_two_claims_commits_in_any_order(StorageTrial trial) {
        for (String attribute : List.of("key", "name")) {
            for (String order : Schedule.orders(3, 3)) {
                Scene scene = new Scene(trial, order);
                Query<Probe> holders = Query.of(Probe.TYPE).where(attribute, "k");
                Schedule.Actor a = scene.actor(
                        "A",
                        unit -> unit.count(holders),
                        unit -> unit.insert(Probe.TYPE, Probe.of("a").with(attribute, "k")));
                Schedule.Actor b = scene.actor(
                        "B",
                        unit -> unit.count(holders),
                        unit -> unit.insert(Probe.TYPE, Probe.of("b").with(attribute, "k")));
                scene.schedule.run(a, b);
                trial.that(!(a.committed() && b.committed()), "at most one to hold the key", "both committed");
                trial.that(a.committed() || b.committed(), "at least one to commit", "neither");
                long held = trial.storage().read(scene.store, reader -> reader.count(holders));
                trial.equal("the number of holders", 1L, held);
                a.checkEnd();
                b.checkEnd();
            }
        }
    }

    @Proves(value = "STO.31", cure = "Let the primary key decide, not a look before the insert.")
    static void at_most_one_of_two_inserts_of_an_id_commits_in_any_order(StorageTrial trial) {
        for (String order : Schedule.orders(3, 3)) {
            Scene scene = new Scene(trial, order);
            Schedule.Actor a = scene.actor(
                    "A",
                    unit -> unit.find(Probe.TYPE, "z"),
                    unit -> unit.insert(Probe.TYPE, Probe.of("z").withNotes(List.of("A"))));
            Schedule.Actor b = scene.actor(
                    "B",
                    unit -> unit.find(Probe.TYPE, "z"),
                    unit -> unit.insert(Probe.TYPE, Probe.of("z").withNotes(List.of("B"))));
            scene.schedule.run(a, b);
            trial.that(a.committed() != b.committed(), "exactly one to commit", a.committed() ? "both" : "neither");
            trial.equal("the notes", List.of(a.committed() ? "A" : "B"), scene.notes("z"));
        }
    }

    @Proves(value = "STO.41", cure = "Do not commit write by write, nor put writes into a cache before the commit.")
    static void nobody_sees_what_is_undone_later_in_any_order(StorageTrial trial) {
        for (String order : Schedule.orders(3, 3)) {
            Scene scene = new Scene(trial, order);
            List<String> seen = Collections.synchronizedList(new ArrayList<>());
            Schedule.Actor a = scene.actor("A", unit -> add(unit, X), unit -> {
                add(unit, Y);
                throw new IllegalStateException("undo");
            });
            Schedule.Actor b = scene.actor(
                    "B",
                    unit -> seen.addAll(Scene.find(unit, X).aggregate().notes()),
                    unit -> seen.addAll(Scene.find(unit, Y).aggregate().notes()));
            scene.schedule.run(a, b);
            trial.equal("what B saw of A", List.of(), List.copyOf(seen));
            trial.that(b.committed(), "the reading unit to end well", "it failed");
            trial.equal("what is left of A in x", List.of(), scene.notes(X));
            trial.storage().transact(scene.store, unit -> {
                add(unit, X);
                return true;
            });
            trial.equal("what is seen of a committed change", List.of("A"), scene.notes(X));
        }
    }

    @Proves(value = "STO.42", cure = "Make all writes of a unit visible by one commit.")
    static void who_sees_one_change_of_a_unit_sees_the_others_in_any_order(StorageTrial trial) {
        for (String order : Schedule.orders(3, 4)) {
            Scene scene = new Scene(trial, order);
            List<Boolean> seen = Collections.synchronizedList(new ArrayList<>());
            Schedule.Actor a = scene.actor("A", unit -> add(unit, X), unit -> add(unit, Y));
            Schedule.Actor b = scene.actor(
                    "B",
                    unit -> unit.find(Probe.TYPE, "nobody"),
                    unit -> seen.add(!Scene.find(unit, X).aggregate().notes().isEmpty()),
                    unit -> seen.add(!Scene.find(unit, Y).aggregate().notes().isEmpty()));
            scene.schedule.run(a, b);
            trial.that(a.committed() && b.committed(), "both to commit", "one failed");
            int last = seen.size() - 2;
            trial.that(!seen.get(last) || seen.get(last + 1), "A's change of y seen by who saw that of x", "not seen");
            trial.equal(
                    "x and y",
                    List.of("A", "A"),
                    List.of(scene.notes(X).get(0), scene.notes(Y).get(0)));
        }
    }

    @Proves(value = "STO.42", cure = "Check all writes of a unit before any is kept, or roll all of them back.")
    static void a_unit_that_conflicts_leaves_nothing_in_any_order(StorageTrial trial) {
        for (String order : Schedule.orders(4, 3)) {
            Scene scene = new Scene(trial, order);
            List<Stored<Probe>> read = Collections.synchronizedList(new ArrayList<>());
            Schedule.Actor a = scene.actor(
                    "A",
                    unit -> read.add(Scene.find(unit, Y)),
                    unit -> add(unit, X),
                    unit -> Scene.add(unit, read.get(read.size() - 1), "A"));
            Schedule.Actor b = scene.adder("B", Y);
            scene.schedule.run(a, b);
            trial.equal("A's note at x", a.committed(), scene.notes(X).contains("A"));
            trial.equal("A's note at y", a.committed(), scene.notes(Y).contains("A"));
            trial.that(a.committed() || b.committed(), "at least one to commit", "neither");
        }
    }

    @Proves(value = "STO.50", cure = "Read a unit from one snapshot, or decline SNAPSHOT_READS.")
    static void all_reads_of_a_unit_see_the_same_state_in_any_order(StorageTrial trial) {
        for (String order : Schedule.orders(3, 4)) {
            Scene scene = new Scene(trial, order);
            List<Boolean> seen = Collections.synchronizedList(new ArrayList<>());
            Schedule.Actor a = scene.actor("A", unit -> add(unit, X), unit -> add(unit, Y));
            Query<Probe> all = Query.of(Probe.TYPE);
            Schedule.Actor b = scene.actor(
                    "B",
                    unit -> seen.add(!Scene.find(unit, X).aggregate().notes().isEmpty()),
                    unit -> seen.add(!Scene.find(unit, Y).aggregate().notes().isEmpty()),
                    unit -> seen.add(unit.search(all).aggregates().stream()
                            .noneMatch(probe -> probe.notes().isEmpty())));
            scene.schedule.run(a, b);
            trial.that(a.committed() && b.committed(), "both to commit", "one failed");
            trial.equal("the notes of x", List.of("A"), scene.notes(X));
            trial.that(
                    seen.stream().distinct().count() == 1,
                    "all reads of B before or all after A's commit",
                    "after A's commit: " + seen);
        }
    }

    @Proves(
            value = "STO.47",
            cure = "Bound lock waits, report the loser as CONFLICT or UNAVAILABLE, let the winner go on.")
    static void units_that_cross_each_other_end_in_any_order(StorageTrial trial) {
        for (String order : Schedule.orders(3, 3)) {
            Scene scene = new Scene(trial, order);
            Schedule.Actor a = scene.actor("A", unit -> add(unit, X), unit -> add(unit, Y));
            Schedule.Actor b = scene.actor("B", unit -> add(unit, Y, "B"), unit -> add(unit, X, "B"));
            scene.schedule.run(a, b);
            a.checkEnd();
            b.checkEnd();
            trial.that(a.committed() || b.committed(), "at least one to commit", "neither");
            trial.that(!scene.notes(X).isEmpty(), "the winner's notes", "none");
            trial.equal("x and y", sorted(scene.notes(X)), sorted(scene.notes(Y)));
        }
    }

    @Proves(value = "STO.48", cure = "Report the conflict; whether to try again is the caller's decision.")
    static void a_conflict_is_not_retried_in_any_order(StorageTrial trial) {
        for (String order : Schedule.orders(3, 3)) {
            Scene scene = new Scene(trial, order);
            Schedule.Actor a = scene.adder("A", X);
            Schedule.Actor b = scene.adder("B", X);
            scene.schedule.run(a, b);
            trial.equal("how often A's work ran", 1, a.runs());
            trial.equal("how often B's work ran", 1, b.runs());
            trial.that(a.committed() || b.committed(), "at least one to commit", "neither");
            trial.that(!scene.notes(X).isEmpty(), "the winner's note", "none");
        }
    }

    private static void add(UnitOfWork unit, String id) {
        add(unit, id, "A");
    }

    private static void add(UnitOfWork unit, String id, String note) {
        Scene.add(unit, Scene.find(unit, id), note);
    }

    private static List<String> sorted(List<String> notes) {
        return notes.stream().sorted().toList();
    }
}
