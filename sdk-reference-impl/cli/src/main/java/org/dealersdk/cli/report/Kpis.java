package org.dealersdk.cli.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.dealersdk.cli.published.PublishedFigures;
import org.dealersdk.domain.kpi.Kpi;
import org.dealersdk.domain.kpi.KpiUnit;
import org.dealersdk.domain.kpi.WorkshopKpis;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/** All key figures of the report; those of the model are only counted from the report's own sums. */
public final class Kpis {

    /** Vehicles taken in. */
    public static final Kpi<MonthFigures> INTAKES = new Kpi<>(
            "K87-intakes",
            new Text("Workshop intakes", "进厂台次"),
            new Text("closed work orders by month of intake, without PDI", "按进厂月份统计已关闭工单，不含 PDI"),
            KpiUnit.COUNT,
            0,
            month -> BigDecimal.valueOf(month.intakes()),
            null);

    /** Repair output in RMB 10,000. */
    public static final Kpi<MonthFigures> OUTPUT = new Kpi<>(
            "K87-output",
            new Text("Repair output", "维修产值"),
            new Text("sum of the settled amounts of the month's intakes, RMB 10,000", "当月进厂工单结算金额合计，万元"),
            KpiUnit.TEN_THOUSAND_RMB,
            6,
            month -> PublishedFigures.units(month.outputFen()),
            null);

    /** Labour output in RMB 10,000. */
    public static final Kpi<MonthFigures> LABOUR = new Kpi<>(
            "K87-labour",
            new Text("Labour output", "工时产值"),
            new Text("sum of the settled labour lines of the month's intakes, RMB 10,000", "当月进厂工单工时行结算金额合计，万元"),
            KpiUnit.TEN_THOUSAND_RMB,
            6,
            month -> PublishedFigures.units(month.labourFen()),
            null);

    /** Pre-delivery inspections. */
    @Requirement("R035")
    public static final Kpi<MonthFigures> PDI = new Kpi<>(
            "K87-pdi",
            new Text("PDI", "新车交付前检查 (PDI)"),
            new Text("closed pre-delivery inspection orders; internal, not output", "已关闭的 PDI 工单；内部结算，不计入产值"),
            KpiUnit.COUNT,
            0,
            month -> BigDecimal.valueOf(month.pdi()),
            null);

    /** F1. */
    @Requirement("R245")
    public static final Kpi<SurveyFigures> OVERALL = new Kpi<>(
            "K35",
            new Text("F1, overall satisfaction with this visit", "F1 本次维修保养总体满意度"),
            new Text("mean of the overall scores (1 to 10) x 10", "总体评分（1 至 10 分）平均值 × 10"),
            KpiUnit.POINTS,
            0,
            survey -> ratio(survey.overallSum() * 10, survey.answers()),
            null);

    /** Top-2-box. */
    @Requirement("R246")
    public static final Kpi<SurveyFigures> TOP_TWO_BOX = new Kpi<>(
            "K36",
            new Text("Top-2-box", "TOP2BOX"),
            new Text("answers 9 or 10 / answers", "评 9 或 10 分的答卷数 / 答卷数"),
            KpiUnit.PERCENT,
            2,
            survey -> ratio(survey.topTwo() * 100, survey.answers()),
            null);

    /** 20-factor average. */
    @Requirement("R244")
    public static final Kpi<SurveyFigures> FACTORS = new Kpi<>(
            "K34",
            new Text("20-factor average", "20 项因子平均得分"),
            new Text("sum of all factor scores (0 to 100) / their number", "全部因子得分（0 至 100）之和 / 个数"),
            KpiUnit.POINTS,
            2,
            survey -> ratio(survey.factorSum(), survey.factors()),
            null);

    /** Process implementation. */
    @Requirement("R247")
    public static final Kpi<SurveyFigures> IMPLEMENTATION = new Kpi<>(
            "K37",
            new Text("Process implementation, 11 factors", "11 项落实度因子平均落实度"),
            new Text("sum of all implementation scores (0 to 100) / their number", "全部落实度得分（0 至 100）之和 / 个数"),
            KpiUnit.PERCENT,
            2,
            survey -> ratio(survey.implementationSum(), survey.implementations()),
            null);

