package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** Carries requests to an agent. Thread-safe: several requests may be on their way at once. */
interface Channel extends AutoCloseable {

    /**
     * The agent's answer.
     *
     * @param request without a number
     * @throws org.dealersdk.domain.problem.DealerException a code of {@link AgentProblem} when none came
     */
    ObjectNode ask(ObjectNode request);

    /** How long an answer may take. */
    Duration patience();

    /** Ends the agent if it was started here; idempotent. */
    @Override
    void close();
}
