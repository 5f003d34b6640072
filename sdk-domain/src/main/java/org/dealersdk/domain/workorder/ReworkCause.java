package org.dealersdk.domain.workorder;

import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;

/**
 * Why work had to be done again, and who answers for it. What becomes of that person is outside the model (V14).
 *
 * @param cause the root cause
 * @param responsible the person who answers for it
 * @param measure what was done so that it does not happen again
 */
@Requirement({"R144", "V14"})
public record ReworkCause(String cause, StaffId responsible, String measure) {

    /** Without the words. */
    @Override
    public String toString() {
        return "ReworkCause[" + responsible.value() + "]";
    }
}
