package org.dealersdk.testkit.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.probe.Neighbour;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;

/** Names and values that a hash, a file name, a chunk, a column or a conversion takes for one another. */
final class NearMissChecks {

    /** Equal hash codes, names file systems fold or forbid, lengths at which keys are cut, and what separates values. */
    static final List<String> NAMES = List.of(
            "Aa",
            "BB",
            "AaAa",
            "BBBB",
            "AaBB",
            "f",
            "f.",
            "f..",
            "nul",
            "con",
            "CON",
            "aux.txt",
            "com1",
            "a,b",
            "a;b",
            "a|b",
            "a\u00b7b",
            "a",
            "b",
            "-",
            "--",
            "-1",
            "+1",
            "1e0",
            "~",
            "[a]",
            "a*",
            "a?",
            "{a}",
            "$a",
            "x".repeat(100) + "aA",
            "x".repeat(100) + "Aa",
            "x".repeat(100) + "BB",
            "X".repeat(100) + "aA",
            "\ufffd",
            "a\uffff",
            "a\ud7ff",
            "a\udbff\udfff",
            "a\ud83d\ude00",
            "a\uffee");

    private NearMissChecks() {}

    @Proves(
            value = "STO.11",
            cure = "Compare ids, not their hash codes, nor names a file system folds, shortens or forbids.")
    static void ids_of_equal_hash_or_file_name_are_different(StorageTrial trial) {
        trial.put(
                NAMES.stream().map(id -> Probe.of(id).with("text", "of " + id)).toArray(Probe[]::new));
        for (String id : NAMES) {
            trial.equal("the text", "of " + id, trial.must(id).aggregate().text());
        }
        trial.equal(
                "all ids",
                new Model(NAMES.stream().map(Probe::of).toList()).ids(Query.of(Probe.TYPE)),
                trial.ids(Query.of(Probe.TYPE)));
    }

    @Proves(value = "STO.34", cure = "Compare keys, not their hash codes or folded forms.")
    static void keys_of_equal_hash_are_different(StorageTrial trial) {
        for (int i = 0; i < NAMES.size(); i++) {
            trial.keep(Probe.of("k" + i).with("key", NAMES.get(i)).with("name", NAMES.get(i)));
        }
        for (int i = 0; i < NAMES.size(); i++) {
            Query<Probe> query = Query.of(Probe.TYPE).where("key", NAMES.get(i)).where("name", NAMES.get(i));
            trial.equal("who holds the key", List.of("k" + i), trial.ids(query));
        }
    }

    @Proves(value = "STO.80", cure = "Compare ids of stores, not their hash codes or directories.")
    static void stores_of_nearly_the_same_name_are_apart(StorageTrial trial) {
        List<StoreId> stores = NAMES.stream()
                .filter(name -> name.length() < 64)
                .map(name -> new StoreId(trial.store().value() + name))
                .toList();
        for (StoreId store : stores) {
            trial.storage()
                    .transact(
                            store,
                            unit -> unit.insert(
                                    Probe.TYPE,
                                    Probe.of("x").with("text", store.value()).with("key", "k")));
        }
        for (StoreId store : stores) {
            List<Probe> found = trial.storage()
                    .read(store, reader -> reader.search(Query.of(Probe.TYPE)))
                    .aggregates();
            trial.equal(
                    "the texts",
                    List.of(store.value()),
                    found.stream().map(Probe::text).toList());
        }
    }

    @Proves(value = "STO.13", cure = "Make the type's whole name the key, hyphens too, or escape them.")
    static void types_of_nearly_the_same_name_are_apart(StorageTrial trial) {
        List<AggregateType<Neighbour>> types = new ArrayList<>();
        for (String name : List.of("testkit-near-by", "testkit-nearby", "testkitnear-by", "testkit-near-b")) {
            types.add(Neighbour.named(name));
        }
        for (AggregateType<Neighbour> type : types) {
            trial.keep(type, new Neighbour("same", "k"));
        }
        for (AggregateType<Neighbour> type : types) {
            Version version = trial.must(type, "same").version();
            trial.run(unit -> unit.erase(type, "same", version));
            trial.that(trial.find(type, "same").isEmpty(), "it gone", "still found");
        }
    }

    @Proves(value = "STO.35", cure = "Put the type and the attribute into the key.")
    static void the_same_key_may_be_held_by_another_type_and_attribute(StorageTrial trial) {
        trial.put(Probe.of("x").with("key", "k"), Probe.of("y").with("name", "k"));
        trial.keep(Neighbour.TYPE, new Neighbour("z", "k"));
    }

