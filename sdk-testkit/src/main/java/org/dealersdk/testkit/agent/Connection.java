package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Asks an agent and gives its refusals back as a plug-in would. Remembers what cannot be held against the system behind the agent. */
final class Connection {

    private final Channel channel;
    private final AtomicReference<@Nullable Problem> obstacle = new AtomicReference<>();

    Connection(Channel channel) {
        this.channel = channel;
    }

    /** A request. */
    static ObjectNode request(String operation) {
        return Wire.object().put("op", operation);
    }

    /**
     * What a request's answer says.
     *
     * @param read takes it from the result; whatever it throws says that the answer does not fit the protocol
     */
    <T> T ask(ObjectNode request, Function<JsonNode, T> read) {
        return read(request.path("op").asText(), ask(request), read);
    }

    /** The same of a result that is already there. */
    <T> T read(String operation, JsonNode result, Function<JsonNode, T> read) {
        try {
            return read.apply(result);
        } catch (RuntimeException misfit) {
            throw misfit(operation, result);
        }
    }

    /** The result of a request. */
    JsonNode ask(ObjectNode request) {
        String operation = request.path("op").asText();
        ObjectNode answer = answer(request);
        JsonNode error = answer.path("error");
        if (error.isMissingNode() || error.isNull()) {
            JsonNode result = answer.path("ok");
            if (!result.isObject()) {
                throw misfit(operation, answer);
            }
            return result;
        }
        if (error.has("unsupported")) {
            note(AgentProblem.UNSUPPORTED.at("", error.path("unsupported").asText(operation)));
            throw new Unsupported(operation);
        }
        throw failure(operation, error);
    }

    private ObjectNode answer(ObjectNode request) {
        try {
            return channel.ask(request);
        } catch (DealerException none) {
            note(none.problems().get(0));
            throw none;
        }
    }

    private RuntimeException failure(String operation, JsonNode error) {
        try {
            return Failures.read(error);
        } catch (IllegalArgumentException unreadable) {
            return misfit(operation, error);
        }
    }

    private DealerException misfit(String operation, JsonNode answer) {
        Problem problem = AgentProblem.MISFIT.at("", operation, Wire.brief(answer));
        note(problem);
        return new DealerException(problem);
    }

    /** Notes why a verdict would not be the system's. The first reason counts. */
    void note(Problem why) {
        obstacle.compareAndSet(null, why);
    }

    /** What was noted since the last call, in both languages. */
    Optional<String> obstacle() {
        return Optional.ofNullable(obstacle.getAndSet(null)).map(Connection::said);
    }

    static String said(Problem problem) {
        return problem.message(Locale.ENGLISH) + " " + problem.what(Locale.CHINESE) + problem.cure(Locale.CHINESE);
    }

    Channel channel() {
        return channel;
    }
}
