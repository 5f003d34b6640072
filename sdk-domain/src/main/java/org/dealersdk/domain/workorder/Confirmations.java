package org.dealersdk.domain.workorder;

import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * The five confirmations the customer gives before signing, and what was explained for them.
 *
 * @param serviceItems the lines were gone through
 * @param totalEstimate the total of labour and parts was named
 * @param timeNeeded the promised time was named
 * @param oldParts what happens to replaced parts; null while not asked
 * @param wash whether the car is to be washed; null while not asked
 * @param explanation what was explained and understood; null while nothing was
 */
@Requirement({"R076", "R090", "R097", "R098", "R099"})
public record Confirmations(
        boolean serviceItems,
        boolean totalEstimate,
        boolean timeNeeded,
        @Nullable OldParts oldParts,
        @Nullable Boolean wash,
        @Nullable Explanation explanation) {

    /** All five, after diagnosis, charges and plan were explained and understood. */
    public static Confirmations all(OldParts oldParts, boolean wash) {
        return new Confirmations(true, true, true, oldParts, wash, Explanation.full());
    }

    /** The same after another explanation. */
    public Confirmations explained(Explanation given) {
        return new Confirmations(serviceItems, totalEstimate, timeNeeded, oldParts, wash, given);
    }
}