    /** Over-achievement of a plan. */
    @Requirement("R347")
    public static final Kpi<Achievement> OVER_ACHIEVEMENT = new Kpi<>(
            "K38",
            new Text("Over-achievement", "超额完成"),
            new Text("(actual - plan) / plan", "（实际 - 计划）/ 计划"),
            KpiUnit.PERCENT,
            1,
            Achievement::overPerCent,
            null);

    /** Share of intakes by appointment. */
    public static final Kpi<MonthFigures> APPOINTMENT_RATE =
            WorkshopKpis.APPOINTMENT_RATE.from(month -> ratio(month.booked() * 100, month.intakes()));

    /** Share of customers who complained. */
    @Requirement("R229")
    public static final Kpi<MonthFigures> COMPLAINT_RATE = new Kpi<>(
            "K18",
            new Text("Complaint rate", "客户投诉抱怨率"),
            new Text("complaining customers / intakes", "投诉抱怨客户 / 进厂台次"),
            KpiUnit.PERCENT,
            2,
            month -> ratio(month.complainants() * 100, month.intakes()),
            (policy, month) -> policy.complaint().rateTarget());

    /** Share of intakes sent back by the inspector. */
    public static final Kpi<MonthFigures> REWORK_RATE =
            WorkshopKpis.REWORK_RATE.from(month -> ratio(month.reworked() * 100, month.intakes()));

    /** Output per vehicle. */
    public static final Kpi<MonthFigures> OUTPUT_PER_VEHICLE = new Kpi<>(
            "K44",
            new Text("Output per vehicle", "单车产值"),
            new Text("repair output / intakes", "维修产值 / 进厂台次"),
            KpiUnit.MONEY,
            2,
            month -> ratio(month.outputFen(), month.intakes() * 100),
            null);

    /** Share of planned calls in which the customer was reached. */
    @Requirement("R195")
    public static final Kpi<CareFigures> FOLLOW_UP_RATIO = new Kpi<>(
            "K79",
            new Text("Follow-up ratio", "回访比例"),
            new Text("calls in which the customer was reached / planned calls", "接通的回访 / 计划回访"),
            KpiUnit.PERCENT,
            2,
            care -> ratio(care.reached() * 100, care.due()),
            null);

    /** Share of complainants who were content with the answer. */
    @Requirement("R230")
    public static final Kpi<CareFigures> COMPLAINT_SATISFACTION = new Kpi<>(
            "K20",
            new Text("Satisfaction with complaint handling", "投诉处理满意度"),
            new Text("satisfied complainants / complainants asked", "投诉客户满意数 / 已征询投诉客户数"),
            KpiUnit.PERCENT,
            2,
            care -> ratio(care.content() * 100, care.answered()),
            (policy, month) -> policy.complaint().satisfactionTarget());

    private Kpis() {}

    /** Those computed for each month. */
    public static List<Kpi<MonthFigures>> monthly() {
        return List.of(INTAKES, OUTPUT, LABOUR, PDI, APPOINTMENT_RATE, COMPLAINT_RATE, REWORK_RATE, OUTPUT_PER_VEHICLE);
    }

    /** Those computed for each quarter's survey. */
    public static List<Kpi<SurveyFigures>> surveyed() {
        return List.of(OVERALL, TOP_TWO_BOX, FACTORS, IMPLEMENTATION);
    }

    /** All of them. */
    public static List<Kpi<?>> all() {
        return List.of(
                INTAKES,
                OUTPUT,
                LABOUR,
                PDI,
                OVERALL,
                TOP_TWO_BOX,
                FACTORS,
                IMPLEMENTATION,
                OVER_ACHIEVEMENT,
                APPOINTMENT_RATE,
                COMPLAINT_RATE,
                COMPLAINT_SATISFACTION,
                FOLLOW_UP_RATIO,
                REWORK_RATE,
                OUTPUT_PER_VEHICLE);
    }

    /** Growth in per cent from one value to the next, one digit after the point; null from zero. */
    static @Nullable BigDecimal growth(BigDecimal from, BigDecimal to) {
        return from.signum() == 0
                ? null
                : to.subtract(from).multiply(BigDecimal.valueOf(100)).divide(from, 1, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal ratio(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
    }
}
