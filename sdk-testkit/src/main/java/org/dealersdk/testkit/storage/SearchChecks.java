package org.dealersdk.testkit.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.dealersdk.domain.aggregate.Attribute;
import org.dealersdk.domain.aggregate.AttributeKind;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.testkit.ValueOrder;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;

/** Conditions, for every attribute of the probe, compared with a {@link Model}. */
final class SearchChecks {

    private static final long SEED = 20_240_301;

    private SearchChecks() {}

    @Proves(value = "STO.60", cure = "Compare values in a binary collation and at full precision.")
    static void equal_finds_exactly_the_value(StorageTrial trial) {
        for (Attribute<Probe> attribute : Probe.TYPE.attributes()) {
            Model model = rungs(trial, attribute);
            for (Comparable<?> value : Ladder.of(attribute.kind())) {
                finds(trial, model, all(attribute).where(attribute.name(), value));
            }
        }
    }

    @Proves(
            value = "STO.61",
            cure = "Send long lists in parts or as a table; answer an empty list without asking the store.")
    static void in_finds_any_of_the_values(StorageTrial trial) {
        Attribute<Probe> attribute = Probe.TYPE.attribute("number").orElseThrow();
        Model model = rungs(trial, attribute);
        List<Long> many = new ArrayList<>();
        for (long i = 0; i < 10_000; i++) {
            many.add(i * 5);
        }
        many.addAll(many.subList(0, 100));
        for (List<Long> values : List.of(
                List.of(1L, 9L, 9L, 4L),
                List.<Long>of(),
                many,
                Ladder.INTEGERS,
                endingInRungs(501),
                endingInRungs(1_001),
                endingInRungs(2_101),
                endingInRungs(9_973))) {
            finds(trial, model, all(attribute).where(new Condition.In("number", values)));
        }
        Model labels = rungs(trial, Probe.TYPE.attribute("label").orElseThrow());
        finds(trial, labels, ofIds("label").where(new Condition.In("label", List.of("a", "A ", "\u00e9", ""))));
        finds(trial, labels, Query.of(Probe.TYPE).where(new Condition.In(Query.ID, List.of("label-000", "label-001"))));
    }

    /** So many values, no round number, of which the last ones are there; a list cut or sent in parts must not lose its end. */
    private static List<Long> endingInRungs(int size) {
        List<Long> values = new ArrayList<>();
        for (long i = 0; i < size - Ladder.INTEGERS.size(); i++) {
            values.add(1_000_000 + i);
        }
        values.addAll(Ladder.INTEGERS);
        return values;
    }

    @Proves(value = "STO.62", cure = "Compare with >= and <, in code point order.")
    static void range_includes_its_beginning_and_excludes_its_end(StorageTrial trial) {
        for (Attribute<Probe> attribute : Probe.TYPE.attributes()) {
            Model model = rungs(trial, attribute);
            List<Comparable<?>> sorted = new ArrayList<>(Ladder.of(attribute.kind()));
            sorted.sort(ValueOrder.VALUES);
            for (int i = 0; i < sorted.size(); i++) {
                Comparable<?> here = sorted.get(i);
                Comparable<?> there = sorted.get(Math.min(i + 3, sorted.size() - 1));
                finds(trial, model, all(attribute).where(new Condition.Range(attribute.name(), here, there)));
                finds(trial, model, all(attribute).where(new Condition.Range(attribute.name(), here, null)));
                finds(trial, model, all(attribute).where(new Condition.Range(attribute.name(), null, here)));
            }
            finds(trial, model, all(attribute).where(new Condition.Range(attribute.name(), null, null)));
        }
    }

    @Proves(value = "STO.63", cure = "Escape %, _ and the escape character, or compare with a range.")
    static void prefix_is_taken_literally(StorageTrial trial) {
        for (Attribute<Probe> attribute : Probe.TYPE.attributes()) {
            if (attribute.kind() != AttributeKind.TEXT) {
                continue;
            }
            Model model = rungs(trial, attribute);
            for (String text : Ladder.TEXTS) {
                finds(trial, model, all(attribute).where(new Condition.Prefix(attribute.name(), text)));
            }
            finds(trial, model, all(attribute).where(new Condition.Prefix(Query.ID, attribute.name() + "-00")));
        }
    }

