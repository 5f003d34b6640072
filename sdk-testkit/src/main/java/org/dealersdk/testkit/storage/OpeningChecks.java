package org.dealersdk.testkit.storage;

import static org.dealersdk.testkit.storage.StorageTrial.inserted;
import static org.dealersdk.testkit.storage.StorageTrial.updated;

import java.util.List;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;
import org.jspecify.annotations.Nullable;

/** What opening again and opening twice must not change. */
final class OpeningChecks {

    private static final String X = "x";

    private OpeningChecks() {}

    @Proves(value = "STO.90", cure = "Write to the place the settings name, and read it when opened.")
    static void what_was_acknowledged_is_there_after_opening_again(StorageTrial trial) {
        String place = trial.session().newName();
        StoreId store = trial.store();
        var first = trial.open(place);
        Stored<Probe> kept =
                first.transact(store, unit -> inserted(unit, Probe.of(X).with("key", "k")));
        Stored<Probe> gone = first.transact(store, unit -> inserted(unit, Probe.of("gone")));
        first.transact(store, unit -> {
            unit.erase(Probe.TYPE, "gone", gone.version());
            return true;
        });
        first.close();
        var second = trial.open(place);
        trial.equal(
                "x",
                kept,
                second.read(store, reader -> reader.find(Probe.TYPE, X)).orElse(null));
        trial.equal("all", 1L, second.read(store, reader -> reader.count(Query.of(Probe.TYPE))));
        trial.refused(
                StorageProblem.DUPLICATE_KEY,
                () -> second.transact(
                        store, unit -> unit.insert(Probe.TYPE, Probe.of("y").with("key", "k"))));
        Stored<Probe> again = second.transact(store, unit -> inserted(unit, Probe.of("gone")));
        trial.that(again.version().compareTo(gone.version()) > 0, "a version above " + gone.version(), again.version());
        second.close();
    }

    @Proves(
            value = "STO.90",
            cure = "Keep everything that judges where the aggregates are: keys, versions, the last write too.")
    static void after_opening_again_everything_is_judged_as_before(StorageTrial trial) {
        String place = trial.session().newName();
        StoreId store = trial.store();
        Storage first = trial.open(place);
        Stored<Probe> erased = insert(first, store, Probe.of("erased").with("key", "free"));
        Probe holder = Probe.of(X).with("key", "k").with("name", "n").withLabels("a", "b");
        Stored<Probe> kept = insert(first, store, holder);
        first.transact(store, unit -> {
            unit.erase(Probe.TYPE, "erased", erased.version());
            return true;
        });
        Stored<Probe> last = first.transact(store, unit -> updated(unit, holder.with("text", "last"), kept));
        first.close();
        Storage second = trial.open(place);
        trial.equal("what was written last", last, find(second, store, X));
        trial.refused(
                StorageProblem.DUPLICATE_KEY,
                () -> insert(second, store, Probe.of("key").with("key", "k")));
        trial.refused(
                StorageProblem.DUPLICATE_KEY,
                () -> insert(second, store, Probe.of("name").with("name", "n")));
        trial.refused(
                StorageProblem.STALE_VERSION,
                () -> second.transact(store, unit -> unit.update(Probe.TYPE, holder, kept.version())));
        trial.equal(
                "the count",
                1L,
                second.read(store, reader -> reader.count(Query.of(Probe.TYPE).where("label", "b"))));
        Stored<Probe> again = insert(second, store, Probe.of("erased").with("key", "free"));
        trial.that(
                again.version().number() > erased.version().number(),
                "a version above " + erased.version().number(),
                again.version().number());
    }

    @Proves(value = "STO.24", cure = "Take versions from what is never set back; not from the largest that is left.")
    static void versions_of_erased_aggregates_are_not_used_again_after_opening(StorageTrial trial) {
        String place = trial.session().newName();
        StoreId store = trial.store();
        long largest = 0;
        for (int round = 0; round < 3; round++) {
            Storage storage = trial.open(place);
            Stored<Probe> now = storage.transact(store, unit -> inserted(unit, Probe.of(X)));
            trial.that(
                    now.version().number() > largest,
                    "a version above " + largest,
                    now.version().number());
            for (int change = 0; change < 5; change++) {
                Stored<Probe> before = now;
                Probe after = Probe.of(X).with("number", (long) change);
                now = storage.transact(store, unit -> updated(unit, after, before));
            }
            largest = now.version().number();
            Version last = now.version();
            storage.transact(store, unit -> {
                unit.erase(Probe.TYPE, X, last);
                return true;
            });
            storage.close();
        }
    }

    @Proves(value = "STO.93", cure = "Keep nothing of the store outside the store, or decline SEVERAL_HOSTS.")
    static void two_openings_see_each_others_commits(StorageTrial trial) {
        String place = trial.session().newName();
        StoreId store = trial.store();
        var one = trial.open(place);
        var other = trial.open(place);
        Stored<Probe> read = one.transact(store, unit -> inserted(unit, Probe.of(X)));
        trial.equal(
                "what the one sees",
                read,
                one.read(store, reader -> reader.find(Probe.TYPE, X)).orElse(null));
        trial.equal(
                "what the other sees",
                read,
                other.read(store, reader -> reader.find(Probe.TYPE, X)).orElse(null));
        Stored<Probe> changed =
                other.transact(store, unit -> updated(unit, Probe.of(X).with("text", "t"), read));
        trial.equal(
                "what the one sees",
                changed,
                one.read(store, reader -> reader.find(Probe.TYPE, X)).orElse(null));
        trial.refused(
                StorageProblem.STALE_VERSION,
                () -> one.transact(store, unit -> unit.update(Probe.TYPE, Probe.of(X), read.version())));
    }

