package org.dealersdk.domain.warranty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.staff.StaffId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What happens to audits. Nothing here tells the store when the team will come. */
public sealed interface AuditEvent extends DomainEvent {

    /** A team was named for the project year. */
    record Planned(String brand, LocalDate year, int members, boolean late) implements AuditEvent {}

    /** The team is at the store. */
    record Visited() implements AuditEvent {}

    /** A claim was checked. */
    record ClaimChecked(WarrantyClaimId claim, boolean passed, List<ClaimDocumentKind> missing, Money deduction)
            implements AuditEvent {
        public ClaimChecked {
            missing = List.copyOf(missing);
        }
    }

    /** The team concluded. */
    record Concluded(
            boolean passed,
            @Nullable Money compensation,
            @Nullable BigDecimal performancePercent) implements AuditEvent {}

    /** The group approved. */
    record Approved(StaffId by) implements AuditEvent {}

    /** It does not take place. */
    record Cancelled() implements AuditEvent {}

    /** The project year is over without a visit. */
    record Overdue(String brand, LocalDate year) implements AuditEvent {}
}
