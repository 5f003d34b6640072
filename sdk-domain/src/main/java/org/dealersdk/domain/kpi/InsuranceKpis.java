package org.dealersdk.domain.kpi;

import java.math.BigDecimal;
import java.util.List;
import org.dealersdk.domain.insurance.InsuranceFigures;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Key figures of insurance, renewal and accident repair. */
public final class InsuranceKpis {

    /** Share of the contracts due that were renewed, or of whatever base the policy names. */
    @Requirement({"R293", "A06", "V19"})
    public static final Kpi<RenewalMonth> RENEWAL_RATE = new Kpi<>(
            "K23",
            new Text("Renewal rate", "续保率"),
            new Text(
                    "renewed of the contracts that end in the month / contracts that end in it; or renewed vehicles / active customers",
                    "当月到期并续保台数 / 当月到期台数；或续保台数 / 有效客户数"),
            KpiUnit.PERCENT,
            2,
            month -> Quotient.percent(month.renewed(), month.all()),
            (policy, month) -> policy.insurance().renewal().rate().of(month));

    /** What a renewed vehicle earns. */
    @Requirement("R295")
    public static final Kpi<InsuranceFigures> RENEWAL_PROFIT = new Kpi<>(
            "K08",
            new Text("Renewal gross profit per vehicle", "续保单车毛利"),
            new Text("gross profit of renewals / renewed vehicles", "续保毛利 / 续保台数"),
            KpiUnit.MONEY,
            2,
            month -> Quotient.each(month.renewalProfit(), month.renewed()),
            (policy, month) -> policy.insurance().renewal().profitPerVehicle());

    /** Share of new cars insured here at their sale. */
    @Requirement("R309")
    public static final Kpi<NewCarSales> POINT_OF_SALE_RATE = new Kpi<>(
            "R309",
            new Text("New cars insured at their sale", "新车投保率"),
            new Text("new cars insured here at their sale / new cars sold", "新车在店投保台数 / 新车销售台数"),
            KpiUnit.PERCENT,
            2,
            month -> Quotient.percent(month.insurance().insuredNewCars(), month.sold()),
            (policy, month) -> policy.insurance().pointOfSaleRate());

    /** Accident revenue beside the premiums: the first of two figures of nearly one name. */
    @Requirement({"R296", "V12"})
    public static final Kpi<InsuranceFigures> PREMIUM_MATCHING = new Kpi<>(
            "K29",
            new Text("Premium matching rate", "保费匹配率"),
            new Text("accident repair revenue / premium revenue", "事故维修收入 / 保费收入"),
            KpiUnit.PERCENT,
            2,
            month -> Quotient.percent(month.accidentRevenue(), month.premiums()),
            (policy, month) -> policy.insurance().accident().premiumMatching());

    /** Accident gross profit beside the premiums: the second. Not a share of repair gross profit, as a text has it. */
    @Requirement({"R299", "V12", "A07"})
    public static final Kpi<InsuranceFigures> PROFIT_TO_PREMIUMS = new Kpi<>(
            "K74",
            new Text("Accident gross profit to premiums", "事故毛利保费比例"),
            new Text("accident repair gross profit / insurance income", "事故维修毛利 / 保险收入"),
            KpiUnit.PERCENT,
            1,
            month -> Quotient.percent(month.accidentProfit(), month.premiums()),
            null);

    /** Share of reported accidents that came to the shop. */
    @Requirement({"R296", "R310"})
    public static final Kpi<InsuranceFigures> ACCIDENT_RETURN_RATE = new Kpi<>(
            "K30",
            new Text("Accident return rate", "出险回厂率"),
            new Text("reported accidents that came to the shop / accidents customers reported", "报案事故回厂数 / 客户报案数"),
            KpiUnit.PERCENT,
            2,
            month -> Quotient.percent(month.returned(), month.reported()),
            (policy, month) -> policy.insurance().accident().returnRate());

    /** How much of its budget accident gross profit has reached. */
    @Requirement("R296")
    public static final Kpi<AccidentBudget> ACCIDENT_BUDGET = new Kpi<>(
            "K63",
            new Text("Accident gross profit of its budget", "事故毛利预算完成率"),
            new Text("accident repair gross profit / its budget", "事故维修毛利 / 事故毛利预算"),
            KpiUnit.PERCENT,
            2,
            month -> Quotient.percent(month.insurance().accidentProfit(), month.budget()),
            (policy, month) -> policy.insurance().accident().profitBudget().of(month));

    /** Body and paint on insurers' account beside the whole output. */
    @Requirement("R300")
    public static final Kpi<InsuranceFigures> BODY_PAINT_SHARE = new Kpi<>(
            "K47",
            new Text("Insured body and paint of the output", "保险钣喷产值占比"),
            new Text("body and paint output of insured work / output of all work", "保险钣喷业务产值 / 总产值"),
            KpiUnit.PERCENT,
            2,
            month -> Quotient.percent(month.insuredBodyPaint(), month.output()),
            (policy, month) -> policy.insurance().accident().bodyPaintShare());

    /** What insurers were charged in a year. */
    @Requirement("R301")
    public static final Kpi<List<InsuranceFigures>> TURNOVER = new Kpi<>(
            "K41-insurance",
            new Text("Insurance claims turnover of a year", "保险理赔年营业额"),
            new Text("accident repair revenue of the year's months", "全年各月事故维修收入合计"),
            KpiUnit.MONEY,
            2,
            InsuranceKpis::turnover,
            (policy, month) -> policy.insurance().accident().yearlyTurnover());

    /** What insurers are charged for a vehicle. */
    @Requirement("R301")
    public static final Kpi<InsuranceFigures> AVERAGE_JOB = new Kpi<>(
            "K44-insurance",
            new Text("Average insurance job", "保险平均单车产值"),
            new Text("accident repair revenue / orders with insured work", "事故维修收入 / 保险维修台次"),
            KpiUnit.MONEY,
            2,
            month -> Quotient.each(month.accidentRevenue(), month.insuredJobs()),
            (policy, month) -> policy.insurance().accident().averageJob());

    /** How long accident repair takes. */
    @Requirement("R306")
    public static final Kpi<InsuranceFigures> REPAIR_TIME = new Kpi<>(
            "R306",
            new Text("Duration of an accident repair", "事故维修周期"),
            new Text(
                    "hours from the beginning to the completion of accident repairs / accident repairs",
                    "事故维修总时长 / 事故维修台次"),
            KpiUnit.HOURS,
            1,
            month -> Quotient.of(BigDecimal.valueOf(month.repairHours()), BigDecimal.valueOf(month.repairs())),
            null);

    private InsuranceKpis() {}

    private static @Nullable BigDecimal turnover(List<InsuranceFigures> year) {
        return year.stream()
                .map(InsuranceFigures::accidentRevenue)
                .reduce(Money::plus)
                .map(Money::getAmount)
                .orElse(null);
    }
}
