package org.dealersdk.testkit.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.storage.Condition;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Units made up by chance over few ids, keys and labels, so that everything meets everything: inserted and erased in one unit, erased and
 * inserted, changed and changed back, keys given up and taken back, undone in the middle. Compared with a map.
 */
final class RandomUnitChecks {

    private static final int UNITS = 100;
    private static final int IDS = 5;
    private static final int QUERIES = 7;

    private RandomUnitChecks() {}

    @Proves(
            value = "STO.43",
            cure =
                    "Let every read of a unit, further pages and counts too, go over what it inserted, changed and erased.")
    static void whatever_a_unit_wrote_all_its_reads_see(StorageTrial trial) {
        Play play = new Play(trial, true);
        for (int i = 0; i < UNITS; i++) {
            play.unit();
        }
    }

    @Proves(
            value = "STO.42",
            cure =
                    "Keep indexes, keys, counts and versions in the transaction of the aggregates, and undo all of them with it.")
    static void after_any_unit_everything_is_as_it_says_or_as_before(StorageTrial trial) {
        Play play = new Play(trial, false);
        for (int i = 0; i < UNITS; i++) {
            play.unit();
            play.lookAround();
        }
    }

    @Proves(
            value = "STO.24",
            cure =
                    "Keep the last version of an id for ever, also when it is erased and inserted in one unit, and for its next life.")
    static void versions_of_an_id_only_grow(StorageTrial trial) {
        Play play = new Play(trial, false);
        for (int i = 0; i < UNITS; i++) {
            play.unit();
            play.versionsGrew();
        }
    }

    /** One step of a unit: the probe to be kept under the id from now on, or null to erase it. */
    private record Step(String id, @Nullable Probe after) {}

    /** A store, and what must be in it. */
    private static final class Play {

        private final StorageTrial trial;
        private final boolean looksInside;
        private final SplittableRandom random;
        private final Map<String, Long> largest = new HashMap<>();
        private Map<String, Stored<Probe>> kept = new TreeMap<>();
        private Map<String, Stored<Probe>> before = new TreeMap<>();

        Play(StorageTrial trial, boolean looksInside) {
            this.trial = trial;
            this.looksInside = looksInside;
            this.random = new SplittableRandom(trial.session().newSeed() * 31 + 7);
        }

        void unit() {
            List<Step> steps = steps();
            boolean unique = isUnique(afterAll(steps));
            boolean undone = random.nextInt(4) == 0;
            Map<String, Stored<Probe>> inside = new TreeMap<>(kept);
            before = kept;
            Throwable failure = UnitChecks.thrownBy(() -> trial.run(unit -> {
                for (Step step : steps) {
                    play(unit, inside, step);
                }
                if (undone) {
                    throw new IllegalStateException("undo");
                }
            }));
            if (failure instanceof Violation violation) {
                throw violation;
            }
            if (failure == null) {
                trial.that(!undone && unique, undone ? "the caller's failure" : "STO-012", "the unit was kept");
                kept = inside;
            } else if (unique) {
                trial.that(undone && failure instanceof IllegalStateException, "the unit to be kept", shown(failure));
            } else {
                boolean duplicate = failure instanceof DealerException refusal
                        && refusal.problems().stream().anyMatch(p -> p.code() == StorageProblem.DUPLICATE_KEY);
                trial.that(duplicate || undone, "a refusal with STO-012", shown(failure));
            }
        }

        private void play(UnitOfWork unit, Map<String, Stored<Probe>> inside, Step step) {
            Stored<Probe> now = inside.get(step.id());
            Probe after = step.after();
            if (after == null && now != null) {
                unit.erase(Probe.TYPE, step.id(), now.version());
                inside.remove(step.id());
            } else if (after != null) {
                inside.put(
                        step.id(),
                        now == null ? StorageTrial.inserted(unit, after) : StorageTrial.updated(unit, after, now));
            }
            if (looksInside) {
                look(inside, unit);
            }
        }

        /** What others see. */
        void lookAround() {
            trial.storage().read(trial.store(), reader -> {
                look(kept, reader);
                for (int i = 0; i < IDS; i++) {
                    trial.equal(
                            "p" + i,
                            kept.get("p" + i),
                            reader.find(Probe.TYPE, "p" + i).orElse(null));
                }
                return true;
            });
        }

