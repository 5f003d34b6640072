package org.dealersdk.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealersdk.testkit.history.Simulator.Isolation;
import org.dealersdk.testkit.history.Transaction.End;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The checker finds what a store of a known isolation must show, and nothing that it cannot show. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckerTest {

    private static final int RUNS = 50;
    private static final int TRANSACTIONS = 400;

    @Test
    void one_after_another_shows_nothing() {
        assertThat(seenIn(Isolation.SERIAL)).isEmpty();
    }

    @Test
    void snapshots_show_skewed_writes_only() {
        assertThat(seenIn(Isolation.SNAPSHOT)).containsExactly(Anomaly.SKEWED_WRITE);
    }

    @Test
    void read_committed_shows_skewed_reads() {
        assertThat(seenIn(Isolation.READ_COMMITTED)).containsExactly(Anomaly.SKEWED_READ);
    }

    @Test
    void read_uncommitted_shows_aborted_and_intermediate_reads_and_circles() {
        assertThat(seenIn(Isolation.READ_UNCOMMITTED))
                .contains(Anomaly.DIRTY_WRITE, Anomaly.ABORTED_READ, Anomaly.INTERMEDIATE_READ, Anomaly.CIRCULAR)
                .doesNotContain(Anomaly.GARBAGE, Anomaly.REPEATED, Anomaly.STALE);
    }

    @Test
    void a_snapshot_that_does_not_check_its_writes_loses_appends() {
        assertThat(seenIn(Isolation.BROKEN_SNAPSHOT))
                .contains(Anomaly.LOST)
                .doesNotContain(
                        Anomaly.ABORTED_READ,
                        Anomaly.INTERMEDIATE_READ,
                        Anomaly.INTERNAL,
                        Anomaly.GARBAGE,
                        Anomaly.REPEATED);
    }

    @Test
    void a_snapshot_that_lags_is_stale() {
        assertThat(seenIn(Isolation.LAGGING_SNAPSHOT)).containsExactlyInAnyOrder(Anomaly.STALE, Anomaly.SKEWED_WRITE);
    }

    @Test
    void a_commit_in_pieces_is_seen_in_pieces() {
        assertThat(seenIn(Isolation.PIECEMEAL))
                .contains(Anomaly.FRACTURED)
                .doesNotContain(Anomaly.ABORTED_READ, Anomaly.LOST, Anomaly.INTERNAL, Anomaly.STALE);
    }

    @Test
    void a_circle_is_told_as_a_proof() {
        History history = new History(List.of(
                transaction(0, 0, 9, new Step.Read("x", List.of()), new Step.Append("y", 1)),
                transaction(1, 1, 9, new Step.Read("y", List.of(1L)), new Step.Append("x", 2)),
                transaction(2, 2, 9, new Step.Read("x", List.of(2L)), new Step.Read("y", List.of())),
                transaction(3, 10, 11, new Step.Read("x", List.of(2L)), new Step.Read("y", List.of(1L)))));
        assertThat(Checker.findings(history))
                .filteredOn(finding -> finding.anomaly() == Anomaly.SKEWED_READ)
                .singleElement()
                .satisfies(finding -> assertThat(finding.story())
                        .contains(
                                "Let T1 be unit 2",
                                "T1 < T2 because T1 read y without 1, which T2 appended",
                                "a contradiction"));
    }

    @Test
    void an_unknown_end_is_held_against_nobody() {
        Transaction unknown = new Transaction(0, 0, List.of(new Step.Append("x", 1)), End.UNKNOWN, 0, 1);
        Transaction reader = transaction(1, 2, 3, new Step.Read("x", List.of()));
        for (List<Long> end : List.of(List.of(1L), List.<Long>of())) {
            Transaction last = transaction(2, 4, 5, new Step.Read("x", end));
            assertThat(Checker.findings(new History(List.of(unknown, reader, last))))
                    .isEmpty();
        }
    }

    @Test
    void a_history_is_written_as_lines_of_json() {
        History history = new History(List.of(
                transaction(0, 0, 2, new Step.Append("x", 1)), transaction(1, 3, 4, new Step.Read("x", List.of(1L)))));
        assertThat(history.lines().lines())
                .containsExactly(
                        "{\"index\":0,\"time\":0,\"process\":0,\"type\":\"invoke\",\"f\":\"txn\",\"value\":[[\"append\",\"x\",1]]}",
                        "{\"index\":1,\"time\":2,\"process\":0,\"type\":\"ok\",\"f\":\"txn\",\"value\":[[\"append\",\"x\",1]]}",
                        "{\"index\":2,\"time\":3,\"process\":0,\"type\":\"invoke\",\"f\":\"txn\",\"value\":[[\"r\",\"x\",null]]}",
                        "{\"index\":3,\"time\":4,\"process\":0,\"type\":\"ok\",\"f\":\"txn\",\"value\":[[\"r\",\"x\",[1]]]}");
    }

    private static Transaction transaction(int number, long begun, long ended, Step... steps) {
        return new Transaction(number, 0, List.of(steps), End.OK, begun, ended);
    }

    private static Set<Anomaly> seenIn(Isolation isolation) {
        Set<Anomaly> seen = EnumSet.noneOf(Anomaly.class);
        for (int run = 0; run < RUNS; run++) {
            seen.addAll(Checker.findings(Simulator.history(isolation, run, TRANSACTIONS)).stream()
                    .map(Finding::anomaly)
                    .collect(Collectors.toSet()));
        }
        return seen;
    }
}
