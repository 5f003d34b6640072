package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** An agent that is a server: each line is the body of a POST, and its answer the body of the response. */
final class HttpChannel implements Channel {

    private static final ThreadFactory THREADS = work -> {
        Thread thread = new Thread(work, "testkit agent http");
        thread.setDaemon(true);
        return thread;
    };

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newCachedThreadPool(THREADS))
            .build();
    private final URI address;
    private final Duration patience;
    private final AtomicLong numbers = new AtomicLong();

    HttpChannel(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    @Override
    public ObjectNode ask(ObjectNode request) {
        String operation = request.path("op").asText();
        String line = Wire.line(Wire.object()
                .put("id", Long.toString(numbers.incrementAndGet()))
                .setAll(request));
        HttpRequest post = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(line, StandardCharsets.US_ASCII))
                .build();
        try {
            HttpResponse<String> response = Answer.await(
                    client.sendAsync(post, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)), patience);
            ObjectNode answer = Wire.read(response.body());
            if (response.statusCode() != 200 || answer == null) {
                throw new Gone("the agent answered " + operation + " with status " + response.statusCode());
            }
            return answer.without("id");
        } catch (ExecutionException | TimeoutException none) {
            throw new Gone("no answer to " + operation + " from " + address.getAuthority());
        }
    }

    /** The server is its owner's. */
    @Override
    public void close() {}
}
