package org.dealersdk.testkit.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dealersdk.testkit.inmemory.InMemoryPlugin;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The lines that {@code docs/guide/agent.md} shows are what agents are asked and answer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AgentLinesTest {

    /** A request and the answer shown below it. */
    private record Shown(ObjectNode request, ObjectNode answer) {}

    @Test
    void an_agent_in_java_answers_as_the_guide_shows() throws IOException {
        PluginAgent agent = new PluginAgent(new InMemoryPlugin());
        List<String> operations = new ArrayList<>();
        for (Shown shown : guide()) {
            operations.add(shown.request().path("op").asText());
            assertThat(Wire.read(agent.answer(Wire.line(shown.request()))))
                    .as(Wire.line(shown.request()))
                    .isEqualTo(shown.answer());
        }
        assertThat(operations)
                .contains("describe", "open", "close", "clock", "begin", "find", "search", "count", "insert", "update")
                .contains("erase", "append", "commit", "rollback", "claim", "published", "failed", "park", "parked")
                .contains("unpark", "pending", "publish", "subscribe", "next", "ack", "nack", "leave", "deadLetters")
                .contains("redeliver", "reaches", "send", "heard", "series", "number");
    }

    @Test
    @EnabledIf("org.dealersdk.testkit.agent.Python#isThere")
    void an_agent_in_another_language_answers_alike() throws IOException {
        Process process = new ProcessBuilder("python3", Python.PROGRAM.toString()).start();
        try (BufferedReader answers =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                OutputStream requests = process.getOutputStream()) {
            String unit = "";
            String opening = "";
            boolean messaging = false;
            for (Shown shown : guide()) {
                String part = shown.request().path("part").asText();
                messaging = part.isEmpty() ? messaging : part.equals("messaging");
                if (messaging || shown.request().path("op").asText().equals("sing")) {
                    continue;
                }
                String line = Wire.line(shown.request()).replace("{\"name\":\"a\"}", "{\"place\":\"a\"}");
                line = line.replaceAll("\"unit\":\"u\\d+\"", "\"unit\":\"" + unit + "\"");
                line = line.replaceAll("\"opening\":\"o\\d+\"", "\"opening\":\"" + opening + "\"");
                requests.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
                requests.flush();
                ObjectNode answer = Objects.requireNonNull(Wire.read(answers.readLine()));
                unit = answer.path("ok").path("unit").asText(unit);
                opening = answer.path("ok").path("opening").asText(opening);
                switch (shown.request().path("op").asText()) {
                    case "describe" ->
                        assertThat(answer.path("ok").has("storage")).isTrue();
                    case "begin" -> assertThat(answer.path("ok").has("unit")).isTrue();
                    case "open" -> assertThat(answer.path("ok").has("opening")).isTrue();
                    default -> assertThat(answer).as(line).isEqualTo(shown.answer());
                }
            }
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void nothing_is_lost_on_the_way() {
        String odd = "\0 \ud800 \ud83d\ude00 \u4eac \" \\ \n \u2028";
        ObjectNode line = Wire.object();
        line.set("text", Wire.value(odd));
        line.set("number", Wire.value(Long.MIN_VALUE));
        Instant early = Instant.parse("0001-01-01T00:00:00.000001Z");
        line.set("at", Wire.value(early));
        String written = Wire.line(line);
        assertThat(written).matches("\\p{ASCII}*").doesNotContain("\n");
        ObjectNode read = Objects.requireNonNull(Wire.read(written));
        assertThat(Wire.value(read.path("text"))).isEqualTo(odd);
        assertThat(Wire.value(read.path("number"))).isEqualTo(Long.MIN_VALUE);
        assertThat(Wire.value(read.path("at"))).isEqualTo(early);
        Duration lease = Duration.ofSeconds(59, 999_999_000);
        assertThat(Wire.duration(Wire.object().put("s", Wire.seconds(lease)).path("s")))
                .isEqualTo(lease);
    }

    private static List<Shown> guide() throws IOException {
        List<Shown> all = new ArrayList<>();
        ObjectNode request = null;
        for (String line : Files.readAllLines(Path.of("..", "docs", "guide", "agent.md"))) {
            if (line.startsWith("> ")) {
                request = Objects.requireNonNull(Wire.read(line.substring(2)));
            } else if (line.startsWith("< ")) {
                ObjectNode answer = Objects.requireNonNull(Wire.read(line.substring(2)));
                all.add(new Shown(Objects.requireNonNull(request), answer));
            }
        }
        assertThat(all).hasSizeGreaterThan(40);
        return all;
    }
}
