package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.dealersdk.domain.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Asks an agent and gives its refusals back as a plug-in would. Remembers what cannot be held against the system behind the agent. */
final class Connection {

    private final Channel channel;
    private final AtomicReference<@Nullable String> obstacle = new AtomicReference<>();

    Connection(Channel channel) {
        this.channel = channel;
    }

    /** A request. */
    static ObjectNode request(String operation) {
        return Wire.object().put("op", operation);
    }

    /**
     * The result of a request.
     *
     * @param gone the code of a call that got no answer
     */
    JsonNode ask(ObjectNode request, ProblemCode gone) {
        ObjectNode answer;
        try {
            answer = channel.ask(request);
        } catch (Channel.Gone none) {
            String why = String.valueOf(none.getMessage());
            note(why);
            throw gone.failure(why);
        }
        JsonNode error = answer.path("error");
        if (error.has("unsupported")) {
            String operation = request.path("op").asText();
            note("the agent does not support " + error.path("unsupported").asText(operation));
            throw new Unsupported(operation);
        }
        if (!error.isMissingNode()) {
            throw Failures.read(error);
        }
        JsonNode result = answer.path("ok");
        if (!result.isObject()) {
            String why = "the agent answered " + request.path("op").asText() + " with neither ok nor error";
            note(why);
            throw gone.failure(why);
        }
        return result;
    }

    /** Notes why a verdict would not be the system's. The first reason counts. */
    void note(String why) {
        obstacle.compareAndSet(null, why);
    }

    /** What was noted since the last call. */
    Optional<String> obstacle() {
        return Optional.ofNullable(obstacle.getAndSet(null));
    }

    Channel channel() {
        return channel;
    }
}
