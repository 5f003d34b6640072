package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A line to an agent that gives refusals back as a plug-in would. */
@FunctionalInterface
interface Line {

    /** What the agent answers; nothing but the fact that it did, for many requests. */
    JsonNode ask(ObjectNode request);
}
