package org.dealersdk.testkit.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.id.IdProblem;
import org.dealersdk.domain.id.TypedId;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.testkit.probe.Neighbour;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;

/** Which aggregate is which. */
final class IdentityChecks {

    private static final List<String> NEAR_MISSES = List.of(
            "ab",
            "aB",
            "Ab",
            "AB",
            "a b",
            "a  b",
            "a-b",
            "a_b",
            "a%b",
            "a'b",
            "a\"b",
            "a\\b",
            "a:b",
            "a/b",
            "a.b",
            "\u00e9",
            "e\u0301",
            "e",
            "\u00df",
            "ss",
            "\uff41",
            "a",
            "\u0131",
            "i",
            "\ud83d\ude00",
            "\ud83d\ude01",
            "0",
            "00",
            "..");

    private IdentityChecks() {}

    @Proves(value = "STO.11", cure = "Give the id column a binary collation.")
    static void ids_that_differ_in_one_code_point_are_different(StorageTrial trial) {
        for (String id : NEAR_MISSES) {
            trial.put(Probe.of(id).with("text", "of " + id));
        }
        for (String id : NEAR_MISSES) {
            trial.equal("the text", "of " + id, trial.must(id).aggregate().text());
        }
    }

    @Proves(value = "STO.11", cure = "Give the id column a binary collation, and look ids up as they are given.")
    static void an_id_is_not_found_under_its_neighbours(StorageTrial trial) {
        for (String id : NEAR_MISSES) {
            Stored<Probe> alone = trial.keep(Probe.of(id));
            for (String other : NEAR_MISSES) {
                trial.equal(
                        "whether " + other + " is found beside " + id,
                        other.equals(id),
                        trial.find(other).isPresent());
            }
            trial.run(unit -> unit.erase(Probe.TYPE, id, alone.version()));
        }
    }

    @Proves(value = "STO.12", cure = "Give the id column room for 128 characters.")
    static void longest_ids_are_kept_whole(StorageTrial trial) {
        String stem = "\u4eac".repeat(TypedId.MAX_LENGTH - 1);
        trial.put(Probe.of(stem + "1").with("text", "one"), Probe.of(stem + "2").with("text", "two"));
        trial.equal("the text", "one", trial.must(stem + "1").aggregate().text());
        trial.equal("the text", "two", trial.must(stem + "2").aggregate().text());
    }

    @Proves(value = "STO.12", cure = "Check with Limits.document before writing; do not trim.")
    static void unusable_ids_are_refused(StorageTrial trial) {
        trial.keep(Probe.of("x"));
        trial.refused(IdProblem.CHARACTERS, () -> trial.put(Probe.of(" x")));
        trial.refused(IdProblem.CHARACTERS, () -> trial.put(Probe.of("x ")));
        trial.refused(IdProblem.CHARACTERS, () -> trial.put(Probe.of("x\u0000")));
        trial.refused(IdProblem.LENGTH, () -> trial.put(Probe.of("")));
        trial.refused(IdProblem.LENGTH, () -> trial.put(Probe.of("x".repeat(TypedId.MAX_LENGTH + 1))));
        trial.that(trial.find("x ").isEmpty(), "nothing under an id with a blank at its end", "something");
    }

    @Proves(value = "STO.13", cure = "Put the type into the key.")
    static void an_aggregate_is_found_only_under_its_own_type(StorageTrial trial) {
        trial.put(Probe.of("same").with("text", "probe"));
        trial.that(trial.find(Neighbour.TYPE, "same").isEmpty(), "no neighbour of that id", "one");
        Stored<Neighbour> neighbour = trial.keep(Neighbour.TYPE, new Neighbour("same", "k"));
        trial.equal("the probe", "probe", trial.must("same").aggregate().text());
        trial.run(unit -> unit.erase(Neighbour.TYPE, "same", neighbour.version()));
        trial.equal("the probe", "probe", trial.must("same").aggregate().text());
        trial.that(trial.find(Neighbour.TYPE, "same").isEmpty(), "the neighbour gone", "still found");
    }

    @Proves(value = "STO.14", cure = "Key by three columns, or escape what joins them.")
    static void store_type_and_id_never_run_together(StorageTrial trial) {
        Map<StoreId, String> pairs = new HashMap<>();
        String base = trial.store().value();
        for (String joint : List.of(":", "/", "|", "#", "%2F", ".", "-", "testkit-probe")) {
            pairs.put(new StoreId(base + joint + "a"), "b");
            pairs.put(new StoreId(base), "a" + joint + "b");
            pairs.put(new StoreId(base + joint + "a" + joint + "b"), "b");
            for (Map.Entry<StoreId, String> pair : pairs.entrySet()) {
                Probe probe =
                        Probe.of(pair.getValue()).with("text", pair.getKey().value() + " " + joint);
                trial.storage().transact(pair.getKey(), unit -> unit.insert(Probe.TYPE, probe));
            }
            for (Map.Entry<StoreId, String> pair : pairs.entrySet()) {
                String text = trial.storage()
                        .read(
                                pair.getKey(),
                                reader -> reader.find(Probe.TYPE, pair.getValue())
                                        .map(found ->
                                                String.valueOf(found.aggregate().text()))
                                        .orElse("nothing"));
                trial.equal("the text", pair.getKey().value() + " " + joint, text);
            }
            base = base + "'";
            pairs.clear();
        }
    }
}
