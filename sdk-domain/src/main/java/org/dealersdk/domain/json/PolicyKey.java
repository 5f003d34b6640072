package org.dealersdk.domain.json;

import java.util.List;

/**
 * One key of a policy file, with what its declaration says about it.
 *
 * @param path where it stands, such as {@code followUp.firstCall.earliest}
 * @param value the standard value as a file writes it; empty for a table of keys
 * @param english what it means, empty when its record does not say
 * @param chinese the same in Chinese
 * @param rules catalogue ids it carries out
 */
record PolicyKey(String path, String value, String english, String chinese, List<String> rules) {
    PolicyKey {
        rules = List.copyOf(rules);
    }
}
