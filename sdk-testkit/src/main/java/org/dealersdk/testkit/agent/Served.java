package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What was opened of a plug-in, as an agent in Java serves it. */
interface Served extends AutoCloseable {

    /**
     * Does what a request asks for.
     *
     * @throws Unsupported when it is nothing this part can do
     */
    ObjectNode answer(String operation, JsonNode request);

    /** Closes what was opened; idempotent. */
    @Override
    void close();
}
