package org.dealersdk.testkit.history;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dealersdk.testkit.fixture.Remote;
import org.dealersdk.testkit.history.Anomaly.Level;
import org.dealersdk.testkit.history.Transaction.End;
import org.dealersdk.testkit.rule.Attachment;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Repetition;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Violation;
import org.dealersdk.testkit.storage.StorageTrial;

/** Many units from several threads, and what their history shows. */
final class HistoryChecks {

    private static final int QUICK_UNITS = 400;
    private static final int FULL_UNITS = 2_000;
    private static final long QUICK_NANOS = 700_000_000L;

    private HistoryChecks() {}

    @Proves(
            value = "STO.52",
            cure =
                    "Make the version check and all writes of a unit one atomic step; see the sentence named in what was observed.",
            sweeping = true)
    static void no_change_is_lost_half_seen_or_seen_too_early_among_many_units(StorageTrial trial) {
        judge(trial, level -> level.compareTo(Level.VERSIONED) <= 0);
    }

    @Proves(value = "STO.54", cure = "Read each unit from one snapshot, or decline SNAPSHOT_READS.", sweeping = true)
    static void all_reads_of_each_of_many_units_see_one_state(StorageTrial trial) {
        judge(trial, level -> level == Level.SNAPSHOT);
    }

    private static void judge(StorageTrial trial, Predicate<Level> promised) {
        boolean full = trial.session().tier() == Tier.FULL;
        // what is recorded of an agent must not depend on the speed of the machine
        long nanos = full || trial.session().plugin() instanceof Remote
                ? trial.patience().toNanos()
                : Math.min(QUICK_NANOS, trial.patience().toNanos());
        long seed = trial.newSeed();
        History history =
                new Workload(trial.storage(), trial.store(), seed, full ? FULL_UNITS : QUICK_UNITS, nanos).run();
        List<Finding> findings = Checker.findings(history);
        trial.did(power(history, findings));
        for (Finding finding : findings) {
            Anomaly anomaly = finding.anomaly();
            if (promised.test(anomaly.excludedBy())) {
                throw new Violation(
                                "no history in which " + anomaly.words(),
                                finding.story() + " (" + anomaly + ", against " + anomaly.rule()
                                        + "; weakest isolation refuted: " + weakest(findings) + ")")
                        .attach(new Attachment("history.jsonl", history.lines()))
                        .again(Repetition.ofSeed(seed));
            }
        }
        trial.that(count(history, End.OK) > 1, "some of the units to be kept", "none was");
    }

    private static Level weakest(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.anomaly().excludedBy())
                .min(Comparator.naturalOrder())
                .orElse(Level.SERIAL);
    }

    /** How much was tried, and what was seen, the permitted too. */
    private static String power(History history, List<Finding> findings) {
        Set<Anomaly> seen = findings.stream().map(Finding::anomaly).collect(Collectors.toSet());
        return (history.transactions().size() - 1) + " units, " + (count(history, End.OK) - 1) + " kept, "
                + count(history, End.UNKNOWN) + " unknown; seen: " + seen;
    }

    private static long count(History history, End end) {
        return history.transactions().stream()
                .filter(transaction -> transaction.end() == end)
                .count();
    }
}
