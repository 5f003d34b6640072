package org.dealersdk.cli.report;

import java.time.Month;
import java.util.List;
import org.dealersdk.cli.published.PublishedFigures;
import org.dealersdk.domain.kpi.Kpi;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.problem.Text;

/** What was not published but the store knows: rates by month, care figures, orders by kind and payer. */
final class StoreSection {

    private static final List<Kpi<MonthFigures>> RATES =
            List.of(Kpis.APPOINTMENT_RATE, Kpis.COMPLAINT_RATE, Kpis.REWORK_RATE, Kpis.OUTPUT_PER_VEHICLE);

    private final Period period;
    private final AfterSalesFigures computed;

    StoreSection(Period period, AfterSalesFigures computed) {
        this.period = period;
        this.computed = computed;
    }

    void write(Html html) {
        html.leaf("h2", new Text("Further figures of the replayed orders", "重放工单的其他数据"));
        html.open("p", "class", "note")
                .text(new Text(
                        "Not the dealer's: the source publishes none of these, and the single orders are made up to fit its totals. "
                                + "Targets are the policies' presets.",
                        "并非该店的实际数据：来源未公布以下数据，单张工单是按其合计数编制的。目标值为策略预设值。"))
                .close();
        rates(html);
        care(html);
        html.leaf("h2", new Text("Orders by kind of work", "按作业类型"));
        shares(html, computed.byKind(), new Text("orders", "工单数"));
        html.leaf("h2", new Text("Lines by payer", "按付款方"));
        shares(html, computed.byPayer(), new Text("lines", "明细行数"));
    }

    private void rates(Html html) {
        html.open("div", "class", "wide").open("table").open("thead").open("tr").leaf("th", new Text("month", "月份"));
        RATES.forEach(kpi -> html.leaf("th", label(kpi), "class", "n"));
        html.close().close().open("tbody");
        List<MonthFigures> months = computed.months().stream()
                .filter(month -> period.covers(month.month()))
                .toList();
        months.forEach(month ->
                rates(html, new Text(month.month().toString(), month.month().toString()), month, "row"));
        months.stream()
                .reduce(MonthFigures::plus)
                .ifPresent(sum -> rates(html, new Text("together", "合计"), sum, "sum"));
        html.close().close().close();
    }

    private static void rates(Html html, Text name, MonthFigures month, String style) {
        html.open("tr", "class", style).leaf("th", name);
        RATES.forEach(kpi -> html.leaf("td", kpi.of(month).map(Object::toString).orElse("–"), "class", "n"));
        html.close();
    }

    private void care(Html html) {
        CareFigures care = computed.care();
        html.open("table").open("tbody");
        count(html, new Text("Customer files", "客户档案"), computed.customers());
        count(html, new Text("Vehicle files", "车辆档案"), computed.vehicles());
        count(html, new Text("Follow-up calls planned", "计划回访"), care.due());
        count(html, new Text("Follow-up calls with an answer", "接通的回访"), care.reached());
        count(html, new Text("Calls that found dissatisfaction", "发现不满意的回访"), care.dissatisfied());
        count(html, new Text("Complaints received", "受理投诉"), care.complaints());
        value(html, Kpis.FOLLOW_UP_RATIO, care);
        value(html, Kpis.COMPLAINT_SATISFACTION, care);
        html.close().close();
    }

    private static void count(Html html, Text name, long count) {
        html.open("tr")
                .leaf("th", name)
                .leaf("td", Long.toString(count), "class", "n")
                .close();
    }

    private static <S> void value(Html html, Kpi<S> kpi, S facts) {
        html.open("tr").leaf("th", label(kpi));
        html.leaf("td", kpi.of(facts).map(Object::toString).orElse("–"), "class", "n")
                .close();
    }

    /** Name, unit and target; the target is the catalogue's, whatever the store's own policy says. */
    private static Text label(Kpi<?> kpi) {
        Text unit = kpi.unit().symbol();
        String target = kpi.target(DealerPolicy.standard(), Month.DECEMBER)
                .map(one -> " (" + one.text() + ")")
                .orElse("");
        return new Text(
                kpi.name().english() + ", " + unit.english() + target,
                kpi.name().chinese() + "，" + unit.chinese() + target);
    }

    private static void shares(Html html, List<Share> shares, Text counted) {
        html.open("table").open("thead").open("tr").empty("th").leaf("th", counted, "class", "n");
        html.leaf("th", new Text("RMB 10,000", "万元"), "class", "n")
                .close()
                .close()
                .open("tbody");
        for (Share share : shares) {
            html.open("tr").leaf("th", share.name()).leaf("td", Long.toString(share.count()), "class", "n");
            html.leaf("td", Verdict.plain(PublishedFigures.units(share.fen())), "class", "n")
                    .close();
        }
        html.close().close();
    }
}
