package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An agent that is a child process and talks over its standard streams. What it writes to its error stream is shown as it is. Reading and
 * writing have threads of their own, so that an agent that does neither keeps nobody longer than the patience.
 */
final class ProcessChannel implements Channel {

    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final byte[] LAST = {};

    private final Process process;
    private final Duration patience;
    private final Silence silence;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, CompletableFuture<ObjectNode>> waiting = new ConcurrentHashMap<>();
    private final BlockingQueue<byte[]> lines = new LinkedBlockingQueue<>();
    private final Thread reader = thread(this::read, "testkit agent reader");
    private final Thread writer = thread(this::write, "testkit agent writer");
    private volatile @Nullable Problem ended;

    ProcessChannel(List<String> command, Duration patience) {
        this.patience = patience;
        this.silence = new Silence(patience);
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException missing) {
            throw AgentProblem.CANNOT_START.failure(command.get(0));
        }
        reader.start();
        writer.start();
    }

    @Override
    public ObjectNode ask(ObjectNode request) {
        String number = Long.toString(numbers.incrementAndGet());
        CompletableFuture<ObjectNode> answer = new CompletableFuture<>();
        waiting.put(number, answer);
        try {
            demandAlive();
            silence.asked();
            String line = Wire.line(Wire.object().put("id", number).setAll(request)) + "\n";
            lines.add(line.getBytes(StandardCharsets.US_ASCII));
            return Answer.await(answer, patience);
        } catch (ExecutionException gone) {
            demandAlive();
            throw new IllegalStateException(gone);
        } catch (TimeoutException late) {
            if (silence.isForGood()) {
                end(AgentProblem.GIVEN_UP.at("", silence.longest().toSeconds()));
                destroy(process.descendants().toList());
                demandAlive();
            }
            throw AgentProblem.SILENT.failure(request.path("op").asText(), patience.toSeconds());
        } finally {
            waiting.remove(number);
        }
    }

    @Override
    public Duration patience() {
        return patience;
    }

    /** An agent ends when its input does; one that does not is ended, with whatever it started. */
    @Override
    public void close() {
        end(AgentProblem.CLOSED.at(""));
        List<ProcessHandle> children = process.descendants().toList();
        lines.add(LAST);
        boolean interrupted = false;
        try {
            process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            interrupted = true;
        }
        destroy(children);
        try {
            writer.join(GRACE.toMillis());
            reader.join(GRACE.toMillis());
        } catch (InterruptedException stop) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void destroy(List<ProcessHandle> children) {
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void demandAlive() {
        Problem why = ended;
        if (why != null) {
            throw new DealerException(why);
        }
    }

    private void write() {
        try (OutputStream out = process.getOutputStream()) {
            for (byte[] line = lines.take(); line != LAST; line = lines.take()) {
                out.write(line);
                out.flush();
            }
        } catch (IOException deaf) {
            return; // the reader tells why
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try {
            Lines said = new Lines(process.getInputStream());
            for (String line = said.next(); line != null; line = said.next()) {
                silence.broken();
                Problem rubbish = take(line);
                if (rubbish != null) {
                    refuse(rubbish);
                    return;
                }
            }
            end(AgentProblem.ENDED.at("", exit()));
        } catch (Lines.TooLong endless) {
            refuse(AgentProblem.TOO_LONG.at("", Lines.LONGEST));
        } catch (CharacterCodingException coded) {
            refuse(AgentProblem.NO_ANSWER.at("", "(no UTF-8)"));
        } catch (IOException broken) {
            end(AgentProblem.ENDED.at("", exit()));
        }
    }

    /** Hands an answer to who waits for it; one that comes late is nobody's. Tells what is wrong with what is none. */
    private @Nullable Problem take(String line) {
        ObjectNode answer = Wire.read(line);
        if (answer == null) {
            return AgentProblem.NO_ANSWER.at("", Wire.brief(line));
        }
        String number = answer.path("id").asText();
        CompletableFuture<ObjectNode> asked = waiting.get(number);
        if (asked == null && !wasAsked(number)) {
            return AgentProblem.NOT_ASKED.at("", Wire.brief(line));
        }
        if (asked != null) {
            asked.complete(answer.without("id"));
        }
        return null;
    }

    private boolean wasAsked(String number) {
        return number.matches("[1-9]\\d{0,17}") && Long.parseLong(number) <= numbers.get();
    }

    /** An agent that talks rubbish once cannot be believed afterwards. */
    private void refuse(Problem rubbish) {
        end(rubbish);
        destroy(process.descendants().toList());
    }

    private String exit() {
        try {
            return process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS) ? String.valueOf(process.exitValue()) : "?";
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "?";
        }
    }

    private synchronized void end(Problem why) {
        if (ended == null) {
            ended = why;
        }
        waiting.values().forEach(asked -> asked.completeExceptionally(new DealerException(why)));
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
