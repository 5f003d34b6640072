package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/** An agent that is a server: each line is the body of a POST, and its answer the body of the response. */
final class HttpChannel implements Channel {

    private static final int RIGHT = 200;

    /** Settings may be secrets; in plain text they stay on this machine. */
    private static final Pattern LOOPBACK = Pattern.compile("(?i)localhost|127(\\.\\d{1,3}){3}|\\[::1\\]");

    private static final ThreadFactory THREADS = work -> {
        Thread thread = new Thread(work, "testkit agent http");
        thread.setDaemon(true);
        return thread;
    };

    private final ExecutorService threads = Executors.newCachedThreadPool(THREADS);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(threads)
            .build();
    private final URI address;
    private final Duration patience;
    private final Silence silence;
    private final AtomicLong numbers = new AtomicLong();
    private volatile @Nullable Problem ended;

    HttpChannel(String agent, Duration patience) {
        this.address = address(agent);
        this.patience = patience;
        this.silence = new Silence(patience);
    }

    private static URI address(String agent) {
        try {
            URI address = URI.create(agent.strip());
            String host = String.valueOf(address.getHost());
            if (address.getHost() != null
                    && (address.getScheme().equals("https")
                            || LOOPBACK.matcher(host).matches())) {
                return address;
            }
        } catch (IllegalArgumentException none) {
            throw AgentProblem.BAD_ADDRESS.failure(agent);
        }
        throw AgentProblem.BAD_ADDRESS.failure(agent);
    }

    @Override
    public ObjectNode ask(ObjectNode request) {
        Problem why = ended;
        if (why != null) {
            throw new DealerException(why);
        }
        String operation = request.path("op").asText();
        String number = Long.toString(numbers.incrementAndGet());
        String line = Wire.line(Wire.object().put("id", number).setAll(request));
        HttpRequest post = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(line, StandardCharsets.US_ASCII))
                .build();
        silence.asked();
        CompletableFuture<HttpResponse<byte[]>> coming = client.sendAsync(post, head -> new WholeBody());
        try {
            HttpResponse<byte[]> response = Answer.await(coming, patience);
            silence.broken();
            return answer(operation, number, response);
        } catch (TimeoutException late) {
            coming.cancel(true);
            throw silent(operation);
        } catch (ExecutionException broken) {
            throw failure(operation, broken.getCause());
        }
    }

    private static ObjectNode answer(String operation, String number, HttpResponse<byte[]> response) {
        if (response.statusCode() != RIGHT) {
            throw AgentProblem.STATUS.failure(operation, response.statusCode());
        }
        String body;
        try {
            body = Lines.text(response.body());
        } catch (CharacterCodingException coded) {
            throw AgentProblem.NO_ANSWER.failure("(no UTF-8)");
        }
        ObjectNode answer = Wire.read(body);
        if (answer == null) {
            throw AgentProblem.NO_ANSWER.failure(Wire.brief(body));
        }
        if (!answer.path("id").asText().equals(number)) {
            throw AgentProblem.NOT_ASKED.failure(Wire.brief(body));
        }
        return answer.without("id");
    }

    private DealerException failure(String operation, @Nullable Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof Lines.TooLong) {
                return AgentProblem.TOO_LONG.failure(Lines.LONGEST);
            }
            if (each instanceof HttpTimeoutException) {
                return silent(operation);
            }
        }
        return AgentProblem.UNREACHABLE.failure(operation, address.getAuthority());
    }

    private DealerException silent(String operation) {
        if (silence.isForGood()) {
            Problem given = AgentProblem.GIVEN_UP.at("", silence.longest().toSeconds());
            ended = given;
            return new DealerException(given);
        }
        return AgentProblem.SILENT.failure(operation, patience.toSeconds());
    }

    @Override
    public Duration patience() {
        return patience;
    }

    /** The server is its owner's; nothing of this side goes on. */
    @Override
    public void close() {
        ended = AgentProblem.CLOSED.at("");
        threads.shutdownNow();
    }
}
