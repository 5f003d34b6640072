package org.dealersdk.plugin.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealersdk.plugin.sqlite.Opened.NORTH;
import static org.dealersdk.plugin.sqlite.Opened.SOUTH;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.spi.storage.Outbox;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutboxTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);

    @TempDir
    Path directory;

    private Storage storage;
    private Outbox outbox;

    @BeforeEach
    void open() {
        storage = Opened.storage(directory.resolve("dealer.db"));
        outbox = storage.outbox();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void entries_are_claimed_in_commit_order_once_until_the_lease_has_passed() {
        append("a1", "a");
        append("b1", "b");
        append("a2", "a");

        assertThat(claim("r1", 2, NOON)).containsExactly("a1", "b1");
        assertThat(claim("r2", 9, NOON)).as("a2 must wait for a1").isEmpty();
        assertThat(claim("r2", 9, NOON.plus(LEASE))).containsExactly("a1", "b1", "a2");
    }

    @Test
    void published_entries_are_gone_and_their_positions_not_used_again() {
        append("a1", "a");
        List<OutboxEntry> first = outbox.claim("r", 9, LEASE, NOON);
        outbox.published(List.of(first.get(0).position(), 12345L));
        assertThat(outbox.pending()).isZero();
        close();
        open();
        append("a2", "a");
        assertThat(outbox.claim("r", 9, LEASE, NOON))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.position()).isGreaterThan(first.get(0).position()));
    }

    @Test
    void a_failed_entry_holds_its_key_back_until_its_time_and_no_other() {
        append("a1", "a");
        append("a2", "a");
        append("b1", "b");
        List<OutboxEntry> claimed = outbox.claim("r", 9, LEASE, NOON);
        outbox.failed(claimed.get(0).position(), NOON.plusSeconds(5));
        outbox.published(List.of(claimed.get(2).position()));
        append("b2", "b");

        assertThat(claim("r", 9, NOON.plusSeconds(4))).containsExactly("b2");
        List<OutboxEntry> again = outbox.claim("r", 9, LEASE, NOON.plusSeconds(5));
        assertThat(again).extracting(entry -> entry.message().id()).containsExactly("a1", "a2");
        assertThat(again).extracting(OutboxEntry::attempts).containsExactly(1, 0);
    }

    @Test
    void a_parked_entry_lets_its_key_go_on_and_returns_to_its_place() {
        append("a1", "a");
        append("a2", "a");
        long first = outbox.claim("r", 1, LEASE, NOON).get(0).position();
        outbox.park(first, "MSG-007");

        assertThat(outbox.pending()).isOne();
        assertThat(outbox.parked(9)).singleElement().satisfies(entry -> {
            assertThat(entry.position()).isEqualTo(first);
            assertThat(entry.parkedBecause()).isEqualTo("MSG-007");
        });
        outbox.unpark(first);
        assertThat(claim("r", 9, NOON)).containsExactly("a1", "a2");
    }

    @Test
    void what_is_rolled_back_or_of_another_store_never_appears() {
        assertThatThrownBy(() -> storage.transact(NORTH, unit -> {
                    unit.append(Opened.event("x", "a"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertRefused(
                StorageProblem.WRONG_STORE,
                () -> storage.transact(NORTH, unit -> {
                    unit.append(Opened.event("x", SOUTH, "a"));
                    return null;
                }));
        append("a1", "a");
        assertThat(claim("r", 9, NOON)).containsExactly("a1");
    }

    @Test
    void the_message_is_the_one_given_and_equal_ones_stay_apart() {
        append("same", "a");
        append("same", "a");
        assertThat(outbox.claim("r", 9, LEASE, NOON))
                .extracting(OutboxEntry::message)
                .containsExactly(Opened.event("same", "a"), Opened.event("same", "a"));
    }

    @Test
    void limits_are_checked() {
        for (int limit : new int[] {0, -1, 1001}) {
            assertRefused(StorageProblem.BAD_LIMIT, () -> outbox.claim("r", limit, LEASE, NOON));
            assertRefused(StorageProblem.BAD_LIMIT, () -> outbox.parked(limit));
        }
    }

    private void append(String id, String subject) {
        storage.transact(NORTH, unit -> {
            unit.append(Opened.event(id, subject));
            return null;
        });
    }

    private List<String> claim(String relay, int limit, Instant now) {
        Stream<OutboxEntry> claimed = outbox.claim(relay, limit, LEASE, now).stream();
        return claimed.map(entry -> entry.message().id()).toList();
    }

    private static void assertRefused(StorageProblem code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        DealerException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
