package org.dealersdk.testkit.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A recorded request and its answer.
 *
 * @param lane who asked
 * @param request what was asked
 * @param answer the answer, without a number
 * @param asked when it was asked, as a place among all lines
 * @param answered when it was answered
 */
record Exchange(String lane, JsonNode request, ObjectNode answer, int asked, int answered) {

    String operation() {
        return request.path("op").asText();
    }

    /** True for what is asked exactly as often as it was recorded. */
    boolean isStrict() {
        return !Lanes.isPoll(operation()) && !Lanes.isNext(operation());
    }
}
