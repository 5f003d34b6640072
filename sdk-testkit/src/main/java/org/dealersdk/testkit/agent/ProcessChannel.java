package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** An agent that is a child process and talks over its standard streams. What it writes to its error stream is shown as it is. */
final class ProcessChannel implements Channel {

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Process process;
    private final OutputStream out;
    private final Duration patience;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, CompletableFuture<ObjectNode>> waiting = new ConcurrentHashMap<>();
    private volatile @Nullable String ended;

    ProcessChannel(List<String> command, Duration patience) {
        this.patience = patience;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException missing) {
            throw new Gone("the agent cannot be started: " + command.get(0));
        }
        out = process.getOutputStream();
        Thread reader = new Thread(this::read, "testkit agent reader");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public ObjectNode ask(ObjectNode request) {
        String number = Long.toString(numbers.incrementAndGet());
        CompletableFuture<ObjectNode> answer = new CompletableFuture<>();
        waiting.put(number, answer);
        try {
            write(Wire.object().put("id", number).setAll(request));
            if (ended != null) {
                throw new Gone(String.valueOf(ended));
            }
            return Answer.await(answer, patience);
        } catch (IOException | ExecutionException broken) {
            throw new Gone(ended == null ? "the agent has ended" : String.valueOf(ended));
        } catch (TimeoutException late) {
            throw new Gone("no answer to " + request.path("op").asText() + " within " + patience);
        } finally {
            waiting.remove(number);
        }
    }

    /** An agent ends when its input does; one that does not is ended. */
    @Override
    public void close() {
        end("the agent was closed");
        try {
            out.close();
        } catch (IOException gone) {
            process.destroyForcibly();
        }
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void write(ObjectNode request) throws IOException {
        byte[] line = (Wire.line(request) + "\n").getBytes(StandardCharsets.US_ASCII);
        synchronized (out) {
            out.write(line);
            out.flush();
        }
    }

    private void read() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                ObjectNode answer = Wire.read(line);
                if (answer == null) {
                    end("the agent said what is no answer");
                    process.destroyForcibly();
                    return;
                }
                CompletableFuture<ObjectNode> asked =
                        waiting.get(answer.path("id").asText());
                if (asked != null) {
                    asked.complete(answer.without("id"));
                }
            }
            end("the agent has ended" + exit());
        } catch (IOException broken) {
            end("the agent cannot be heard any more");
        }
    }

    private String exit() {
        try {
            return process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS) ? " with " + process.exitValue() : "";
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private synchronized void end(String why) {
        if (ended == null) {
            ended = why;
        }
        waiting.values().forEach(asked -> asked.completeExceptionally(new Gone(why)));
    }
}
