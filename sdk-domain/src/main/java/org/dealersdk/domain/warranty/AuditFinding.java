package org.dealersdk.domain.warranty;

import java.util.List;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the team found about one claim.
 *
 * @param claim which
 * @param by who of the team checked it
 * @param missing documents of the set that are not there
 * @param fault what else is wrong; null when nothing is
 * @param deduction what is taken back of the amount paid, 0 or more
 */
@Requirement({"R287", "R288", "R290"})
public record AuditFinding(
        WarrantyClaimId claim,
        StaffId by,
        List<ClaimDocumentKind> missing,
        @Nullable String fault,
        Money deduction) {
    public AuditFinding {
        missing = List.copyOf(missing);
    }

    /** True when nothing is wrong with the claim. */
    boolean passed() {
        return missing.isEmpty() && fault == null && deduction.isZero();
    }

    /** Claim and deduction; nothing typed by hand. */
    @Override
    public String toString() {
        return "AuditFinding[" + claim.value() + ", " + deduction + "]";
    }
}
