package org.dealersdk.domain.kpi;

import java.math.BigDecimal;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.WorkshopFigures;

/** Key figures of visits and of the workshop. */
public final class WorkshopKpis {

    /** New cars' first maintenance. */
    @Requirement("R036")
    public static final Kpi<WorkshopFigures> FIRST_MAINTENANCE = new Kpi<>(
            "R036",
            new Text("First maintenance of new cars", "新车首保"),
            new Text("visits for a new car's first maintenance", "新车首保进厂台次"),
            KpiUnit.COUNT,
            0,
            month -> BigDecimal.valueOf(month.firstMaintenance()),
            null);

    /** Maintenance, apart from other visits. */
    @Requirement("R113")
    public static final Kpi<WorkshopFigures> MAINTENANCE = new Kpi<>(
            "R113",
            new Text("Maintenance visits", "润保台次"),
            new Text("visits for maintenance, the first included", "保养进厂台次，含首保"),
            KpiUnit.COUNT,
            0,
            month -> BigDecimal.valueOf(month.maintenance()),
            null);

    /** Share of visits by appointment: who came, not who booked. */
    @Requirement("R055")
    public static final Kpi<WorkshopFigures> APPOINTMENT_RATE = new Kpi<>(
            "K28",
            new Text("Appointment rate", "维修预约率"),
            new Text("arrivals by appointment / visits", "预约入厂数 / 维修台数"),
            KpiUnit.PERCENT,
            1,
            month -> Quotient.percent(month.booked(), month.visits()),
            (policy, month) -> policy.appointment().rateTarget());

    /** Share of maintenance in the quick lane. */
    @Requirement("R120")
    public static final Kpi<WorkshopFigures> QUICK_MAINTENANCE_RATE = new Kpi<>(
            "K58",
            new Text("Quick-maintenance rate", "快速保养率"),
            new Text("maintenance with the quick-service promise / maintenance visits", "快速保养台次 / 保养台次"),
            KpiUnit.PERCENT,
            2,
            month -> Quotient.percent(month.quickMaintenance(), month.maintenance()),
            (policy, month) -> policy.promise().quickService().maintenance().rateTarget());

    /** Share of body and paint in the quick lane. */
    @Requirement("R120")
    public static final Kpi<WorkshopFigures> QUICK_BODY_PAINT_RATE = new Kpi<>(
            "K59",
            new Text("Quick body and paint rate", "快速钣喷率"),
            new Text("body and paint with the quick-service promise / body and paint visits", "快速钣喷台次 / 钣喷台次"),
            KpiUnit.PERCENT,
            2,
            month -> Quotient.percent(month.quickBodyPaint(), month.bodyPaint()),
            (policy, month) -> policy.promise().quickService().bodyPaint().rateTarget());

    /** Share of visits with additional items. */
    @Requirement("R131")
    public static final Kpi<WorkshopFigures> ADDITIONAL_ITEM_RATE = new Kpi<>(
            "K06",
            new Text("Additional-item rate", "维修增项率"),
            new Text("visits with additional items agreed / visits", "增项台次 / 维修入厂台次"),
            KpiUnit.PERCENT,
            2,
            month -> Quotient.percent(month.additional(), month.visits()),
            (policy, month) -> policy.workshop().additionalItemTarget());

    /** Share of visits sent back by the inspector. */
    @Requirement("R141")
    public static final Kpi<WorkshopFigures> REWORK_RATE = new Kpi<>(
            "K39",
            new Text("Rework rate", "车辆返修率"),
            new Text("visits sent back into the workshop at least once / visits", "返修台次 / 进厂台次"),
            KpiUnit.PERCENT,
            2,
            month -> Quotient.percent(month.reworked(), month.visits()),
            (policy, month) -> policy.inspection().reworkTarget());

    /** What scrap brought in, for each visit. */
    @Requirement("R279")
    public static final Kpi<ScrapIncome> SCRAP_INCOME = new Kpi<>(
            "K07",
            new Text("Scrap income per vehicle", "单车废品收入"),
            new Text("income from scrap and old parts / visits", "废旧物品收入 / 维修台次"),
            KpiUnit.MONEY,
            2,
            month -> Quotient.each(month.oldParts().scrapIncome(), month.visits()),
            (policy, month) -> policy.oldParts().scrapIncomeTarget());

    private WorkshopKpis() {}
}
