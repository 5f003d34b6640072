package org.dealersdk.testkit.storage;

import static org.dealersdk.testkit.storage.StorageTrial.inserted;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.aggregate.AttributeKind;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Violation;

/** Stores beside each other, and what was kept under another declaration. */
final class StoreChecks {

    private static final String X = "x";

    private StoreChecks() {}

    @Proves(value = "STO.80", cure = "Put the store into the condition of every statement and into every cache key.")
    static void no_operation_reaches_another_store(StorageTrial trial) {
        StoreId other = trial.newStore();
        Stored<Probe> here = trial.keep(Probe.of(X).with("text", "here").withLabels("l"));
        Function<String, Stored<Probe>> there = text -> trial.storage()
                .transact(
                        other,
                        unit -> inserted(unit, Probe.of(X).with("text", text).withLabels("l")));
        List<Query<Probe>> queries = List.of(
                Query.of(Probe.TYPE),
                Query.of(Probe.TYPE).where("label", "l"),
                Query.of(Probe.TYPE).where("text", "here"),
                Query.of(Probe.TYPE).where(new Condition.Prefix(Query.ID, X)),
                Query.of(Probe.TYPE)
                        .where(new Condition.In(Query.ID, List.of(X)))
                        .orderBy("text"));
        for (Query<Probe> query : queries) {
            trial.storage()
                    .read(other, reader -> {
                        trial.equal(
                                "what search finds there",
                                0,
                                reader.search(query).items().size());
                        trial.equal("what count finds there", 0L, reader.count(query));
                        return reader.find(Probe.TYPE, X);
                    })
                    .ifPresent(found -> {
                        throw new Violation("nothing found there", "the aggregate of the other store");
                    });
        }
        trial.refused(
                StorageProblem.STALE_VERSION,
                () -> trial.storage().transact(other, unit -> unit.update(Probe.TYPE, Probe.of(X), here.version())));
        trial.refused(
                StorageProblem.STALE_VERSION,
                () -> trial.storage().transact(other, unit -> {
                    unit.erase(Probe.TYPE, X, here.version());
                    return true;
                }));
        Stored<Probe> twin = there.apply("there");
        trial.equal("what is stored here", here, trial.must(X));
        Stored<Probe> changed = trial.update(here, here.aggregate().with("number", 1L));
        trial.equal(
                "what is stored there",
                twin,
                trial.storage()
                        .read(other, reader -> reader.find(Probe.TYPE, X))
                        .orElse(null));
        trial.storage().transact(other, unit -> {
            unit.erase(Probe.TYPE, X, twin.version());
            return true;
        });
        trial.equal("what is stored here", changed, trial.must(X));
    }

    @Proves(value = "STO.80", cure = "Ask for the store wherever values are looked up, in joins and subqueries too.")
    static void the_same_ids_in_two_stores_are_never_confused(StorageTrial trial) {
        StoreId other = trial.newStore();
        for (Attribute<Probe> attribute : Probe.TYPE.attributes()) {
            Model here = twins(trial, trial.store(), attribute, 0);
            Model there = twins(trial, other, attribute, 1);
            for (Query<Probe> query : askedOf(attribute)) {
                asks(trial, trial.store(), here, query);
                asks(trial, other, there, query);
            }
        }
    }

    private static final int TWINS = 6;

    /** The same ids in each store, each with the value its neighbour has in the other one. */
    private static Model twins(StorageTrial trial, StoreId store, Attribute<Probe> attribute, int shift) {
        List<? extends Comparable<?>> values = Ladder.of(attribute.kind());
        List<Probe> twins = new ArrayList<>();
        for (int i = 0; i < TWINS; i++) {
            int rung = (i + shift) % TWINS;
            boolean absent = rung == 0 || (rung > 2 && attribute.kind() == AttributeKind.FLAG);
            twins.add(Probe.of(attribute.name() + "-" + i)
                    .with(attribute.name(), absent ? null : values.get(rung % values.size())));
        }
        trial.storage().transact(store, unit -> {
            twins.forEach(twin -> unit.insert(Probe.TYPE, twin));
            return true;
        });
        return new Model(twins);
    }

