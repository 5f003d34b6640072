package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;

/**
 * A signature as a value: who, when, how, under what.
 *
 * @param signer reference of the person, such as a customer's id or a staff number; never a name
 * @param at when
 * @param method how
 * @param documentHash hash of the document signed, such as {@code sha256:...}
 */
@Requirement("R100")
public record Signature(String signer, Instant at, SignatureMethod method, String documentHash) {
    public Signature {
        at = Instants.cut(at);
    }
}
