package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dealersdk.domain.id.IdProblem;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.spi.SpiProblem;
import org.dealersdk.spi.messaging.MessagingProblem;
import org.dealersdk.spi.notification.NotificationProblem;
import org.dealersdk.spi.storage.StorageProblem;

/** Refusals and failures in the protocol: the codes of the contract, and what fills the places of the first one's text. */
final class Failures {

    private static final Map<String, ProblemCode> CODES = new HashMap<>();

    static {
        Stream.<ProblemCode[]>of(
                        StorageProblem.values(),
                        MessagingProblem.values(),
                        NotificationProblem.values(),
                        SpiProblem.values(),
                        IdProblem.values())
                .flatMap(Stream::of)
                .forEach(code -> CODES.put(code.id(), code));
    }

    private Failures() {}

    static ObjectNode write(Throwable failure) {
        ObjectNode error = Wire.object();
        if (failure instanceof Unsupported unsupported) {
            return error.put("unsupported", String.valueOf(unsupported.getMessage()));
        }
        List<String> codes = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        if (failure instanceof DealerException coded) {
            coded.problems().forEach(problem -> codes.add(problem.code().id()));
            coded.problems().get(0).arguments().forEach(argument -> arguments.add(argument.toString()));
        } else {
            error.put("thrown", failure.getClass().getName());
        }
        error.set("codes", Wire.texts(codes));
        error.set("arguments", Wire.texts(arguments));
        return error;
    }

    /**
     * What a caller in Java would have been given. A code the contract does not have is no code.
     *
     * @throws IllegalArgumentException when this is no refusal of the protocol
     */
    static RuntimeException read(JsonNode error) {
        List<Problem> problems = new ArrayList<>();
        Object[] arguments = Wire.texts(error.path("arguments")).toArray();
        for (String id : Wire.list(error.path("codes"), Wire::needed)) {
            ProblemCode code = CODES.get(id);
            if (code == null) {
                return new IllegalStateException("the agent failed with the unknown code " + id);
            }
            problems.add(problems.isEmpty() ? code.at("", arguments) : code.at(""));
        }
        if (problems.isEmpty()) {
            return new IllegalStateException(
                    "the agent failed without a code: " + error.path("thrown").asText("?"));
        }
        return new DealerException(problems);
    }
}
