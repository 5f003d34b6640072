package org.dealersdk.plugin.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dealersdk.plugin.sqlite.CrashWriter.Count;
import org.dealersdk.plugin.sqlite.CrashWriter.Head;
import org.dealersdk.plugin.sqlite.CrashWriter.Line;
import org.dealersdk.spi.storage.OutboxEntry;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Reader;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.Stored;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing process again and again at moments it does not choose; the file is kept from round to round. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledProcessTest {

    private static final int ROUNDS = Integer.getInteger("dealer.kill.rounds", 50);
    private static final int THREADS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final Random moments = new Random(20260101);
    private final Map<String, Long> next = new HashMap<>();
    private long published;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_torn() throws Exception {
        Path file = directory.resolve("dealer.db");
        long[] seen = new long[THREADS];
        long acknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Map<Integer, Long> acks = writeUntilKilled(file);
            acknowledged += acks.size();
            try (Storage storage = Opened.storage(file)) {
                for (int thread = 0; thread < THREADS; thread++) {
                    int number = thread;
                    long last = seen[thread];
                    seen[thread] = storage.read(CrashWriter.STORE, reader -> check(reader, number, last));
                    assertThat(seen[thread])
                            .as("round %d, thread %d", round, thread)
                            .isGreaterThanOrEqualTo(acks.getOrDefault(thread, last))
                            .isLessThanOrEqualTo(acks.getOrDefault(thread, last) + 1);
                }
                checkOutbox(storage, Arrays.stream(seen).sum());
            }
            checkIntegrity(file);
        }
        assertThat(acknowledged).as("threads that were heard before the kill").isGreaterThan(ROUNDS);
    }

    /** The last number each thread said before it died; what was said is read to the end, since the kill must not hide it. */
    private Map<Integer, Long> writeUntilKilled(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path").replace(":", File.pathSeparator),
                        CrashWriter.class.getName(),
                        file.toString(),
                        String.valueOf(THREADS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<Integer, Long> acks = new HashMap<>();
        try (BufferedReader said = process.inputReader()) {
            note(said.readLine(), acks);
            Thread killer = new Thread(() -> {
                try {
                    TimeUnit.MILLISECONDS.sleep(20 + moments.nextInt(200));
                } catch (InterruptedException now) {
                    Thread.currentThread().interrupt();
                }
                // Not Process.destroyForcibly, which closes the pipe and with it hides the last acknowledgements.
                process.toHandle().destroyForcibly();
            });
            killer.start();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                note(line, acks);
            }
            killer.join();
        }
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return acks;
    }

    private static void note(String line, Map<Integer, Long> acks) {
        assertThat(line).as("the writer said nothing").isNotNull();
        String[] words = line.split(" ");
        if (words.length == 3 && words[0].equals("A")) {
            acks.merge(Integer.valueOf(words[1]), Long.valueOf(words[2]), Math::max);
        }
    }

    /** Everything a thread wrote after the last round is whole and without gaps; how far it came. */
    private static long check(Reader reader, int thread, long last) {
        long count = reader.find(Count.TYPE, "count-" + thread)
                .map(stored -> stored.aggregate().value())
                .orElse(0L);
        assertThat(reader.count(Query.of(Head.TYPE).where("thread", (long) thread)))
                .isEqualTo(count);
        for (long number = last + 1; number <= count; number++) {
            String head = thread + "-" + number;
            assertThat(reader.find(Head.TYPE, head)).map(Stored::aggregate).hasValue(new Head(head, thread, number));
            List<Line> lines =
                    reader.search(Query.of(Line.TYPE).where("head", head)).aggregates();
            assertThat(lines).hasSize(3);
            for (int line = 0; line < 3; line++) {
                assertThat(lines.get(line).text()).isEqualTo(CrashWriter.text(head, line));
            }
        }
        return count;
    }

    /** Each unit has exactly its one event, in the order of its thread. Claims end with the process that made them. */
    private void checkOutbox(Storage storage, long units) {
        assertThat(storage.outbox().pending() + published).isEqualTo(units);
        List<OutboxEntry> entries;
        do {
            entries = storage.outbox().claim("check", 1000, Duration.ofMinutes(1), Instant.EPOCH);
            for (OutboxEntry entry : entries) {
                String head = entry.message().body();
                String subject = entry.message().subjectId();
                long number = next.merge(subject, 1L, Long::sum);
                assertThat(head).isEqualTo(subject.substring("count-".length()) + "-" + number);
            }
            storage.outbox()
                    .published(entries.stream().map(OutboxEntry::position).toList());
            published += entries.size();
        } while (!entries.isEmpty());
    }

    private static void checkIntegrity(Path file) throws Exception {
        try (Session session = Session.open(file)) {
            assertThat(session.pragma("integrity_check")).isEqualTo("ok");
        }
    }
}