    @Proves(
            value = "STO.93",
            cure = "Lock the place while it is open, and refuse to open it twice.",
            whenDeclined = true)
    static void a_second_opening_is_refused(StorageTrial trial) {
        String place = trial.session().newName();
        var one = trial.open(place);
        trial.refused(StorageProblem.IN_USE, () -> trial.open(place));
        one.transact(trial.store(), unit -> unit.insert(Probe.TYPE, Probe.of(X)));
        one.close();
        var next = trial.open(place);
        trial.that(
                next.read(trial.store(), reader -> reader.find(Probe.TYPE, X)).isPresent(),
                "x after opening again",
                "nothing");
    }

    @Proves(
            value = "STO.93",
            cure = "Remember nothing of the store in an opening: what is there, what is not, nor how much.")
    static void another_opening_changes_what_this_one_has_seen(StorageTrial trial) {
        String place = trial.session().newName();
        StoreId store = trial.store();
        Storage one = trial.open(place);
        Storage other = trial.open(place);
        @Nullable Stored<Probe> now = null;
        for (int round = 0; round < 3; round++) {
            for (List<Storage> pair : List.of(List.of(one, other), List.of(other, one))) {
                Storage writer = pair.get(0);
                Storage reader = pair.get(1);
                seen(trial, reader, store, now);
                now = insert(writer, store, Probe.of(X).with("text", "t" + round));
                seen(trial, reader, store, now);
                Stored<Probe> before = now;
                now = writer.transact(store, unit -> updated(unit, Probe.of(X).with("text", "u"), before));
                seen(trial, reader, store, now);
                Stored<Probe> changed = now;
                writer.transact(store, unit -> {
                    unit.erase(Probe.TYPE, X, changed.version());
                    return true;
                });
                now = null;
                seen(trial, reader, store, null);
            }
        }
        now = insert(one, store, Probe.of(X));
        one.close();
        seen(trial, other, store, now);
        insert(other, store, Probe.of("after"));
    }

    private static void seen(StorageTrial trial, Storage storage, StoreId store, @Nullable Stored<Probe> expected) {
        trial.equal("what is found", expected, find(storage, store, X));
        trial.equal(
                "what is counted",
                expected == null ? 0L : 1L,
                storage.read(store, reader -> reader.count(Query.of(Probe.TYPE))));
        if (expected != null) {
            Query<Probe> query = Query.of(Probe.TYPE);
            trial.equal(
                    "what is listed",
                    List.of(expected),
                    storage.read(store, reader -> reader.search(query)).items());
        }
    }

    @Proves(
            value = "STO.93",
            cure = "Judge keys where they are stored; an opening's own list of them misses the others'.")
    static void a_key_taken_through_another_opening_is_taken(StorageTrial trial) {
        String place = trial.session().newName();
        StoreId store = trial.store();
        Storage one = trial.open(place);
        Storage other = trial.open(place);
        Probe holder = Probe.of("holder").with("key", "k").with("name", "n");
        Stored<Probe> held = one.transact(store, unit -> inserted(unit, holder));
        for (String attribute : List.of("key", "name")) {
            Probe second = Probe.of("second").with(attribute, attribute.substring(0, 1));
            trial.refused(
                    StorageProblem.DUPLICATE_KEY, () -> other.transact(store, unit -> unit.insert(Probe.TYPE, second)));
        }
        one.transact(store, unit -> {
            unit.erase(Probe.TYPE, "holder", held.version());
            return true;
        });
        other.transact(store, unit -> unit.insert(Probe.TYPE, Probe.of("heir").with("key", "k")));
        trial.refused(StorageProblem.DUPLICATE_KEY, () -> one.transact(store, unit -> unit.insert(Probe.TYPE, holder)));
    }

    @Proves(
            value = "STO.93",
            cure = "Let each opening be closed once; a second close takes nothing from its neighbours.")
    static void closing_one_opening_often_leaves_the_others_open(StorageTrial trial) {
        String place = trial.session().newName();
        Storage one = trial.open(place);
        Storage other = trial.open(place);
        for (int i = 0; i < 3; i++) {
            trial.did("close");
            one.close();
        }
        Stored<Probe> kept = other.transact(trial.store(), unit -> inserted(unit, Probe.of(X)));
        trial.equal(
                "x",
                kept,
                other.read(trial.store(), reader -> reader.find(Probe.TYPE, X)).orElse(null));
    }

    private static Stored<Probe> insert(Storage storage, StoreId store, Probe probe) {
        return storage.transact(store, unit -> inserted(unit, probe));
    }

    private static @Nullable Stored<Probe> find(Storage storage, StoreId store, String id) {
        return storage.read(store, reader -> reader.find(Probe.TYPE, id)).orElse(null);
    }
}
