package org.dealersdk.testkit.generate;

import java.util.List;

/**
 * A call that was answered wrongly.
 *
 * @param rule the sentence it breaks
 * @param expected what the contract says
 * @param observed what was answered
 * @param script all calls up to it, as lines of Java
 */
record Failure(String rule, String expected, String observed, List<String> script) {}
