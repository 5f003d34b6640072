package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Answers as the system did when it was recorded. What each thread of a check asks must be what it asked then; an answer is held back
 * until everything is asked that had been asked before it came, so that what overlapped then overlaps now. Thread-safe.
 */
final class Replay implements Channel, AgentPlugin.Run {

    private static final long HOLD_MILLIS = 2_000;

    private final Transcript transcript;
    private final Lanes lanes = new Lanes();
    private final Map<String, Deque<Exchange>> recorded = new LinkedHashMap<>();
    private final TreeMap<Integer, Exchange> unasked = new TreeMap<>();
    private final Map<String, Exchange> polled = new HashMap<>();
    private boolean inCheck;
    private @Nullable Problem difference;

    Replay(Transcript transcript) {
        this.transcript = transcript;
    }

    @Override
    public String name(String proposed) {
        return transcript.header().path("run").asText();
    }

    @Override
    public synchronized void begin(String check) {
        lanes.clear();
        recorded.clear();
        unasked.clear();
        polled.clear();
        difference = null;
        inCheck = true;
        List<Exchange> exchanges = transcript.check(check);
        if (exchanges == null) {
            difference = AgentProblem.NOT_RECORDED.at("");
            return;
        }
        for (Exchange exchange : exchanges) {
            recorded.computeIfAbsent(exchange.lane(), lane -> new ArrayDeque<>())
                    .add(exchange);
            if (exchange.isStrict()) {
                unasked.put(exchange.asked(), exchange);
            }
        }
    }

    @Override
    public synchronized Optional<String> end() {
        inCheck = false;
        if (difference == null && !unasked.isEmpty()) {
            Exchange first = unasked.firstEntry().getValue();
            difference = AgentProblem.LEFT_OVER.at("", Wire.brief(first.request()));
        }
        return Optional.ofNullable(difference).map(Connection::said);
    }

    @Override
    public synchronized ObjectNode ask(ObjectNode request) {
        if (request.path("op").asText().equals("describe")) {
            return Wire.object().set("ok", transcript.header().path("describe"));
        }
        if (!inCheck) {
            return Wire.object().set("ok", Wire.object());
        }
        Problem before = difference;
        if (before != null) {
            throw new DealerException(before);
        }
        String lane = lanes.current();
        Deque<Exchange> coming = recorded.getOrDefault(lane, new ArrayDeque<>());
        String operation = request.path("op").asText();
        if (Lanes.isNext(operation)) {
            return next(request, coming);
        }
        Exchange head = coming.peek();
        if (Lanes.isPoll(operation)) {
            return polled(request, lane, head);
        }
        if (head == null || !head.request().equals(request)) {
            throw differs(request, head, lane);
        }
        coming.remove();
        polled.remove(lane);
        unasked.remove(head.asked());
        notifyAll();
        hold(head, HOLD_MILLIS);
        return head.answer();
    }

    /** A delivery when its time has come; nothing as long as it has not. */
    private ObjectNode next(ObjectNode request, Deque<Exchange> coming) {
        Exchange head = coming.peek();
        if (head != null && !Lanes.isNext(head.operation())) {
            throw differs(request, head, lanes.current());
        }
        if (head == null) {
            hold(null, HOLD_MILLIS);
            return Wire.object().set("ok", Wire.object());
        }
        if (!hold(head, Wire.duration(request.path("wait")).toMillis())) {
            return Wire.object().set("ok", Wire.object());
        }
        coming.remove();
        return head.answer();
    }

    /** The next answer when its time has come; the one before as long as it has not. */
    private ObjectNode polled(ObjectNode request, String lane, @Nullable Exchange head) {
        Exchange before = polled.get(lane);
        boolean same = before != null && before.request().equals(request);
        if (head != null && head.request().equals(request) && (!same || mayAnswer(head))) {
            hold(head, HOLD_MILLIS);
            recorded.getOrDefault(lane, new ArrayDeque<>()).remove();
            polled.put(lane, head);
            return head.answer();
        }
        if (before == null || !same) {
            throw differs(request, head, lane);
        }
        hold(null, 1);
        return before.answer();
    }

    /** Waits until the answer may be given; false when the time was not enough. */
    private boolean hold(@Nullable Exchange exchange, long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (exchange == null || !mayAnswer(exchange)) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0 || difference != null) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw AgentProblem.CLOSED.failure();
            }
        }
        return true;
    }

    private boolean mayAnswer(Exchange exchange) {
        return unasked.isEmpty() || unasked.firstKey() > exchange.answered();
    }

    private DealerException differs(ObjectNode request, @Nullable Exchange head, String lane) {
        String recordedThen = head == null ? "-" : Wire.brief(head.request());
        Problem found = AgentProblem.OTHERWISE.at("", lane, Wire.brief(request), recordedThen);
        difference = found;
        notifyAll();
        return new DealerException(found);
    }

    @Override
    public Optional<Path> subject() {
        return Optional.of(transcript.file());
    }

    @Override
    public Map<String, String> inChild() {
        return Map.of();
    }

    @Override
    public String judged() {
        return "from a transcript";
    }

    @Override
    public Duration patience() {
        return Wire.duration(transcript.header().path("patience")).multipliedBy(AgentPlugin.PATIENCES);
    }

    @Override
    public void close() {}
}
