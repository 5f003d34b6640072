package org.dealersdk.cli.report;

import java.math.BigDecimal;
import java.util.List;
import org.dealersdk.cli.published.PublishedFigures;
import org.dealersdk.cli.published.PublishedPlan;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.domain.requirement.Requirement;

/** Planned output against actual output. */
@Requirement({"R347", "A11"})
final class PlanSection {

    private final List<PublishedPlan> plans;
    private final AfterSalesFigures computed;
    private final Verdict verdict;

    PlanSection(PublishedFigures published, Period period, AfterSalesFigures computed, Verdict verdict) {
        this.plans = period.plans(published);
        this.computed = computed;
        this.verdict = verdict;
    }

    void write(Html html) {
        if (plans.isEmpty()) {
            return;
        }
        html.leaf("h2", new Text("Plan against actual, RMB 10,000", "计划与实际，万元"));
        html.open("table").open("thead").open("tr");
        for (Text name : List.of(
                new Text("month", "月份"),
                new Text("plan (published)", "计划（公布值）"),
                new Text("actual, printed", "实际（印出值）"),
                new Text("actual, computed", "实际（计算值）"),
                new Text("over-achievement, printed, %", "超额完成（印出值），%"),
                new Text("over-achievement, computed, %", "超额完成（计算值），%"),
                new Text("over-achievement", "超额完成"))) {
            html.leaf("th", name);
        }
        html.close().close().open("tbody");
        plans.forEach(plan -> row(html, plan));
        html.close().close();
        chart(html);
        notes(html);
    }

    private void row(Html html, PublishedPlan plan) {
        BigDecimal actual = actual(plan);
        Achievement achievement = new Achievement(plan.plan(), actual);
        html.open("tr").leaf("th", plan.month().toString());
        html.leaf("td", Verdict.plain(plan.plan()), "class", "n");
        html.leaf("td", plan.actual(), "class", "n");
        html.leaf("td", Verdict.plain(actual), "class", "n");
        html.leaf("td", Integer.toString(plan.over()), "class", "n");
        html.leaf(
                "td", Kpis.OVER_ACHIEVEMENT.of(achievement).map(Verdict::plain).orElse("–"), "class", "n");
        verdict.mark(html, achievement.isPrintedAs(plan.over()));
        html.close();
    }

    private BigDecimal actual(PublishedPlan plan) {
        return Kpis.OUTPUT.of(computed.month(plan.month())).orElse(BigDecimal.ZERO);
    }

    private void chart(Html html) {
        Chart chart = new Chart(
                new Text("Plan and actual", "计划与实际"),
                plans.stream().map(plan -> plan.month().toString()).toList());
        chart.series(
                new Text("plan", "计划"), plans.stream().map(PublishedPlan::plan).toList());
        chart.series(new Text("actual", "实际"), plans.stream().map(this::actual).toList());
        chart.bars(html);
    }

    private static void notes(Html html) {
        html.open("ul");
        html.leaf(
                "li",
                new Text(
                        "The source heads this block \"CSI\", but its figures are the repair output of the table above.",
                        "原文此表标题为“CSI”，但其数字即上表的维修产值。"));
        html.leaf(
                "li",
                new Text(
                        "Digits written x are lost in the source; the output table above holds these months to one decimal.",
                        "印出值中的 x 表示原文缺失的数字；上方产值表给出了这些月份精确到一位小数的数值。"));
        html.leaf(
                "li",
                new Text(
                        "The source prints whole per cent, some rounded and one (2010-10) cut; both count as equal.",
                        "原文的百分比取整，多数为四舍五入，2010-10 为截尾；两种取整均视为一致。"));
        html.leaf(
                "li",
                new Text(
                        "2010-07: this table prints 60.x, the output table 61; the replay follows the output table.",
                        "2010-07：本表印为 60.x，产值表为 61；重放以产值表为准。"));
        html.leaf(
                "li",
                new Text(
                        "2010-11: the output table prints 93, this one 92.9778. The replay follows the output table; both give 90 %.",
                        "2010-11：产值表印为 93，本表印为 92.9778。重放以产值表为准；两者的超额完成均为 90%。"));
        html.close();
    }
}
