package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Carries requests to an agent. Thread-safe: several requests may be on their way at once. */
interface Channel extends AutoCloseable {

    /**
     * The agent's answer.
     *
     * @param request without a number
     * @throws Gone when none came
     */
    ObjectNode ask(ObjectNode request);

    /** Ends the agent if it was started here; idempotent. */
    @Override
    void close();

    /** No answer came, and why. */
    final class Gone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Gone(String why) {
            super(why);
        }
    }
}