    @Proves(value = "STO.64", cure = "Keep absence as absence, not as an empty or smallest value.")
    static void absent_finds_what_nothing_else_finds(StorageTrial trial) {
        for (Attribute<Probe> attribute : Probe.TYPE.attributes()) {
            Model model = rungs(trial, attribute);
            finds(trial, model, all(attribute).where(new Condition.Absent(attribute.name())));
        }
    }

    @Proves(value = "STO.65", cure = "Join all conditions by AND, and ask each on its own whether any value meets it.")
    static void all_conditions_must_be_met(StorageTrial trial) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Probe> probes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            probes.add(randomProbe(random, i));
        }
        trial.put(probes.toArray(Probe[]::new));
        Model model = new Model(probes);
        Query<Probe> two =
                Query.of(Probe.TYPE).where("label", "a").where("label", "b").limit(Query.MAX_LIMIT);
        finds(trial, model, two);
        for (int i = 0; i < 200; i++) {
            Query<Probe> query = Query.of(Probe.TYPE).limit(Query.MAX_LIMIT);
            for (int conditions = random.nextInt(1, 4); conditions > 0; conditions--) {
                query = query.where(randomCondition(random));
            }
            finds(trial, model, query);
        }
    }

    @Proves(value = "STO.71", cure = "Call Query.check before searching or counting.")
    static void what_does_not_fit_the_type_is_refused(StorageTrial trial) {
        trial.put(Probe.of("x").with("text", "t").with("number", 1L));
        trial.equal(
                "the fitting query",
                List.of("x"),
                trial.ids(Query.of(Probe.TYPE).where("text", "t")));
        Query<Probe> all = Query.of(Probe.TYPE);
        for (Query<Probe> unknown : List.of(
                all.where("colour", "red"),
                all.orderBy("colour"),
                all.orderBy("label"),
                all.where(new Condition.Absent("notes")))) {
            trial.refused(StorageProblem.UNKNOWN_ATTRIBUTE, () -> trial.ids(unknown));
        }
        trial.refused(
                StorageProblem.UNKNOWN_ATTRIBUTE,
                () -> trial.storage().read(trial.store(), reader -> reader.count(all.where("colour", "red"))));
        for (Query<Probe> wrong : List.of(
                all.where("number", "1"),
                all.where("text", 1L),
                all.where(new Condition.Prefix("number", "1")),
                all.where(new Condition.Range("at", 1L, null)),
                all.where(new Condition.In("flag", List.of(1L))))) {
            trial.refused(StorageProblem.WRONG_KIND, () -> trial.ids(wrong));
        }
    }

    @Proves(value = "STO.73", cure = "Bind every text as a parameter; never put it into the text of a query.")
    static void no_text_changes_the_meaning_of_a_query(StorageTrial trial) {
        List<String> hostile = List.of(
                "' or '1'='1",
                "\" or \"\"=\"",
                "x'; drop table aggregate; --",
                "\\' or 1=1 --",
                "%",
                "_",
                "${x}",
                "{{x}}",
                "$ne",
                "{\"$gt\":\"\"}",
                "*",
                "?",
                ":a",
                "?1",
                "/*",
                "\\u0027",
                "a') or ('a'='a");
        List<Probe> probes =
                new ArrayList<>(List.of(Probe.of("bystander").with("text", "b").with("key", "b")));
        for (String text : hostile) {
            probes.add(Probe.of(text).with("text", text).with("key", text).with("label", text));
        }
        trial.put(probes.toArray(Probe[]::new));
        Model model = new Model(probes);
        for (String text : hostile) {
            Query<Probe> all = Query.of(Probe.TYPE);
            for (String attribute : List.of(Query.ID, "text", "key", "label")) {
                finds(trial, model, all.where(attribute, text));
                finds(trial, model, all.where(new Condition.Prefix(attribute, text)));
                finds(trial, model, all.where(new Condition.In(attribute, List.of(text))));
                finds(trial, model, all.where(new Condition.Range(attribute, text, text + "\u0001")));
            }
            trial.refused(StorageProblem.UNKNOWN_ATTRIBUTE, () -> trial.ids(all.orderBy(text)));
            trial.refused(StorageProblem.UNKNOWN_ATTRIBUTE, () -> trial.ids(all.where(text, text)));
            trial.refused(StorageProblem.BAD_CURSOR, () -> trial.ids(all.after(text)));
            trial.equal(
                    "the aggregate of that id",
                    text,
                    trial.must(text).aggregate().text());
        }
        trial.equal("everything", model.ids(Query.of(Probe.TYPE)), trial.ids(Query.of(Probe.TYPE)));
    }

    /** Keeps one probe per rung of the attribute's ladder, and one without a value. */
    static Model rungs(StorageTrial trial, Attribute<Probe> attribute) {
        List<Probe> probes = new ArrayList<>();
        List<? extends Comparable<?>> values = Ladder.of(attribute.kind());
        for (int i = 0; i < values.size(); i++) {
            String id = attribute.name() + "-" + Ladder.number(i);
            probes.add(Probe.of(id).with(attribute.name(), values.get(i)));
        }
        Collections.shuffle(probes, new java.util.Random(SEED));
        probes.add(Probe.of(attribute.name() + "-none"));
        trial.put(probes.toArray(Probe[]::new));
        return new Model(probes);
    }

    /** Only the probes kept for the attribute, since checks keep those of several in one store. */
    static Query<Probe> all(Attribute<Probe> attribute) {
        return ofIds(attribute.name());
    }

    private static Query<Probe> ofIds(String attribute) {
        return Query.of(Probe.TYPE)
                .where(new Condition.Range(Query.ID, attribute + "-", attribute + "."))
                .limit(Query.MAX_LIMIT);
    }

    static void finds(StorageTrial trial, Model model, Query<Probe> query) {
        trial.did("search " + query.conditions());
        trial.equal("the ids", model.ids(query), trial.ids(query));
    }

    private static Probe randomProbe(SplittableRandom random, int number) {
        Probe probe = Probe.of("p" + Ladder.number(number));
        for (Attribute<Probe> attribute : Probe.TYPE.attributes()) {
            if (!attribute.unique() && random.nextInt(4) > 0) {
                probe = probe.with(attribute.name(), pick(random, attribute.kind()));
            }
        }
        List<String> labels = List.of("a", "b", "c").subList(0, random.nextInt(4));
        return labels.isEmpty() ? probe : probe.withLabels(labels.toArray(String[]::new));
    }

    private static Comparable<?> pick(SplittableRandom random, AttributeKind kind) {
        List<? extends Comparable<?>> values = Ladder.of(kind);
        return values.get(random.nextInt(Math.min(values.size(), 6)));
    }

    private static Condition randomCondition(SplittableRandom random) {
        List<Attribute<Probe>> attributes = Probe.TYPE.attributes().stream()
                .filter(attribute -> !attribute.unique())
                .toList();
        Attribute<Probe> attribute = attributes.get(random.nextInt(attributes.size()));
        String name = attribute.name();
        Comparable<?> value =
                attribute.many() ? "abcd".substring(random.nextInt(4)).substring(0, 1) : pick(random, attribute.kind());
        return switch (random.nextInt(5)) {
            case 0 -> new Condition.Equal(name, value);
            case 1 -> new Condition.In(name, List.of(value, pick(random, attribute.kind())));
            case 2 -> new Condition.Range(name, value, null);
            case 3 -> new Condition.Range(name, null, value);
            default -> new Condition.Absent(name);
        };
    }
}
