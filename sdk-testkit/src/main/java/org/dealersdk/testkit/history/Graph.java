package org.dealersdk.testkit.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealersdk.testkit.history.Edge.Kind;
import org.jspecify.annotations.Nullable;

/** Which transaction must have come before which; a circle cannot be. */
final class Graph {

    private final Map<Transaction, List<Edge>> edges = new HashMap<>();

    Graph(Lists lists, List<Transaction> committed) {
        for (String key : lists.keys()) {
            List<Long> order = lists.end(key);
            for (int i = 1; i < order.size(); i++) {
                add(lists.writer(key, order.get(i - 1)), lists.writer(key, order.get(i)), Kind.WW, key, order.get(i));
            }
        }
        for (Transaction reader : committed) {
            for (Step.Read read : Lists.readsOfOthers(reader)) {
                if (lists.isBeginning(read.key(), read.seen())) {
                    addRead(lists, reader, read);
                }
            }
        }
        prune();
    }

    private void addRead(Lists lists, Transaction reader, Step.Read read) {
        String key = read.key();
        List<Long> seen = read.seen();
        if (!seen.isEmpty()) {
            long last = seen.get(seen.size() - 1);
            add(lists.writer(key, last), reader, Kind.WR, key, last);
        }
        List<Long> missing = lists.missing(key, seen);
        if (!missing.isEmpty()) {
            add(reader, lists.writer(key, missing.get(0)), Kind.RW, key, missing.get(0));
        }
    }

    private void add(@Nullable Transaction from, @Nullable Transaction to, Kind kind, String key, long number) {
        if (from != null && to != null && !from.equals(to)) {
            edges.computeIfAbsent(from, any -> new ArrayList<>()).add(new Edge(from, to, kind, key, number));
        }
    }

    /** Takes away, again and again, what has nothing before it: that is in no circle. */
    private void prune() {
        Map<Transaction, Integer> before = new HashMap<>();
        edges.values().forEach(out -> out.forEach(edge -> before.merge(edge.to(), 1, Integer::sum)));
        Deque<Transaction> free = new ArrayDeque<>(edges.keySet());
        free.removeIf(before::containsKey);
        while (!free.isEmpty()) {
            List<Edge> out = edges.remove(free.removeFirst());
            for (Edge edge : out == null ? List.<Edge>of() : out) {
                if (before.merge(edge.to(), -1, Integer::sum) == 0) {
                    free.addLast(edge.to());
                }
            }
        }
    }

    /** A shortest circle that has an edge of the first kind and otherwise only edges of the others; empty when there is none. */
    List<Edge> circle(Kind first, Set<Kind> others) {
        List<Edge> shortest = List.of();
        for (List<Edge> out : edges.values()) {
            for (Edge edge : out) {
                if (edge.kind() == first && shortest.size() != 2) {
                    List<Edge> found = closed(edge, others, shortest.isEmpty() ? Integer.MAX_VALUE : shortest.size());
                    shortest = found.isEmpty() ? shortest : found;
                }
            }
        }
        return shortest;
    }

    /** The shortest circle through the edge that is shorter than the limit. */
    private List<Edge> closed(Edge first, Set<Kind> others, int limit) {
        Map<Transaction, Edge> reachedBy = new HashMap<>();
        Map<Transaction, Integer> length = new HashMap<>();
        Deque<Transaction> next = new ArrayDeque<>(List.of(first.to()));
        length.put(first.to(), 1);
        while (!next.isEmpty()) {
            Transaction here = next.removeFirst();
            int steps = Objects.requireNonNull(length.get(here));
            if (here.equals(first.from())) {
                return path(first, reachedBy);
            }
            if (steps + 1 >= limit) {
                return List.of();
            }
            for (Edge edge : edges.getOrDefault(here, List.of())) {
                if (others.contains(edge.kind()) && length.putIfAbsent(edge.to(), steps + 1) == null) {
                    reachedBy.put(edge.to(), edge);
                    next.addLast(edge.to());
                }
            }
        }
        return List.of();
    }

    private static List<Edge> path(Edge first, Map<Transaction, Edge> reachedBy) {
        Deque<Edge> path = new ArrayDeque<>();
        for (Transaction at = first.from(); !at.equals(first.to()); ) {
            Edge by = Objects.requireNonNull(reachedBy.get(at));
            path.addFirst(by);
            at = by.from();
        }
        path.addFirst(first);
        return List.copyOf(path);
    }

    /** The circle as a proof: who is who, and why each must have come before the next. */
    static String story(List<Edge> circle) {
        Map<Transaction, String> names = new LinkedHashMap<>();
        circle.forEach(edge -> names.put(edge.from(), "T" + (names.size() + 1)));
        String who = names.entrySet().stream()
                .map(named -> named.getValue() + " be " + named.getKey())
                .collect(Collectors.joining(", "));
        String why = circle.stream()
                .map(edge -> edge.because(
                        Objects.requireNonNull(names.get(edge.from())), Objects.requireNonNull(names.get(edge.to()))))
                .collect(Collectors.joining("; "));
        return "Let " + who + ". Then " + why + ": a contradiction";
    }
}
