package org.dealersdk.plugin.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dealersdk.domain.customer.ContactChannel;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.notification.Notice;
import org.dealersdk.spi.notification.Receipt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the contract leaves to the file. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticeSpoolTest {

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

    @TempDir
    Path directory;

    @Test
    void a_line_is_json_that_a_script_can_follow() throws IOException {
        try (NoticeSpool spool = open(NOON)) {
            spool.send(notice("a\"\\b", "first\nsecond\t🚗"));
        }
        assertThat(lines())
                .containsExactly("{\"store\":\"SH-01\",\"id\":\"a\\\"\\\\b\",\"reference\":\"N1\",\"at\":"
                        + "\"2024-03-01T12:00:00Z\",\"channel\":\"sms\",\"address\":\"+8613800138000\",\"language\":\"en\","
                        + "\"subject\":\"ready\",\"facts\":{\"number\":\"RO-1\",\"who\":\"W\"},"
                        + "\"text\":\"first\\u000asecond\\u0009\\ud83d\\ude97\"}");
    }

    @Test
    void a_line_that_was_begun_when_the_process_died_is_taken_back() throws IOException {
        Receipt first;
        try (NoticeSpool spool = open(NOON)) {
            first = spool.send(notice("a", "whole"));
        }
        Files.writeString(file(), "{\"store\":\"SH-01\",\"id\":\"b\",\"ref", StandardOpenOption.APPEND);
        try (NoticeSpool spool = open(NOON)) {
            assertThat(spool.send(notice("a", "whole"))).isEqualTo(first);
            spool.send(notice("b", "again"));
        }
        assertThat(lines()).hasSize(2).last().asString().contains("\"id\":\"b\",\"reference\":\"N2\"", "again");
    }

    @Test
    void a_spool_opens_again_whatever_a_notice_held() {
        String odd = "next\u0085line\u2028and\u2029paragraph\r\f\u0000";
        Receipt first;
        try (NoticeSpool spool = open(NOON)) {
            first = spool.send(notice(odd + "x".repeat(20_000), odd));
        }
        try (NoticeSpool spool = open(NOON)) {
            assertThat(spool.send(notice(odd + "x".repeat(20_000), odd))).isEqualTo(first);
        }
    }

    @Test
    void a_refused_second_opening_leaves_the_first_one_its_place() throws Exception {
        try (NoticeSpool spool = open(NOON)) {
            assertThatThrownBy(() -> open(NOON)).hasMessageContaining("NTF-001");
            Path lock = file().resolveSibling("notices.jsonl-lock");
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            TryLock.class.getName(),
                            lock.toString())
                    .start();
            assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("taken");
            spool.send(notice("a", "text"));
        }
    }

    /** Another process that tries to lock a file. */
    static final class TryLock {
        private TryLock() {}

        public static void main(String[] arguments) throws IOException {
            try (FileChannel file = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
                System.out.print(file.tryLock() == null ? "taken" : "free");
            }
        }
    }

    @Test
    void what_was_sent_more_than_eight_days_ago_is_not_known_any_more() {
        try (NoticeSpool spool = open(NOON)) {
            spool.send(notice("a", "text"));
        }
        try (NoticeSpool spool = open(NOON.plus(Duration.ofDays(8)))) {
            assertThat(spool.send(notice("a", "text"))).isEqualTo(new Receipt("N1"));
        }
        try (NoticeSpool spool = open(NOON.plus(Duration.ofDays(8)).plusNanos(1000))) {
            assertThat(spool.send(notice("a", "text"))).isEqualTo(new Receipt("N2"));
        }
    }

    @Test
    void a_file_in_use_one_that_is_no_spool_and_a_path_that_leads_nowhere_are_refused() throws IOException {
        try (NoticeSpool spool = open(NOON)) {
            assertThatThrownBy(() -> open(NOON)).hasMessageContaining("NTF-001");
            assertThat(spool.reaches()).contains(ContactChannel.SMS);
        }
        Files.writeString(file(), "somebody's letter\n");
        assertThatThrownBy(() -> open(NOON)).hasMessageContaining("NTF-001");
        assertThat(file()).as("and left alone").hasContent("somebody's letter");
        assertThatThrownBy(() -> NoticeSpool.open(directory.resolve("absent").resolve("x.jsonl"), Clock.systemUTC()))
                .hasMessageContaining("NTF-001");
    }

    private static Notice notice(String id, String text) {
        return new Notice(
                new StoreId("SH-01"),
                id,
                ContactChannel.SMS,
                "+8613800138000",
                Locale.ENGLISH,
                "ready",
                Map.of("who", "W", "number", "RO-1"),
                text);
    }

    private NoticeSpool open(Instant now) {
        return NoticeSpool.open(file(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private Path file() {
        return directory.resolve("notices.jsonl");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file());
    }
}