        private void look(Map<String, Stored<Probe>> expected, org.dealersdk.spi.storage.Reader reader) {
            String id = "p" + random.nextInt(IDS);
            trial.equal(id, expected.get(id), reader.find(Probe.TYPE, id).orElse(null));
            Model model =
                    new Model(expected.values().stream().map(Stored::aggregate).toList());
            List<Query<Probe>> queries = new ArrayList<>(List.of(Query.of(Probe.TYPE)));
            for (int kind = 0; kind < QUERIES; kind++) {
                if (!looksInside || random.nextInt(QUERIES) == 0) {
                    queries.add(query(kind));
                }
            }
            for (Query<Probe> query : queries) {
                List<String> ids = model.ids(query);
                trial.did("by " + query.conditions());
                trial.equal("the count", (long) ids.size(), reader.count(query));
                List<String> walked = new ArrayList<>();
                @Nullable String cursor = null;
                int size = 1 + random.nextInt(3);
                do {
                    Page<Probe> page = reader.search(query.limit(size).after(cursor));
                    page.items().forEach(item -> {
                        walked.add(item.aggregate().id());
                        trial.equal(
                                "what is found", expected.get(item.aggregate().id()), item);
                    });
                    cursor = page.next();
                } while (cursor != null && walked.size() <= IDS);
                trial.equal("the ids, " + size + " a page", ids, walked);
            }
        }

        void versionsGrew() {
            kept.forEach((id, stored) -> {
                if (!stored.equals(before.get(id))) {
                    long number = stored.version().number();
                    trial.that(number > largest.getOrDefault(id, 0L), "a version of " + id + " never used", number);
                    largest.put(id, number);
                }
            });
        }

        private List<Step> steps() {
            List<Step> steps = new ArrayList<>();
            Map<String, Boolean> there = new HashMap<>();
            kept.keySet().forEach(id -> there.put(id, true));
            String id = "p" + random.nextInt(IDS);
            for (int left = 1 + random.nextInt(5); left > 0; left--) {
                id = random.nextInt(3) == 0 ? id : "p" + random.nextInt(IDS);
                boolean erases = there.getOrDefault(id, false) && random.nextInt(3) == 0;
                steps.add(new Step(id, erases ? null : probe(id)));
                there.put(id, !erases);
            }
            return steps;
        }

        private Probe probe(String id) {
            Stored<Probe> now = kept.get(id);
            Probe probe = now == null || random.nextBoolean() ? Probe.of(id) : now.aggregate();
            return switch (random.nextInt(5)) {
                case 0 -> probe.with("key", "k" + random.nextInt(4));
                case 1 -> probe.with("name", "n" + random.nextInt(4));
                case 2 -> probe.with("text", "t" + random.nextInt(2));
                case 3 -> probe.withLabels(random.nextBoolean() ? new String[] {"a", "b"} : new String[] {"c"});
                default -> probe.with("number", (long) random.nextInt(2));
            };
        }

        private Query<Probe> query(int kind) {
            Query<Probe> all = Query.of(Probe.TYPE);
            return switch (kind) {
                case 0 -> all.where("text", "t" + random.nextInt(2));
                case 1 -> all.where(new Condition.In("label", List.of("a", "b")));
                case 2 -> all.where("label", "c").orderByDescending("number");
                case 3 -> all.where("key", "k" + random.nextInt(4));
                case 4 -> all.where(new Condition.Prefix("name", "n"));
                case 5 -> all.where(new Condition.Absent("key")).orderBy("text");
                default -> all.where(new Condition.Range("number", 0L, 1L)).orderByDescending("text");
            };
        }

        private List<Probe> afterAll(List<Step> steps) {
            Map<String, Probe> after = new TreeMap<>();
            kept.forEach((id, stored) -> after.put(id, stored.aggregate()));
            for (Step step : steps) {
                Probe probe = step.after();
                if (probe == null) {
                    after.remove(step.id());
                } else {
                    after.put(step.id(), probe);
                }
            }
            return List.copyOf(after.values());
        }

        private static boolean isUnique(List<Probe> probes) {
            List<String> keys = new ArrayList<>();
            for (Probe probe : probes) {
                if (probe.key() != null) {
                    keys.add("key " + probe.key());
                }
                probe.names().forEach(name -> keys.add("name " + name));
            }
            return keys.size() == keys.stream().distinct().count();
        }

        private static String shown(Throwable failure) {
            return failure instanceof DealerException refusal
                    ? refusal.code().id()
                    : failure.getClass().getName();
        }
    }
}
