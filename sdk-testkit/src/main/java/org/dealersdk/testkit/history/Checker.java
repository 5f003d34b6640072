package org.dealersdk.testkit.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dealersdk.testkit.history.Edge.Kind;
import org.dealersdk.testkit.history.Transaction.End;

/**
 * Looks for anomalies in a history of appends. Sound: what it reports has happened, whatever the threads did. Not complete: what did not
 * show in the history is not found. The method is that of Elle (Kingsbury and Alvaro 2020): since each list tells the order of its
 * appends, so does each read of it, and transactions that stand in a circle cannot have been isolated from each other.
 */
public final class Checker {

    private final Lists lists;
    private final List<Transaction> committed;
    private final Map<Anomaly, Finding> findings = new EnumMap<>(Anomaly.class);

    private Checker(History history) {
        lists = new Lists(history);
        committed = history.transactions().stream()
                .filter(transaction -> transaction.end() == End.OK)
                .toList();
    }

    /** At most one finding for each anomaly, the grossest first; of circles a shortest one. */
    public static List<Finding> findings(History history) {
        Checker checker = new Checker(history);
        checker.committed.forEach(checker::lookAtReads);
        checker.committed.forEach(checker::lookForLoss);
        checker.committed.forEach(checker::lookAtAge);
        checker.lookForCircles();
        return List.copyOf(checker.findings.values());
    }

    private void found(Anomaly anomaly, Supplier<String> story) {
        findings.computeIfAbsent(anomaly, key -> new Finding(key, story.get()));
    }

    private void lookAtReads(Transaction reader) {
        Map<String, List<Long>> own = new HashMap<>();
        for (Step step : reader.steps()) {
            List<Long> appended = own.computeIfAbsent(step.key(), key -> new ArrayList<>());
            if (step instanceof Step.Append append) {
                appended.add(append.number());
            } else if (step instanceof Step.Read read) {
                lookAtOwn(reader, read, appended);
                lookAtNumbers(reader, read);
            }
        }
    }

    private void lookAtOwn(Transaction reader, Step.Read read, List<Long> own) {
        List<Long> seen = read.seen();
        int others = seen.size() - own.size();
        if (others < 0 || !seen.subList(others, seen.size()).equals(own)) {
            found(Anomaly.INTERNAL, () -> reader + " had appended " + own + " to " + read.key() + " and read " + seen);
        }
    }

    private void lookAtNumbers(Transaction reader, Step.Read read) {
        String key = read.key();
        Set<Long> seen = new HashSet<>();
        for (long number : read.seen()) {
            Transaction writer = lists.writer(key, number);
            if (writer == null) {
                found(Anomaly.GARBAGE, () -> reader + " saw " + number + " in " + key);
            } else if (!seen.add(number)) {
                found(Anomaly.REPEATED, () -> reader + " saw " + number + " twice in " + key);
            } else if (writer.end() == End.FAIL) {
                found(Anomaly.ABORTED_READ, () -> reader + " saw " + number + " in " + key + ", undone with " + writer);
            }
        }
        if (!read.seen().isEmpty()) {
            lookAtLast(reader, key, read.seen().get(read.seen().size() - 1), seen);
        }
    }

    /** The last number tells whether its writer was seen half done. */
    private void lookAtLast(Transaction reader, String key, long last, Set<Long> seen) {
        Transaction writer = lists.writer(key, last);
        if (writer != null && !writer.equals(reader)) {
            List<Long> all = writer.appendsTo(key);
            if (!seen.containsAll(all) && lists.end(key).containsAll(all)) {
                found(
                        Anomaly.INTERMEDIATE_READ,
                        () -> reader + " saw " + last + " at the end of " + key + ", half of " + writer);
            }
        }
    }

    /** What was acknowledged, and what anybody saw, must stand there in the end. */
    private void lookForLoss(Transaction transaction) {
        for (Step step : transaction.steps()) {
            List<Long> end = lists.end(step.key());
            if (step instanceof Step.Append append && !end.contains(append.number())) {
                found(
                        Anomaly.LOST,
                        () -> append.key() + " ended as " + end + " without the " + append.number() + " of "
                                + transaction);
            }
        }
        for (Step.Read read : Lists.readsOfOthers(transaction)) {
            if (!lists.isBeginning(read.key(), read.seen())
                    && read.seen().stream().allMatch(number -> isKept(read.key(), number))) {
                found(
                        Anomaly.LOST,
                        () -> read.key() + " ended as " + lists.end(read.key()) + ", which does not go on from what "
                                + transaction + " saw");
            }
        }
    }

    /** Not undone, as far as anybody knows. */
    private boolean isKept(String key, long number) {
        Transaction writer = lists.writer(key, number);
        return writer != null && writer.end() == End.OK && lists.end(key).containsAll(writer.appendsTo(key));
    }

    private void lookAtAge(Transaction reader) {
        Set<Transaction> seen = new HashSet<>();
        for (Step.Read read : Lists.readsOfOthers(reader)) {
            if (!lists.isBeginning(read.key(), read.seen())) {
                continue;
            }
            for (long number : lists.missing(read.key(), read.seen())) {
                Transaction writer = lists.writer(read.key(), number);
                if (writer != null && seen.contains(writer)) {
                    found(
                            Anomaly.FRACTURED,
                            () -> reader + " had seen a change of " + writer + " before it read " + read.key()
                                    + " without " + number);
                }
                if (writer != null && writer.end() == End.OK && writer.ended() < reader.begun()) {
                    found(
                            Anomaly.STALE,
                            () -> reader + " began after " + writer + " had been acknowledged, and read " + read.key()
                                    + " without " + number);
                }
            }
            read.seen().forEach(number -> {
                Transaction writer = lists.writer(read.key(), number);
                if (writer != null) {
                    seen.add(writer);
                }
            });
        }
    }

    private void lookForCircles() {
        Graph graph = new Graph(lists, committed);
        circle(graph, Anomaly.DIRTY_WRITE, Kind.WW, Set.of(Kind.WW));
        circle(graph, Anomaly.CIRCULAR, Kind.WR, Set.of(Kind.WW, Kind.WR));
        if (!circle(graph, Anomaly.SKEWED_READ, Kind.RW, Set.of(Kind.WW, Kind.WR))) {
            circle(graph, Anomaly.SKEWED_WRITE, Kind.RW, Set.of(Kind.values()));
        }
    }

    private boolean circle(Graph graph, Anomaly anomaly, Kind first, Set<Kind> others) {
        List<Edge> circle = graph.circle(first, others);
        if (!circle.isEmpty()) {
            found(anomaly, () -> Graph.story(circle));
        }
        return !circle.isEmpty();
    }
}
