package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Passes every request on and writes it down with its answer. Questions that are repeated until something comes are written once for
 * each different answer. Thread-safe.
 */
final class Recording extends LiveRun implements Channel {

    private final Channel channel;
    private final BufferedWriter out;
    private final long begun = System.nanoTime();
    private final Lanes lanes = new Lanes();
    private final Map<String, ObjectNode> polled = new HashMap<>();
    private @Nullable ObjectNode description;
    private @Nullable ObjectNode header;
    private Path work = Path.of("");
    private @Nullable ObjectNode held;
    private int number;

    Recording(String agent, Channel channel, Path file) {
        super(agent);
        this.channel = channel;
        try {
            OutputStream stream = Files.newOutputStream(file);
            boolean packed = String.valueOf(file.getFileName()).endsWith(".gz");
            OutputStream target = packed ? new Packed(stream) : stream;
            out = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.US_ASCII));
        } catch (IOException broken) {
            throw AgentProblem.NO_RECORD.failure(String.valueOf(file.getFileName()));
        }
    }

    /** Packed as small as possible. */
    private static final class Packed extends GZIPOutputStream {

        Packed(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    /** How the run is made, so that it can be made again. */
    synchronized void of(PluginFixture fixture, Tier tier, Selection selection, Path work) {
        this.work = work;
        ObjectNode made = Wire.object().put("transcript", 1).put("tier", tier.toString());
        made.put("only", String.join(",", new java.util.TreeSet<>(selection.only())));
        made.put("patience", Wire.seconds(fixture.patience()));
        made.set("settings", Places.template(fixture, work, described()));
        made.set("describe", described());
        header = made;
    }

    @Override
    public synchronized String name(String proposed) {
        ObjectNode made = header;
        if (made != null) {
            write(made.put("run", proposed));
        }
        return proposed;
    }

    @Override
    public synchronized void begin(String check) {
        lanes.clear();
        polled.clear();
        write(Wire.object().put("check", check).put("at", at()));
    }

    /** What comes after the last check is of no check. */
    @Override
    public synchronized Optional<String> end() {
        write(Wire.object().put("check", ""));
        return super.end();
    }

    @Override
    public ObjectNode ask(ObjectNode request) {
        String operation = request.path("op").asText();
        if (operation.equals("describe")) {
            ObjectNode answer = channel.ask(request);
            described(answer);
            return answer;
        }
        boolean repeated = Lanes.isPoll(operation) || Lanes.isNext(operation);
        int asked = repeated ? 0 : asked(request);
        ObjectNode answer = channel.ask(request);
        if (repeated) {
            answeredAgain(request, answer);
        } else {
            answered(asked, answer);
        }
        return answer;
    }

    @Override
    public Duration patience() {
        return channel.patience();
    }

    @Override
    public synchronized void close() {
        channel.close();
        write(null);
        try {
            out.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private synchronized ObjectNode described() {
        return Objects.requireNonNull(description, "describe comes first");
    }

    private synchronized void described(ObjectNode answer) {
        description = answer.path("ok") instanceof ObjectNode ok ? ok : Wire.object();
    }

    private synchronized int asked(ObjectNode request) {
        number++;
        polled.remove(lanes.current());
        ObjectNode line = Wire.object().put("by", lanes.current());
        write(null);
        held = line.put("ask", number).set("request", Places.masked(request, work, described()));
        return number;
    }

    /** What is answered before anything else happens stands on one line with its answer. */
    private synchronized void answered(int asked, ObjectNode answer) {
        ObjectNode ask = held;
        if (ask != null && ask.path("ask").asInt() == asked) {
            held = null;
            ask.remove("ask");
            write(ask.setAll(answer));
        } else {
            write(Wire.object().put("answer", asked).setAll(answer));
        }
    }

    private synchronized void answeredAgain(ObjectNode request, ObjectNode answer) {
        boolean empty =
                Lanes.isNext(request.path("op").asText()) && answer.path("ok").isEmpty();
        ObjectNode both = Wire.object().set("request", request);
        both.set("answer", answer);
        if (!empty && !both.equals(polled.get(lanes.current()))) {
            answered(asked(request), answer);
            polled.put(lanes.current(), both);
        }
    }

    private String at() {
        return Wire.seconds(Duration.ofNanos((System.nanoTime() - begun) / 1_000_000 * 1_000_000));
    }

    private void write(@Nullable JsonNode line) {
        ObjectNode before = held;
        held = null;
        try {
            if (before != null) {
                out.write(Wire.line(before) + '\n');
            }
            if (line != null) {
                out.write(Wire.line(line) + '\n');
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