    @Proves(value = "STO.3", cure = "Make text to bytes as a whole, not piece by piece.")
    static void long_text_of_pairs_is_kept_wherever_it_is_cut(StorageTrial trial) {
        for (String shift : List.of("", "x")) {
            String text = shift + "\ud83d\ude00\u00e9".repeat(10_000);
            Probe probe = Probe.of("long" + shift).withNotes(List.of(text));
            trial.keep(probe);
            trial.equal("the text", probe, trial.must(probe.id()).aggregate());
        }
    }

    @Proves(value = "STO.7", cure = "Order the elements of a list by their number, and keep all of them.")
    static void long_lists_keep_their_order(StorageTrial trial) {
        List<String> notes =
                IntStream.range(0, 1500).mapToObj(i -> "n" + (i * 7919) % 1000).toList();
        String[] labels =
                IntStream.range(0, 300).mapToObj(i -> "l" + (i * 7919) % 1000).toArray(String[]::new);
        Probe probe = Probe.of("x").withNotes(notes).withLabels(labels);
        trial.keep(probe);
        trial.equal("the probe", probe, trial.must("x").aggregate());
    }

    @Proves(value = "STO.65", cure = "Index every value of an attribute, each for itself.")
    static void every_one_of_many_values_is_found_and_nothing_else(StorageTrial trial) {
        String[] labels = IntStream.range(0, 300).mapToObj(i -> "l" + i).toArray(String[]::new);
        trial.put(Probe.of("many").withLabels(labels), Probe.of("joined").withLabels(NAMES.toArray(String[]::new)));
        for (String label : List.of("l0", "l31", "l32", "l99", "l100", "l255", "l256", "l299")) {
            trial.equal(
                    "who has " + label,
                    List.of("many"),
                    trial.ids(Query.of(Probe.TYPE).where("label", label)));
        }
        for (String label : NAMES) {
            trial.equal(
                    "who has " + label,
                    List.of("joined"),
                    trial.ids(Query.of(Probe.TYPE).where("label", label)));
        }
        for (String part : List.of("a,", ",", "l0,l1", "A", "")) {
            trial.equal(
                    "who has " + part, List.of(), trial.ids(Query.of(Probe.TYPE).where("label", part)));
        }
    }

    @Proves(value = "STO.2", cure = "Write what is given; do not leave out an update because it looks like no change.")
    static void an_update_keeps_the_smallest_difference(StorageTrial trial) {
        List<Probe> states = new ArrayList<>();
        for (String amount : List.of("2", "2.0", "2.00", "2.000", "-2.00", "0", "0.00", "1E+1", "10")) {
            states.add(Probe.of("x").withAmount(new BigDecimal(amount)));
        }
        for (List<String> notes :
                List.of(List.of("a", "b"), List.of("b", "a"), List.of("b", "a", "a"), List.of("b", "a"))) {
            states.add(Probe.of("x").withNotes(notes).withLabels(notes.get(0), notes.get(1)));
        }
        for (String text :
                List.of("a", "A", "a ", " a", "\u00e9", "e\u0301", "1", "1.0", "01", "", " ", "null", "true")) {
            states.add(Probe.of("x").with("text", text).with("key", text));
            states.add(Probe.of("x").with("text", text));
        }
        Stored<Probe> read = trial.keep(Probe.of("x"));
        for (Probe state : states) {
            read = trial.update(read, state);
            trial.equal("the state", read, trial.must("x"));
        }
    }

    @Proves(value = "STO.21", cure = "Compare versions with =, all 64 bits, as numbers and not as objects.")
    static void only_the_current_version_is_current(StorageTrial trial) {
        Stored<Probe> read = trial.keep(Probe.of("x"));
        for (int i = 0; i < 6; i++) {
            long now = read.version().number();
            for (long other :
                    new long[] {now + 1, now + 256, now + 65_536, now + (1L << 32), Long.MAX_VALUE, now - 1}) {
                if (other >= 1) {
                    Version version = new Version(other);
                    trial.refused(
                            StorageProblem.STALE_VERSION,
                            () -> trial.run(unit ->
                                    unit.update(Probe.TYPE, Probe.of("x").with("text", "bad"), version)));
                    trial.refused(
                            StorageProblem.STALE_VERSION,
                            () -> trial.run(unit -> unit.erase(Probe.TYPE, "x", version)));
                }
            }
            trial.equal("the state", read, trial.must("x"));
            read = trial.update(read, Probe.of("x").with("number", (long) i));
        }
    }

