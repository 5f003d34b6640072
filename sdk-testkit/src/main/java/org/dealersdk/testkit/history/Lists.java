package org.dealersdk.testkit.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who appended what, and the order in which it stood in the end. */
final class Lists {

    private final Map<String, Map<Long, Transaction>> writers = new HashMap<>();
    private final Map<String, List<Long>> end = new HashMap<>();

    Lists(History history) {
        List<Transaction> all = history.transactions();
        for (Transaction transaction : all) {
            for (Step step : transaction.steps()) {
                if (step instanceof Step.Append append) {
                    writers.computeIfAbsent(append.key(), key -> new HashMap<>())
                            .put(append.number(), transaction);
                }
            }
        }
        for (Step step : all.get(all.size() - 1).steps()) {
            if (step instanceof Step.Read read) {
                end.put(read.key(), read.seen());
            }
        }
    }

    /** Who appended the number, or null when nobody did. */
    @Nullable
    Transaction writer(String key, long number) {
        return writers.getOrDefault(key, Map.of()).get(number);
    }

    /** What stood in the list in the end. */
    List<Long> end(String key) {
        return end.getOrDefault(key, List.of());
    }

    Iterable<String> keys() {
        return end.keySet();
    }

    /** True when the list could have been seen on the way to its end. */
    boolean isBeginning(String key, List<Long> seen) {
        List<Long> all = end(key);
        return seen.size() <= all.size() && all.subList(0, seen.size()).equals(seen);
    }

    /** What was appended to the list after it had been seen like that. */
    List<Long> missing(String key, List<Long> seen) {
        return end(key).subList(seen.size(), end(key).size());
    }

    /** The reads of what others had done: those of lists the transaction had not appended to before. */
    static List<Step.Read> readsOfOthers(Transaction transaction) {
        List<Step.Read> reads = new ArrayList<>();
        List<String> own = new ArrayList<>();
        for (Step step : transaction.steps()) {
            if (step instanceof Step.Append append) {
                own.add(append.key());
            } else if (step instanceof Step.Read read && !own.contains(read.key())) {
                reads.add(read);
            }
        }
        return reads;
    }
}
