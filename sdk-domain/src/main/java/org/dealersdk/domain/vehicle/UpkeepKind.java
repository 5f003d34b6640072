package org.dealersdk.domain.vehicle;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.deadline.DeadlineKind;
import org.dealersdk.domain.policy.UpkeepPolicy;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Span;

/** What a vehicle has coming on a day. */
@Requirement("R030")
public enum UpkeepKind implements Coded {
    /** Maintenance or a recommended service. */
    MAINTENANCE(DeadlineKind.MAINTENANCE_REMINDER),
    /** The end of its insurance. */
    INSURANCE(DeadlineKind.INSURANCE_REMINDER),
    /** The end of its annual inspection. */
    INSPECTION(DeadlineKind.INSPECTION_REMINDER);

    private final DeadlineKind reminder;

    UpkeepKind(DeadlineKind reminder) {
        this.reminder = reminder;
    }

    /** The deadline by which the customer is reminded of it. */
    public DeadlineKind reminder() {
        return reminder;
    }

    /** How long before its day the customer is reminded. */
    Span lead(UpkeepPolicy policy) {
        return switch (this) {
            case MAINTENANCE -> policy.maintenanceLead();
            case INSURANCE -> policy.insuranceLead();
            case INSPECTION -> policy.inspectionLead();
        };
    }
}
