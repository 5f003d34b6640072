package org.dealersdk.domain.workorder;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** The kind of job an order is, for statistics and for rules that differ by kind. */
@Requirement({"R035", "R036", "R113", "R122"})
public enum JobType implements Coded {
    /** A new car's first, free maintenance. */
    FIRST_MAINTENANCE,
    /** Regular maintenance; counted separately from other visits. */
    MAINTENANCE,
    /** Mechanical or electrical repair. */
    GENERAL_REPAIR,
    /** Body and paint outside an insurance case. */
    BODY_PAINT,
    /** Accident repair reported to an insurer. */
    ACCIDENT,
    /** Repair claimed from the manufacturer. */
    WARRANTY,
    /** Fitting of accessories, beauty and detailing. */
    ACCESSORY,
    /** Pre-delivery inspection of the dealer's own new car; paid internally, authorised by the dealer. */
    PDI;

    /** True for maintenance, a new car's first one included. */
    @Requirement({"R036", "R113"})
    public boolean isMaintenance() {
        return this == FIRST_MAINTENANCE || this == MAINTENANCE;
    }
}
