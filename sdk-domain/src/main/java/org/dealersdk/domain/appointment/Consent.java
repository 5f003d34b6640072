package org.dealersdk.domain.appointment;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.workorder.Signature;

/**
 * The customer agrees to time and content, and signs the appointment form.
 *
 * @param at when the customer agreed; the formalities follow, not before
 * @param signature under the form
 */
@Requirement({"R041", "R398"})
public record Consent(Instant at, Signature signature) {
    public Consent {
        at = Instants.cut(at);
    }

    /** Agreed and signed in one go. */
    public static Consent signed(Signature signature) {
        return new Consent(signature.at(), signature);
    }
}