    private static List<Query<Probe>> askedOf(Attribute<Probe> attribute) {
        String name = attribute.name();
        Query<Probe> all = Query.of(Probe.TYPE).where(new Condition.Range(Query.ID, name + "-", name + "."));
        List<Query<Probe>> queries = new ArrayList<>(List.of(all, all.where(new Condition.Absent(name))));
        if (!attribute.many()) {
            queries.add(all.orderBy(name));
            queries.add(all.orderByDescending(name));
        }
        List<? extends Comparable<?>> values = Ladder.of(attribute.kind());
        for (int rung = 1; rung < Math.min(TWINS, values.size()); rung++) {
            Comparable<?> value = values.get(rung);
            queries.add(all.where(name, value));
            queries.add(all.where(new Condition.In(name, List.of(value, values.get(0)))));
            queries.add(all.where(new Condition.Range(name, value, null)));
            if (value instanceof String text) {
                queries.add(all.where(new Condition.Prefix(name, text)));
            }
        }
        return queries;
    }

    private static void asks(StorageTrial trial, StoreId store, Model model, Query<Probe> query) {
        List<String> expected = model.ids(query);
        trial.storage().read(store, reader -> {
            trial.equal("the ids", expected, UnitChecks.ids(reader.search(query).aggregates()));
            trial.equal("the count", (long) expected.size(), reader.count(query));
            return true;
        });
    }

    @Proves(value = "STO.81", cure = "Refuse a missing store first thing; do not leave the condition out.")
    static void a_call_without_a_store_reaches_none(StorageTrial trial) {
        Stored<Probe> here = trial.keep(Probe.of(X).with("text", "here"));
        Query<Probe> all = Query.of(Probe.TYPE);
        List<Function<Reader, Object>> reading = List.of(
                reader -> reader.find(Probe.TYPE, X).map(found -> 1L).orElse(0L),
                reader -> (long) reader.search(all).items().size(),
                reader -> reader.count(all),
                reader -> reader.count(all.where("text", "here")));
        List<Consumer<UnitOfWork>> writing = List.of(
                unit -> unit.insert(Probe.TYPE, Probe.of("y")),
                unit -> unit.update(Probe.TYPE, Probe.of(X), here.version()),
                unit -> unit.erase(Probe.TYPE, X, here.version()));
        for (Function<Reader, Object> read : reading) {
            mustFail(trial, () -> trial.storage().read(nowhere(), read));
            mustFail(trial, () -> trial.storage().transact(nowhere(), read::apply));
        }
        for (Consumer<UnitOfWork> write : writing) {
            mustFail(
                    trial,
                    () -> trial.storage().transact(nowhere(), unit -> {
                        write.accept(unit);
                        return true;
                    }));
        }
        trial.equal("what is stored here", here, trial.must(X));
        trial.that(trial.find("y").isEmpty(), "nothing inserted", "something");
    }

    private static void mustFail(StorageTrial trial, Runnable call) {
        Throwable came = UnitChecks.thrownBy(call);
        trial.that(came != null && !(came instanceof Violation), "a call without a store to fail", "it went through");
    }

    /** What a caller's mistake hands over. */
    @SuppressWarnings("NullAway") // on purpose
    private static StoreId nowhere() {
        return null;
    }

    @Proves(
            value = "STO.15",
            cure = "Keep documents apart from the attributes they are found by, and follow a changed declaration.")
    static void what_an_earlier_declaration_kept_is_found_by_a_later_one(StorageTrial trial) {
        String place = trial.session().newName();
        List<AggregateType<Probe>> declarations = List.of(
                declared().text("text", Probe::text).build(),
                declared()
                        .text("text", Probe::text)
                        .integer("number", Probe::number)
                        .build(),
                declared()
                        .uniqueText("text", Probe::text)
                        .texts("label", Probe::labels)
                        .build(),
                declared().build());
        for (int now = 0; now < declarations.size(); now++) {
            AggregateType<Probe> type = declarations.get(now);
            var storage = trial.open(place);
            for (int before = 0; before < now; before++) {
                String id = "of-" + before;
                Stored<Probe> found = storage.read(trial.store(), reader -> reader.find(type, id))
                        .orElseThrow(() -> new Violation("what was kept under an earlier declaration", "nothing"));
                trial.equal("what was kept", evolving(before, now - 1), found.aggregate());
                Probe changed = evolving(before, now);
                trial.did("change " + id);
                storage.transact(trial.store(), unit -> unit.update(type, changed, found.version()));
            }
            Probe fresh = evolving(now, now);
            storage.transact(trial.store(), unit -> unit.insert(type, fresh));
            trial.equal("all", now + 1L, storage.read(trial.store(), reader -> reader.count(Query.of(type))));
            storage.close();
        }
    }

    private static AggregateType.Builder<Probe> declared() {
        return AggregateType.named("testkit-evolving", Probe.class, Probe::id);
    }

    private static Probe evolving(int number, int round) {
        return Probe.of("of-" + number)
                .with("text", "t" + number)
                .with("number", (long) round)
                .withLabels("a", "b")
                .withNotes(List.of("note"));
    }
}
