package org.dealersdk.domain.kpi;

import java.math.BigDecimal;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.workorder.InspectorFigures;
import org.dealersdk.domain.workorder.SettlementFigures;

/** Key figures of inspection and settlement. */
public final class ClosingKpis {

    /** Orders completed and inspected: the base of the completion-settlement rate. */
    @Requirement("R143")
    public static final Kpi<SettlementFigures> INSPECTED = new Kpi<>(
            "R143",
            new Text("Orders completed and inspected", "完工质检数"),
            new Text("orders whose work is completed and which passed the final inspection", "完工并通过终检的工单数"),
            KpiUnit.COUNT,
            0,
            month -> BigDecimal.valueOf(month.inspected()),
            null);

    /** Share of inspected orders that are settled: all of them. */
    @Requirement({"R143", "R159"})
    public static final Kpi<SettlementFigures> COMPLETION_SETTLEMENT_RATE = new Kpi<>(
            "K16",
            new Text("Completion-settlement rate", "完工结算率"),
            new Text("settled orders / orders completed and inspected", "完工结算数 / 完工质检数"),
            KpiUnit.PERCENT,
            2,
            month -> Quotient.percent(month.settled(), month.inspected()),
            (policy, month) -> policy.settlement().rateTarget());

    /** How much an inspector inspects. */
    @Requirement("R142")
    public static final Kpi<InspectorFigures> INSPECTION_VOLUME = new Kpi<>(
            "K80-volume",
            new Text("Inspection volume", "检验工作量"),
            new Text("cars an inspector passed or sent back", "检验员放行及退回的台次"),
            KpiUnit.COUNT,
            0,
            inspector -> BigDecimal.valueOf(inspector.volume()),
            null);

    /** How often what an inspector passed was right. */
    @Requirement("R142")
    public static final Kpi<InspectorFigures> INSPECTION_ACCURACY = new Kpi<>(
            "K80-accuracy",
            new Text("Inspection accuracy rate", "检验准确率"),
            new Text("cars passed and not sent back afterwards / cars passed", "放行后未再退回台次 / 放行台次"),
            KpiUnit.PERCENT,
            2,
            inspector -> Quotient.percent(inspector.passed() - inspector.foundWrong(), inspector.passed()),
            null);

    /** How often an inspector's record holds every item. */
    @Requirement("R142")
    public static final Kpi<InspectorFigures> INSPECTION_COMPLETENESS = new Kpi<>(
            "K80-completeness",
            new Text("Completeness of inspection records", "检验记录完整率"),
            new Text("cars passed with every item recorded / cars passed", "检验项目记录完整台次 / 放行台次"),
            KpiUnit.PERCENT,
            2,
            inspector -> Quotient.percent(inspector.complete(), inspector.passed()),
            null);

    /** How often an inspector is in time. */
    @Requirement("R142")
    public static final Kpi<InspectorFigures> INSPECTION_TIMELINESS = new Kpi<>(
            "K80-timeliness",
            new Text("Timeliness of inspections", "检验记录及时率"),
            new Text("cars passed in time after the work / cars passed", "完工后及时检验台次 / 放行台次"),
            KpiUnit.PERCENT,
            2,
            inspector -> Quotient.percent(inspector.timely(), inspector.passed()),
            null);

    private ClosingKpis() {}
}