    @Proves(value = "STO.26", cure = "Compare versions as numbers, not as objects, and give them room for 64 bits.")
    static void an_aggregate_can_be_updated_many_times(StorageTrial trial) {
        Stored<Probe> first = trial.keep(Probe.of("x"));
        Stored<Probe> last = trial.unit(unit -> {
            Stored<Probe> read = first;
            for (long i = 0; i < 400; i++) {
                read = StorageTrial.updated(unit, Probe.of("x").with("number", i), read);
            }
            return read;
        });
        trial.equal("the state", last, trial.must("x"));
        Stored<Probe> after = trial.update(last, Probe.of("x"));
        trial.equal("the state", after, trial.must("x"));
    }

    @Proves(value = "STO.66", cure = "Keep instants as a number of microseconds, or as texts of equal length.")
    static void instants_are_ordered_whatever_they_look_like(StorageTrial trial) {
        List<Probe> probes = new ArrayList<>();
        for (String at : List.of(
                "2024-01-01T00:00:00Z",
                "2024-01-01T00:00:00.000001Z",
                "2024-01-01T00:00:00.1Z",
                "2024-01-01T00:00:00.100001Z",
                "2024-01-01T00:00:01Z",
                "2262-04-11T23:47:16.854775Z",
                "2262-04-11T23:47:16.854776Z",
                "2500-01-01T00:00:00Z",
                "1677-09-21T00:12:43.145224Z",
                "1677-09-21T00:12:43.145223Z",
                "1500-01-01T00:00:00Z",
                "2038-01-19T03:14:08Z",
                "2106-02-07T06:28:16Z",
                "1901-12-13T20:45:51Z")) {
            probes.add(Probe.of("at" + probes.size()).with("at", Instant.parse(at)));
        }
        Collections.shuffle(probes, new java.util.Random(3));
        trial.put(probes.toArray(Probe[]::new));
        Model model = new Model(probes);
        Query<Probe> all = Query.of(Probe.TYPE);
        trial.equal("the order", model.ids(all.orderBy("at")), trial.ids(all.orderBy("at")));
        trial.equal("the order", model.ids(all.orderByDescending("at")), trial.ids(all.orderByDescending("at")));
        for (Probe probe : probes) {
            Query<Probe> from = all.where(new Condition.Range("at", probe.at(), null));
            trial.equal("from " + probe.at(), model.ids(from), trial.ids(from));
            trial.equal(
                    "the instant",
                    probe.at(),
                    trial.must(probe.id()).aggregate().at());
        }
    }

    @Proves(
            value = "STO.63",
            cure = "Compare the beginning of the text; an end made from the prefix is wrong for its last character.")
    static void prefixes_may_end_in_any_character(StorageTrial trial) {
        List<Probe> probes = new ArrayList<>();
        for (String name : NAMES) {
            probes.add(Probe.of("p" + probes.size()).with("text", name));
            probes.add(Probe.of("p" + probes.size()).with("text", name + "z\udbff\udfff"));
        }
        trial.put(probes.toArray(Probe[]::new));
        Model model = new Model(probes);
        for (String name : NAMES) {
            Query<Probe> query = Query.of(Probe.TYPE).where(new Condition.Prefix("text", name));
            trial.equal("what begins with it", model.ids(query), trial.ids(query));
        }
    }

    @Proves(value = "STO.62", cure = "Answer a range whose end is not above its beginning with nothing.")
    static void a_range_that_ends_before_it_begins_is_empty(StorageTrial trial) {
        trial.put(Probe.of("x").with("text", "m").with("number", 5L).with("at", Instant.EPOCH));
        Query<Probe> all = Query.of(Probe.TYPE);
        for (Condition range : List.of(
                new Condition.Range("text", "z", "a"),
                new Condition.Range("text", "m", "m"),
                new Condition.Range("number", 9L, 1L),
                new Condition.Range("number", 5L, 5L),
                new Condition.Range("number", Long.MAX_VALUE, Long.MIN_VALUE),
                new Condition.Range("at", Instant.EPOCH.plusSeconds(1), Instant.EPOCH),
                new Condition.Range(Query.ID, "y", "a"),
                new Condition.Range("label", "b", "a"))) {
            trial.did("search " + range);
            trial.equal("what is found", List.of(), trial.ids(all.where(range)));
            trial.equal("the count", 0L, trial.storage().read(trial.store(), reader -> reader.count(all.where(range))));
        }
    }
}
