package org.dealersdk.domain.oldparts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dealersdk.domain.aggregate.DomainEvent;
import org.dealersdk.domain.staff.StaffId;

/** What happens to the monthly count of old parts. */
public sealed interface OldPartCountEvent extends DomainEvent {

    /** A month is to be counted. */
    record Opened(LocalDate month) implements OldPartCountEvent {}

    /** The parts were counted; these accounts differ from the books. */
    record Counted(List<OldPartAccount> different) implements OldPartCountEvent {
        public Counted {
            different = List.copyOf(different);
        }
    }

    /** A difference was explained. */
    record Explained(OldPartAccount account, BigDecimal difference) implements OldPartCountEvent {}

    /** Whoever keeps the accounts signed. */
    record Signed(StaffId by) implements OldPartCountEvent {}

    /** The owner of the project approved. */
    record Closed(LocalDate month, StaffId by) implements OldPartCountEvent {}

    /** The month's count is not closed in time. */
    record Overdue(LocalDate month) implements OldPartCountEvent {}
}
