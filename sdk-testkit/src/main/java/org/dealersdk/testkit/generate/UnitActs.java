package org.dealersdk.testkit.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.generate.Shelf.Kept;
import org.dealersdk.testkit.generate.Shelf.Place;
import org.dealersdk.testkit.probe.Neighbour;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.storage.Model;

/** Units of work in a sequence, and what they must see and leave. */
final class UnitActs {

    private static final int CALLS = 4;
    private static final String KEPT = "kept";

    private final Choices choices;
    private final Replay replay;
    private final Talk talk;
    private final Script script;
    private final Letters letters;
    private final List<String> ids;
    private final Map<String, Shelf> shelves = new HashMap<>();
    private final Map<Place, List<String>> oldVersions = new HashMap<>();
    private int names;

    UnitActs(Choices choices, Replay replay, Talk talk, Letters letters, List<String> ids) {
        this.choices = choices;
        this.replay = replay;
        this.talk = talk;
        this.script = talk.script();
        this.letters = letters;
        this.ids = ids;
    }

    /** A unit in a store. */
    void unit(String store, boolean onlyAppends) {
        new OneUnit(store, onlyAppends).run();
    }

    private String newName(String kind) {
        return kind + ++names;
    }

    /** One unit of work and what it must see. */
    private final class OneUnit {

        private final String store;
        private final boolean onlyAppends;
        private final Shelf shelf;
        private final Map<Place, String> written = new HashMap<>();
        private final List<String> events = new ArrayList<>();
        private final List<String> subjects = new ArrayList<>();
        private boolean failed;

        OneUnit(String store, boolean onlyAppends) {
            this.store = store;
            this.onlyAppends = onlyAppends;
            this.shelf = shelves.computeIfAbsent(store, any -> new Shelf()).copy();
        }

        void run() {
            boolean undone = choices.oneIn(6);
            script.begin("answer = replay.unit(" + Script.of(store) + ", unit -> {");
            String answer = replay.unit(store, unit -> {
                while (!failed && choices.furtherStep(CALLS)) {
                    if (onlyAppends) {
                        append(unit);
                    } else {
                        call(unit);
                    }
                }
                if (undone) {
                    script.add("replay.undo();");
                    replay.undo();
                }
            });
            script.end();
            boolean duplicates = shelf.hasDuplicates();
            String expected = undone ? "undone" : failed ? "a refusal" : duplicates ? "STO-012" : KEPT;
            talk.check(
                    undone ? "STO.40" : failed ? "STO.44" : duplicates ? "STO.30" : "STO.42",
                    expected,
                    "answer",
                    answer);
            if (expected.equals(KEPT)) {
                keep();
            }
        }

        private void keep() {
            shelves.put(store, shelf);
            written.forEach((place, version) -> {
                List<String> old = oldVersions.computeIfAbsent(at(place), any -> new ArrayList<>());
                Kept<?> kept = shelf.at(place);
                if (kept != null) {
                    long newest = replay.version(kept.version()).number();
                    boolean grows =
                            old.stream().allMatch(name -> replay.version(name).number() < newest);
                    if (!grows) {
                        throw Talk.wrong("STO.24", "a version larger than all before", "version " + newest);
                    }
                    old.add(kept.version());
                }
            });
            letters.committed(events, subjects);
        }

        private Place at(Place place) {
            return new Place(store + '/' + place.type(), place.id());
        }

        private void call(UnitOfWork unit) {
            switch (choices.below(10)) {
                case 0, 1, 2 -> write(unit);
                case 3, 4 -> append(unit);
                case 5 -> find(unit, Probe.TYPE);
                case 6 -> search(unit, Stock.query(choices));
                case 7 -> erase(unit, Probe.TYPE);
                case 8 -> neighbour(unit);
                default -> count(unit, Stock.query(choices));
            }
        }

        /** Mostly what can succeed, since the first refusal ends the unit. */
        private void write(UnitOfWork unit) {
            String id = choices.of(ids);
            boolean exists = shelf.at(Shelf.place(Probe.TYPE, id)) != null;
            if (exists == choices.oneIn(10)) {
                insert(unit, id);
            } else {
                update(unit, id);
            }
        }

        private void insert(UnitOfWork unit, String id) {
            Probe probe = Stock.probe(choices, id);
            String version = newName("v");
            String java = "replay.insert(unit, Probe.TYPE, " + Script.of(probe) + ", " + Script.of(version) + ")";
            insert(Probe.TYPE, probe, version, java, () -> replay.insert(unit, Probe.TYPE, probe, version));
        }

        private void neighbour(UnitOfWork unit) {
            switch (choices.below(3)) {
                case 0 -> {
                    Neighbour neighbour = new Neighbour(choices.of(ids), Stock.key(choices));
                    String version = newName("v");
                    String java = "replay.insert(unit, Neighbour.TYPE, new Neighbour(" + Script.of(neighbour.id())
                            + ", " + Script.of(neighbour.key()) + "), " + Script.of(version) + ")";
                    insert(
                            Neighbour.TYPE,
                            neighbour,
                            version,
                            java,
                            () -> replay.insert(unit, Neighbour.TYPE, neighbour, version));
                }
                case 1 -> find(unit, Neighbour.TYPE);
                default -> erase(unit, Neighbour.TYPE);
            }
        }

