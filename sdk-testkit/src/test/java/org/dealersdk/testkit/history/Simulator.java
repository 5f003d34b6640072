package org.dealersdk.testkit.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.dealersdk.testkit.history.Transaction.End;

/** A store of lists with a known isolation, whose transactions are interleaved step by step by chance: the ground truth of the checker. */
final class Simulator {

    enum Isolation {
        /** One after another. */
        SERIAL,
        /** Reads as of the beginning, first committer wins. */
        SNAPSHOT,
        /** Each read sees the newest commit, appends go behind what is there at commit. */
        READ_COMMITTED,
        /** Everything in place at once, taken back when undone. */
        READ_UNCOMMITTED,
        /** Reads as of the beginning, the last committer overwrites. */
        BROKEN_SNAPSHOT,
        /** Reads as of a while ago, first committer wins. */
        LAGGING_SNAPSHOT,
        /** Commits list by list, others may read in between. */
        PIECEMEAL
    }

    private static final int KEYS = 3;
    private static final int AT_A_TIME = 4;

    private final Isolation isolation;
    private final SplittableRandom random;
    private final Map<String, List<Long>> lists = new HashMap<>();
    private final List<Map<String, List<Long>>> commits = new ArrayList<>();
    private final List<Transaction> done = new ArrayList<>();
    private long clock;

    private Simulator(Isolation isolation, long seed) {
        this.isolation = isolation;
        this.random = new SplittableRandom(seed);
        for (int i = 0; i < KEYS; i++) {
            lists.put("k" + i, new ArrayList<>());
        }
        commits.add(copy());
    }

    static History history(Isolation isolation, long seed, int transactions) {
        return new Simulator(isolation, seed).run(transactions);
    }

    private History run(int transactions) {
        List<Running> running = new ArrayList<>();
        int begun = 0;
        int atATime = isolation == Isolation.SERIAL ? 1 : AT_A_TIME;
        while (begun < transactions || !running.isEmpty()) {
            if (running.size() < atATime && begun < transactions) {
                running.add(new Running(begun++, running.size()));
            } else {
                Running next = running.get(random.nextInt(running.size()));
                if (!next.step()) {
                    running.remove(next);
                }
            }
        }
        List<Step> end = new ArrayList<>();
        lists.forEach((key, list) -> end.add(new Step.Read(key, list)));
        done.add(new Transaction(transactions, AT_A_TIME, end, End.OK, clock++, clock++));
        return new History(done);
    }

    private Map<String, List<Long>> copy() {
        Map<String, List<Long>> copy = new HashMap<>();
        lists.forEach((key, list) -> copy.put(key, List.copyOf(list)));
        return copy;
    }

    private final class Running {

        private final int number;
        private final int process;
        private final long begun = clock++;
        private final int snapshot;
        private final boolean undone = random.nextInt(6) == 0;
        private final List<Step> steps = new ArrayList<>();
        private final Map<String, List<Long>> own = new HashMap<>();
        private final List<String> toKeep = new ArrayList<>();
        private int left = 1 + random.nextInt(4);

        Running(int number, int process) {
            this.number = number;
            this.process = process;
            int newest = commits.size() - 1;
            snapshot = isolation == Isolation.LAGGING_SNAPSHOT ? Math.max(0, newest - random.nextInt(4)) : newest;
        }

        /** False when it has ended. */
        boolean step() {
            if (left > 0) {
                left--;
                look("k" + random.nextInt(KEYS));
                return true;
            }
            if (isolation == Isolation.PIECEMEAL && !undone && !toKeep.isEmpty()) {
                String key = toKeep.remove(0);
                lists.get(key).addAll(own.get(key));
                commits.add(copy());
                if (!toKeep.isEmpty()) {
                    return true;
                }
                end(End.OK);
                return false;
            }
            end(undone || !commit() ? End.FAIL : End.OK);
            return false;
        }

        private void look(String key) {
            if (random.nextBoolean()) {
                steps.add(new Step.Read(key, seen(key)));
                return;
            }
            long value = number * 10L + left;
            steps.add(new Step.Append(key, value));
            own.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
            if (!toKeep.contains(key)) {
                toKeep.add(key);
            }
            if (isolation == Isolation.READ_UNCOMMITTED) {
                lists.get(key).add(value);
            }
        }

        private List<Long> seen(String key) {
            if (isolation == Isolation.READ_UNCOMMITTED) {
                return List.copyOf(lists.get(key));
            }
            boolean newest = isolation == Isolation.READ_COMMITTED || isolation == Isolation.PIECEMEAL;
            List<Long> seen = new ArrayList<>(
                    commits.get(newest ? commits.size() - 1 : snapshot).get(key));
            seen.addAll(own.getOrDefault(key, List.of()));
            return seen;
        }

        private boolean commit() {
            if (isolation == Isolation.READ_UNCOMMITTED) {
                commits.add(copy());
                return true;
            }
            Map<String, List<Long>> base = commits.get(snapshot);
            Set<String> changed = new HashSet<>(own.keySet());
            changed.removeIf(key -> base.get(key).equals(lists.get(key)));
            boolean firstWins = isolation == Isolation.SNAPSHOT || isolation == Isolation.LAGGING_SNAPSHOT;
            if (firstWins && !changed.isEmpty()) {
                return false;
            }
            own.forEach((key, values) -> {
                List<Long> list =
                        new ArrayList<>(isolation == Isolation.BROKEN_SNAPSHOT ? base.get(key) : lists.get(key));
                list.addAll(values);
                lists.put(key, list);
            });
            commits.add(copy());
            return true;
        }

        private void end(End how) {
            if (how == End.FAIL && isolation == Isolation.READ_UNCOMMITTED) {
                own.forEach((key, values) -> lists.get(key).removeAll(values));
            }
            done.add(new Transaction(number, process, steps, how, begun, clock++));
            Collections.shuffle(toKeep, new java.util.Random(number));
        }
    }
}
