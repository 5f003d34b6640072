package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A recorded run: every request of the kit and every answer, check by check. It can be judged without the system, by the checks
 * themselves: they must ask what they asked then, and are answered as then. Immutable.
 */
public final class Transcript {

    private final Path file;
    private final JsonNode header;
    private final Map<String, List<Exchange>> checks;

    private Transcript(Path file, JsonNode header, Map<String, List<Exchange>> checks) {
        this.file = file;
        this.header = header;
        this.checks = checks;
    }

    /**
     * Reads a transcript; one whose name ends in {@code .gz} is unpacked.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it is no transcript
     */
    public static Transcript read(Path file) throws IOException {
        boolean packed = String.valueOf(file.getFileName()).endsWith(".gz");
        try (InputStream stream = Files.newInputStream(file);
                InputStream in = packed ? new GZIPInputStream(stream) : stream;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            ObjectNode header = object(lines.readLine());
            if (header.path("transcript").asInt() != 1) {
                throw new IllegalArgumentException("not a transcript: " + file.getFileName());
            }
            return new Transcript(file, header, checks(lines));
        }
    }

    private static Map<String, List<Exchange>> checks(BufferedReader lines) throws IOException {
        Map<String, List<Exchange>> checks = new HashMap<>();
        Map<Integer, ObjectNode> open = new HashMap<>();
        List<Exchange> check = new ArrayList<>();
        int place = 0;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            ObjectNode line = object(text);
            place++;
            if (line.has("check")) {
                check = checks.computeIfAbsent(line.path("check").asText(), any -> new ArrayList<>());
            } else if (line.has("ask")) {
                open.put(line.path("ask").asInt(), line.put("place", place));
            } else if (line.has("by")) {
                check.add(exchange(line.put("place", place), line, place));
            } else {
                ObjectNode ask = open.remove(line.path("answer").asInt());
                if (ask != null) {
                    check.add(exchange(ask, line, place));
                }
            }
        }
        checks.values().forEach(all -> all.sort(java.util.Comparator.comparingInt(Exchange::asked)));
        return checks;
    }

    private static Exchange exchange(ObjectNode ask, ObjectNode answer, int place) {
        return new Exchange(
                ask.path("by").asText(),
                ask.path("request"),
                answer.deepCopy().retain("ok", "error"),
                ask.path("place").asInt(),
                place);
    }

    private static ObjectNode object(@Nullable String line) {
        ObjectNode read = line == null ? null : Wire.read(line);
        if (read == null) {
            throw new IllegalArgumentException("a line of the transcript is no JSON object");
        }
        return read;
    }

    /** The system as it answered then. */
    public AgentPlugin plugin() {
        Replay replay = new Replay(this);
        return new AgentPlugin(replay, replay);
    }

    /** The fixture as it was then, without its waivers. */
    public PluginFixture fixture() {
        AgentPlugin plugin = plugin();
        PluginFixture fixture = PluginFixture.of(() -> plugin).patience(Wire.duration(header.path("patience")));
        for (ProviderKind<?> kind : ProviderKind.all()) {
            fixture = fixture.at(
                    kind, place -> Places.filled(header.path("settings").path(kind.code()), place));
        }
        return plugin.fixture(fixture);
    }

    /** How thoroughly was judged then. */
    public Tier tier() {
        return Tier.valueOf(header.path("tier").asText().toUpperCase(Locale.ROOT));
    }

    /** What was looked at then. */
    public Selection selection() {
        return Selection.of(header.path("only").asText());
    }

    Path file() {
        return file;
    }

    JsonNode header() {
        return header;
    }

    /** What was asked and answered in a check, in the order it was asked; null when it was not run. */
    @Nullable
    List<Exchange> check(String title) {
        return checks.get(Objects.requireNonNull(title));
    }
}
