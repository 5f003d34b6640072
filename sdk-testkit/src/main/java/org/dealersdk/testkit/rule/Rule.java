package org.dealersdk.testkit.rule;

import java.util.Optional;
import org.dealersdk.spi.Capability;

/**
 * One numbered sentence of the contract.
 *
 * @param id such as {@code STO.12}; never reused
 * @param sentence the sentence as it stands in {@code docs/spec}
 * @param capability the capability it belongs to; empty for the core
 * @param untested why the kit has no check for it; empty when it has
 */
public record Rule(String id, String sentence, Optional<Capability> capability, Optional<String> untested)
        implements Comparable<Rule> {

    /** The subject: the letters before the point. */
    public String subject() {
        return id.substring(0, id.indexOf('.'));
    }

    /** The number within the subject. */
    public int number() {
        return Integer.parseInt(id.substring(id.indexOf('.') + 1));
    }

    /** By subject, then by number. */
    @Override
    public int compareTo(Rule other) {
        int bySubject = subject().compareTo(other.subject());
        return bySubject != 0 ? bySubject : Integer.compare(number(), other.number());
    }
}
