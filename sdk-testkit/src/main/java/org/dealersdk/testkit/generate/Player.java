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
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.UnitOfWork;
import org.dealersdk.testkit.generate.Shelf.Kept;
import org.dealersdk.testkit.generate.Shelf.Place;
import org.dealersdk.testkit.probe.Neighbour;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.storage.Model;

/**
 * Makes up a sequence of calls, carries it out, and compares each answer with what the contract says. Where the contract leaves a choice,
 * every permitted answer is right.
 */
final class Player {

    private static final int ACTS = 25;
    private static final int CALLS = 4;
    private static final String KEPT = "kept";

    private final Choices choices;
    private final Replay replay;
    private final Talk talk = new Talk();
    private final Script script = talk.script();
    private final Map<String, Shelf> shelves = new HashMap<>();
    private final Map<Place, List<String>> oldVersions = new HashMap<>();
    private final Letters letters = new Letters();
    private final RelayActs relay;
    private final Focus focus;
    private final List<String> ids;
    private final List<String> stores;
    private final List<String> relays;
    private int names;

    private Player(Choices choices, Storage storage, String run) {
        this.choices = choices;
        this.focus = choices.of(List.of(Focus.values()));
        this.ids = Stock.IDS.subList(0, 1 + choices.below(Stock.IDS.size()));
        this.stores = choices.of(List.of(List.of("s1"), List.of("s1", "s2")));
        this.relays = choices.of(List.of(List.of("r1"), List.of("r1", "r2")));
        this.replay = new Replay(storage, run);
        this.relay = new RelayActs(choices, replay, talk, letters);
    }

    /**
     * Plays one sequence.
     *
     * @param run a name nobody has used at this place
     * @param transcript is given every call with its answer
     * @return what was answered wrongly; empty when nothing was
     */
    static Optional<Failure> play(Choices choices, Storage storage, String run, List<String> transcript) {
        Player player = new Player(choices, storage, run);
        try {
            while (choices.furtherStep(ACTS)) {
                player.act();
            }
            player.relay.drain();
            return Optional.empty();
        } catch (Talk.Wrong wrong) {
            player.script.end();
            return Optional.of(new Failure(
                    wrong.failure().rule(),
                    wrong.failure().expected(),
                    wrong.failure().observed(),
                    player.script.lines()));
        } finally {
            transcript.addAll(player.talk.answers());
        }
    }

    private void act() {
        switch (choices.of(focus.acts)) {
            case UNIT -> new OneUnit(choices.of(stores)).run();
            case CLAIM -> relay.claim(choices.of(relays), 1 + choices.below(5));
            case PUBLISHED -> relay.published(choices.of(relays));
            case ADVANCE -> relay.advance(20 + 20 * choices.below(3));
            case SET_ASIDE -> relay.setAside(choices.of(relays));
        }
    }

    private enum Act {
        UNIT,
        CLAIM,
        PUBLISHED,
        ADVANCE,
        SET_ASIDE
    }

    /** What a sequence is mostly about: those of one kind go deeper than those of all. */
    private enum Focus {
        UNITS(Act.UNIT),
        ALL(Act.UNIT, Act.UNIT, Act.UNIT, Act.CLAIM, Act.PUBLISHED, Act.ADVANCE, Act.SET_ASIDE),
        OUTBOX(
                Act.UNIT,
                Act.SET_ASIDE,
                Act.ADVANCE,
                Act.SET_ASIDE,
                Act.CLAIM,
                Act.SET_ASIDE,
                Act.ADVANCE,
                Act.PUBLISHED);

        private final List<Act> acts;

        Focus(Act... acts) {
            this.acts = List.of(acts);
        }
    }

    /** One unit of work and what it must see. */
    private final class OneUnit {

        private final String store;
        private final Shelf shelf;
        private final Map<Place, String> written = new HashMap<>();
        private final List<String> events = new ArrayList<>();
        private final List<String> subjects = new ArrayList<>();
        private boolean failed;

        OneUnit(String store) {
            this.store = store;
            this.shelf = shelves.computeIfAbsent(store, any -> new Shelf()).copy();
        }

        void run() {
            boolean undone = choices.oneIn(6);
            script.begin("answer = replay.unit(" + Script.of(store) + ", unit -> {");
            String answer = replay.unit(store, unit -> {
                while (!failed && choices.furtherStep(CALLS)) {
                    if (focus == Focus.OUTBOX) {
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

    private String newName(String kind) {
        return kind + ++names;
    }
}
