package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What became of the promise made to a customer; computed, never stored.
 *
 * @param promisedAt the time in force last
 * @param metAt when the car was ready, or handed over, as the policy counts; null while it is not
 * @param verdict kept only when no time ever promised passed in silence
 * @param moved how often the time was changed with the customer told in advance
 */
@Requirement({"R119", "R138", "M24"})
public record PromiseOutcome(Instant promisedAt, @Nullable Instant metAt, PromiseVerdict verdict, int moved) {}
