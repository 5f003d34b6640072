package org.dealersdk.domain.warranty;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;

/**
 * A document of a claim.
 *
 * @param kind which of the set
 * @param reference where it is found: number, file, hash
 * @param at when it was added
 * @param by who added it
 */
@Requirement({"R287", "F41"})
public record ClaimDocument(ClaimDocumentKind kind, String reference, Instant at, StaffId by) {
    public ClaimDocument {
        at = Instants.cut(at);
    }
}