        private <A> void insert(
                AggregateType<A> type, A aggregate, String version, String java, Supplier<String> call) {
            Place place = Shelf.place(type, type.id(aggregate));
            if (shelf.at(place) != null) {
                refused("STO.20", "STO-010", java, call);
            } else {
                shelf.put(type, aggregate, version);
                written(place, version, "STO.2", java, call);
            }
        }

        private void update(UnitOfWork unit, String id) {
            Place place = Shelf.place(Probe.TYPE, id);
            Optional<String> from = version(place);
            Probe probe = Stock.probe(choices, id);
            String version = newName("v");
            String java = "replay.update(unit, Probe.TYPE, " + Script.of(probe) + ", " + Script.of(from.orElse("v0"))
                    + ", " + Script.of(version) + ")";
            Supplier<String> call = () -> replay.update(unit, Probe.TYPE, probe, from.orElse("v0"), version);
            Kept<?> now = shelf.at(place);
            if (now == null || !from.equals(Optional.of(now.version()))) {
                refused(now == null ? "STO.22" : "STO.21", "STO-011", java, call);
            } else {
                shelf.put(Probe.TYPE, probe, version);
                written(place, version, "STO.21", java, call);
            }
        }

        private <A> void erase(UnitOfWork unit, AggregateType<A> type) {
            String id = choices.of(ids);
            Place place = Shelf.place(type, id);
            Optional<String> from = version(place);
            String java = "replay.erase(unit, " + type.javaType().getSimpleName() + ".TYPE, " + Script.of(id) + ", "
                    + Script.of(from.orElse("v0")) + ")";
            Supplier<String> call = () -> replay.erase(unit, type, id, from.orElse("v0"));
            Kept<?> now = shelf.at(place);
            if (now == null || !from.equals(Optional.of(now.version()))) {
                refused("STO.23", "STO-011", java, call);
            } else {
                shelf.remove(place);
                written.put(place, "");
                talk.ask("STO.23", "erased", java, call);
            }
        }

        /** The version to change an aggregate from: the newest, or sometimes one from before it. */
        private Optional<String> version(Place place) {
            Kept<?> now = shelf.at(place);
            List<String> old = new ArrayList<>(oldVersions.getOrDefault(at(place), List.of()));
            Kept<?> before = Objects.requireNonNull(shelves.get(store)).at(place);
            if (before != null) {
                old.remove(before.version());
            }
            boolean stale = choices.oneIn(12);
            if (!old.isEmpty() && (stale || now == null)) {
                return Optional.of(old.get(old.size() - 1));
            }
            return Optional.ofNullable(now).map(Kept::version);
        }

        /** A write that must succeed, or may be refused at once because of a key somebody holds at this moment. */
        private void written(Place place, String version, String rule, String java, Supplier<String> call) {
            written.put(place, version);
            if (shelf.hasDuplicates()) {
                failed = talk.ask("STO.30", KEPT + " or STO-012", java, call).equals("STO-012");
            } else {
                talk.ask(rule, KEPT, java, call);
            }
        }

        private void refused(String rule, String code, String java, Supplier<String> call) {
            talk.ask(rule, code, java, call);
            failed = true;
        }

        private <A> void find(Reader reader, AggregateType<A> type) {
            String id = choices.of(ids);
            Place place = Shelf.place(type, id);
            Kept<?> now = shelf.at(place);
            String version = now == null ? "v0" : now.version();
            boolean own = written.containsKey(place);
            String rule = own ? "STO.43" : now == null ? "STO.29" : "STO.2";
            talk.ask(
                    rule,
                    now == null ? "absent" : now.aggregate() + " as " + version,
                    "replay.find(unit, " + type.javaType().getSimpleName() + ".TYPE, " + Script.of(id) + ", "
                            + Script.of(version) + ")",
                    () -> replay.find(reader, type, id, version));
        }

        private void search(Reader reader, Query<Probe> query) {
            List<String> ids = new Model(shelf.probes()).ids(query);
            List<String> pages = new ArrayList<>();
            for (int from = 0; from == 0 || from < ids.size(); from += query.limit()) {
                pages.add(String.join(" ", ids.subList(from, Math.min(ids.size(), from + query.limit()))));
            }
            String rule = query.conditions().isEmpty() ? (ids.size() > query.limit() ? "STO.67" : "STO.66") : "STO.65";
            talk.ask(
                    rule,
                    String.join(" | ", pages),
                    "replay.search(unit, " + Script.of(query) + ")",
                    () -> replay.search(reader, query));
        }

        private void count(Reader reader, Query<Probe> query) {
            talk.ask(
                    "STO.72",
                    String.valueOf(new Model(shelf.probes()).ids(query).size()),
                    "replay.count(unit, " + Script.of(query) + ")",
                    () -> replay.count(reader, query));
        }

        private void append(UnitOfWork unit) {
            String event = newName("e");
            String subject = choices.of(ids);
            events.add(event);
            subjects.add(store + '/' + subject);
            talk.ask(
                    "OUT.1",
                    KEPT,
                    "replay.append(unit, " + Script.of(store) + ", " + Script.of(event) + ", " + Script.of(subject)
                            + ")",
                    () -> replay.append(unit, store, event, subject));
        }
    }
}
