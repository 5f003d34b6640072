package org.dealersdk.testkit.storage;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.storage.OutboxEntry;
import org.jspecify.annotations.Nullable;

/** Judges a {@link Schedule} by what was committed. The text of this class becomes part of a reproducer. */
final class Demands {

    private final Schedule schedule;
    private final String on;
    private final String by;

    /** Of an id, an attribute or a key, and of what an actor did. */
    Demands(Schedule schedule, String on, String by) {
        this.schedule = schedule;
        this.on = on;
        this.by = by;
    }

    void check(Demand what) {
        switch (what) {
            case ALL_COMMIT -> allCommit();
            case ONE_COMMITS -> oneCommits();
            case ENDS -> ends();
            case RAN_ONCE ->
                schedule.planned()
                        .forEach(actor -> equal("how often the work of " + actor.name() + " ran", 1, actor.runs()));
            case NOTED -> noted();
            case KEPT -> that(committed(Act.NOTE).isEmpty() || !notes().isEmpty(), "a committed note at " + on, "none");
            case CLAIMED -> claimed();
            case CREATED -> created();
            case ERASED -> erased();
            case NOT_ERASED_UNSEEN -> notErasedUnseen();
            case UNDONE_UNSEEN -> undoneUnseen();
            case SEEN_WITH_OTHERS -> seenTogether(false);
            case SEEN_ALIKE -> seenTogether(true);
            case RELAYED -> relayed();
            case RELAYED_IN_ORDER -> relayedInOrder();
        }
    }

    private void allCommit() {
        for (Actor actor : schedule.planned()) {
            that(actor.committed() || actor.undoes(), "unit " + actor.name() + " to commit", actor.end());
        }
    }

    private void oneCommits() {
        List<Actor> willing =
                schedule.planned().stream().filter(actor -> !actor.undoes()).toList();
        that(
                willing.isEmpty() || willing.stream().anyMatch(Actor::committed),
                "at least one to commit",
                willing.stream().map(Actor::end).collect(Collectors.joining(", ")));
    }

    private void ends() {
        for (Actor actor : schedule.planned()) {
            boolean retryable = actor.failure() instanceof DealerException coded
                    && coded.category().isRetryable();
            that(
                    actor.committed() || actor.undoes() || retryable,
                    "unit " + actor.name() + " to commit, or to fail with CONFLICT or UNAVAILABLE",
                    actor.end());
        }
    }

    private void noted() {
        for (Actor actor : schedule.doers(Act.NOTE, on)) {
            if (actor.name().equals(by)) {
                that(
                        notes().contains(by) == actor.committed(),
                        by + "'s note at " + on + " exactly if " + by + " committed",
                        notes() + ", " + actor.end());
            }
        }
    }

    private void claimed() {
        atMostOne(committed(Act.CLAIM), "hold the " + on);
        equal("the number of holders", (long) committed(Act.CLAIM).size(), schedule.holders(on));
    }

    private void created() {
        atMostOne(committed(Act.CREATE), "have inserted " + on);
        List<String> expected = committed(Act.CREATE).stream().map(Actor::name).toList();
        equal("the notes of " + on, expected, notes());
    }

    private void erased() {
        List<Actor> erasers = committed(Act.ERASE_AS_SEEDED);
        atMostOne(erasers, "have erased " + on);
        that(
                erasers.isEmpty() == (schedule.notes(on) != null),
                on + " gone exactly if one committed",
                erasers.isEmpty() ? "it is gone" : "it is there");
    }

    private void notErasedUnseen() {
        List<Actor> noters = committed(Act.NOTE);
        for (Actor eraser : committed(Act.ERASE)) {
            for (Actor noter : noters) {
                that(
                        eraser.everyLook().stream()
                                .anyMatch(look -> look.notes().contains(noter.name())),
                        "the erase to be refused when it had not seen the committed update",
                        "both committed, the update is gone");
            }
            that(schedule.notes(on) == null, on + " erased when " + eraser.name() + " committed", notes());
        }
        if (committed(Act.ERASE).isEmpty()) {
            equal("the notes kept", noters.stream().map(Actor::name).toList(), notes());
        }
    }

    private void undoneUnseen() {
        for (Actor undone : schedule.planned()) {
            for (Actor actor : schedule.planned()) {
                boolean saw = actor != undone
                        && actor.everyLook().stream()
                                .anyMatch(look -> look.notes().contains(undone.name()));
                that(
                        !undone.undoes() || !saw,
                        "nothing of the undone " + undone.name() + " seen by " + actor.name(),
                        actor.everyLook());
            }
        }
    }

    /** How a unit sees what another unit changes: one after the other from some look on, or all of it or nothing. */
    private void seenTogether(boolean always) {
        for (Actor reader : schedule.planned()) {
            for (Actor writer : schedule.planned()) {
                List<Boolean> seen = reader.looks().stream()
                        .filter(look -> reader != writer && writer.does(Act.NOTE, look.id()))
                        .map(look -> look.notes().contains(writer.name()))
                        .toList();
                boolean together = always
                        ? seen.stream().distinct().count() <= 1
                        : !seen.contains(true)
                                || !seen.subList(seen.indexOf(true), seen.size())
                                        .contains(false);
                that(
                        together,
                        always
                                ? "all reads of " + reader.name() + " before or all after the commit of "
                                        + writer.name()
                                : "the other changes of " + writer.name() + " seen by who saw one",
                        "seen: " + seen);
            }
        }
    }

    private void relayed() {
        Set<String> expected = new TreeSet<>();
        schedule.appenders().stream().filter(Actor::committed).forEach(actor -> expected.add(actor.name()));
        equal("all that was committed", expected, new TreeSet<>(names()));
        equal("what is still pending", 0L, schedule.pending());
    }

    private void relayedInOrder() {
        List<OutboxEntry> entries = schedule.relayed();
        for (int i = 1; i < entries.size(); i++) {
            long previous = entries.get(i - 1).position();
            that(
                    previous < entries.get(i).position(),
                    "a position above " + previous,
                    entries.get(i).position());
        }
        List<String> names = names();
        equal(
                "the number of events",
                (int) schedule.appenders().stream().filter(Actor::committed).count(),
                names.size());
        for (Actor one : committed(Act.APPEND)) {
            for (Actor other : committed(Act.APPEND)) {
                that(
                        one == other
                                || !one.endedBefore(other)
                                || names.indexOf(one.name()) < names.indexOf(other.name()),
                        "the order of the commits, " + one.name() + " before " + other.name(),
                        names);
            }
        }
    }

    private List<String> names() {
        return schedule.relayed().stream()
                .map(entry -> entry.message().id())
                .map(id -> id.substring(id.lastIndexOf('-') + 1))
                .toList();
    }

    private List<Actor> committed(Act act) {
        return schedule.doers(act, on).stream().filter(Actor::committed).toList();
    }

    private List<String> notes() {
        List<String> notes = schedule.notes(on);
        return notes == null ? List.of() : notes;
    }

    private static void atMostOne(List<Actor> actors, String what) {
        that(
                actors.size() <= 1,
                "at most one to " + what,
                actors.stream().map(Actor::end).collect(Collectors.joining(", ")));
    }

    private static void equal(String what, Object expected, Object observed) {
        that(expected.equals(observed), what + " " + expected, observed);
    }

    private static void that(boolean holds, String expected, @Nullable Object observed) {
        if (!holds) {
            throw new Schedule.Wrong(expected, String.valueOf(observed));
        }
    }
}
