package org.dealersdk.domain.kpi;

import java.util.List;
import java.util.Optional;
import org.dealersdk.domain.requirement.Requirement;

/** All key figures of the after-sales journey. */
@Requirement("V11")
public final class KeyFigures {

    private static final List<Kpi<?>> ALL = List.of(
            WorkshopKpis.APPOINTMENT_RATE,
            WorkshopKpis.FIRST_MAINTENANCE,
            WorkshopKpis.MAINTENANCE,
            WorkshopKpis.QUICK_MAINTENANCE_RATE,
            WorkshopKpis.QUICK_BODY_PAINT_RATE,
            WorkshopKpis.ADDITIONAL_ITEM_RATE,
            WorkshopKpis.REWORK_RATE,
            ClosingKpis.INSPECTED,
            ClosingKpis.COMPLETION_SETTLEMENT_RATE,
            ClosingKpis.INSPECTION_VOLUME,
            ClosingKpis.INSPECTION_ACCURACY,
            ClosingKpis.INSPECTION_COMPLETENESS,
            ClosingKpis.INSPECTION_TIMELINESS,
            WorkshopKpis.SCRAP_INCOME,
            WarrantyKpis.PASS_RATE,
            WarrantyKpis.DIFFERENCE_RATE,
            WarrantyKpis.AUDIT_PASS_RATE,
            WarrantyKpis.CLAIM_RATE,
            InsuranceKpis.RENEWAL_RATE,
            InsuranceKpis.RENEWAL_PROFIT,
            InsuranceKpis.POINT_OF_SALE_RATE,
            InsuranceKpis.PREMIUM_MATCHING,
            InsuranceKpis.PROFIT_TO_PREMIUMS,
            InsuranceKpis.ACCIDENT_RETURN_RATE,
            InsuranceKpis.ACCIDENT_BUDGET,
            InsuranceKpis.BODY_PAINT_SHARE,
            InsuranceKpis.TURNOVER,
            InsuranceKpis.AVERAGE_JOB,
            InsuranceKpis.REPAIR_TIME);

    private KeyFigures() {}

    /** All of them, in the order of a visit. */
    public static List<Kpi<?>> all() {
        return ALL;
    }

    /** The figure with that id, such as {@code K29}; names do not tell figures apart. */
    public static Optional<Kpi<?>> find(String id) {
        return ALL.stream().filter(kpi -> kpi.id().equals(id)).findFirst();
    }
}
