package org.dealersdk.testkit.storage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.aggregate.AttributeKind;
import org.dealersdk.spi.storage.Limits;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.Version;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;

/** What goes in comes out. */
final class RoundTripChecks {

    private static final String FULL = "x";

    private RoundTripChecks() {}

    @Proves(value = "STO.1", cure = "Answer an unknown id with Optional.empty().")
    static void an_unknown_id_is_absent_and_stays_absent(StorageTrial trial) {
        trial.put(Probe.of("known"));
        trial.equal("the known one", "known", trial.must("known").aggregate().id());
        trial.that(trial.find("unknown").isEmpty(), "nothing under an unknown id", "something");
        trial.that(trial.find("unknown").isEmpty(), "still nothing", "something");
        long count = trial.storage().read(trial.store(), reader -> reader.count(Query.of(Probe.TYPE)));
        trial.equal("the number of aggregates", 1L, count);
    }

    @Proves(value = "STO.2", cure = "Keep the whole document, and answer a write with the version it is found under.")
    static void what_is_found_is_what_was_kept_under_the_version_the_write_returned(StorageTrial trial) {
        Version inserted = trial.unit(unit -> unit.insert(Probe.TYPE, full()));
        trial.equal("what is found after insert", new Stored<>(full(), inserted), trial.must(FULL));
        Probe changed = full().with("text", "changed").with("number", 8L);
        Version updated = trial.unit(unit -> unit.update(Probe.TYPE, changed, inserted));
        trial.equal("what is found after update", new Stored<>(changed, updated), trial.must(FULL));
    }

    @Proves(value = "STO.3", cure = "Use a character set with all planes and a column that neither trims nor folds.")
    static void texts_are_kept_code_point_for_code_point(StorageTrial trial) {
        keepsLadder(trial, AttributeKind.TEXT);
    }

    @Proves(value = "STO.4", cure = "Do not let integers pass through floating point.")
    static void integers_are_kept_exactly(StorageTrial trial) {
        keepsLadder(trial, AttributeKind.INTEGER);
    }

    @Proves(value = "STO.5", cure = "Keep instants as whole microseconds since 1970, floored.")
    static void instants_are_kept_to_the_microsecond(StorageTrial trial) {
        keepsLadder(trial, AttributeKind.INSTANT);
    }

    @Proves(value = "STO.6", cure = "Keep the document's text, or a decimal type that keeps the scale.")
    static void decimals_keep_value_and_scale(StorageTrial trial) {
        List<String> amounts = List.of("0", "2", "2.0", "2.00", "0.3", "-0.01", "12345678901234567.89", "0.00000001");
        for (String amount : amounts) {
            Probe probe = Probe.of("amount " + amount).withAmount(new BigDecimal(amount));
            trial.equal(
                    "the amount", probe.amount(), trial.keep(probe).aggregate().amount());
        }
    }

    @Proves(value = "STO.7", cure = "Keep lists as lists: with an index, not as a set.")
    static void lists_keep_order_duplicates_and_emptiness(StorageTrial trial) {
        Probe several =
                Probe.of("several").withNotes(List.of("b", "a", "b", "")).withLabels("z", "y", "z");
        trial.equal("the lists", several, trial.keep(several).aggregate());
        Probe none = Probe.of("none");
        trial.equal("the empty lists", none, trial.keep(none).aggregate());
    }

    @Proves(value = "STO.8", cure = "Store a document, not the caller's object.")
    static void later_changes_to_the_callers_objects_are_not_stored(StorageTrial trial) {
        List<String> notes = new ArrayList<>(List.of("first"));
        Probe probe = Probe.of(FULL).withNotes(notes);
        trial.run(unit -> {
            unit.insert(Probe.TYPE, probe);
            notes.add("after insert");
        });
        notes.add("after commit");
        trial.did("change the inserted object");
        trial.equal("the notes", List.of("first"), trial.must(FULL).aggregate().notes());
    }

    @Proves(
            value = "STO.9",
            cure = "Check with Limits.document before writing, and give columns room for what it lets pass.")
    static void values_up_to_the_limits_are_kept_whole(StorageTrial trial) {
        String text = "\ud83d\ude00".repeat(AttributeKind.MAX_TEXT);
        Probe widest = Probe.of("widest").with("text", text).with("key", text);
        trial.equal("the widest text", widest, trial.keep(widest).aggregate());
        for (int bytes : new int[] {65_535, 65_536, Limits.MAX_DOCUMENT - 1_000}) {
            Probe large = Probe.of("large " + bytes).withNotes(List.of("n".repeat(bytes)));
            trial.equal("the large document", large, trial.keep(large).aggregate());
        }
    }

    @Proves(value = "STO.9", cure = "Check with Limits.document before writing.")
    static void values_beyond_the_limits_are_refused(StorageTrial trial) {
        Probe wide = Probe.of("wide").with("text", "w".repeat(AttributeKind.MAX_TEXT + 1));
        Probe large = Probe.of("large").withNotes(List.of("n".repeat(Limits.MAX_DOCUMENT)));
        refusesBoth(trial, StorageProblem.TOO_LARGE, wide, large);
    }

    @Proves(value = "STO.10", cure = "Check with Limits.document before writing.")
    static void text_that_cannot_be_stored_is_refused(StorageTrial trial) {
        refusesBoth(
                trial,
                StorageProblem.UNSTORABLE_TEXT,
                Probe.of("nul").with("text", "a\u0000b"),
                Probe.of("half").withNotes(List.of("a\ud83d")));
    }

    private static void refusesBoth(StorageTrial trial, StorageProblem code, Probe one, Probe other) {
        for (Probe probe : List.of(one, other)) {
            trial.refused(code, () -> trial.put(probe));
            trial.that(trial.find(probe.id()).isEmpty(), "nothing kept of what was refused", "a part of it");
            Stored<Probe> read = trial.keep(Probe.of("good " + probe.id()));
            Probe bad = new Probe(
                    read.aggregate().id(),
                    probe.text(),
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    probe.notes());
            trial.refused(code, () -> trial.update(read, bad));
            trial.equal("the good one", read, trial.must(read.aggregate().id()));
        }
    }

    private static void keepsLadder(StorageTrial trial, AttributeKind kind) {
        for (Attribute<Probe> attribute : Probe.TYPE.attributes()) {
            if (attribute.kind() != kind) {
                continue;
            }
            List<? extends Comparable<?>> values = Ladder.of(kind);
            for (int i = 0; i < values.size(); i++) {
                Probe probe = Probe.of(attribute.name() + i).with(attribute.name(), values.get(i));
                trial.equal("the value", probe, trial.keep(probe).aggregate());
            }
        }
    }

    private static Probe full() {
        return new Probe(
                FULL,
                "text",
                "key",
                List.of("one", "two"),
                List.of("n1", "n2"),
                7L,
                Ladder.INSTANTS.get(5),
                true,
                new BigDecimal("1.10"),
                List.of("note"));
    }
}
