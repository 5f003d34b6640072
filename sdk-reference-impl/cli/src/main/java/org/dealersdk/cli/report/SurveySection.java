package org.dealersdk.cli.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dealersdk.cli.published.PublishedChanges;
import org.dealersdk.cli.published.PublishedFigures;
import org.dealersdk.cli.published.PublishedSurvey;
import org.dealersdk.domain.kpi.Computation;
import org.dealersdk.domain.kpi.Kpi;
import org.dealersdk.domain.kpi.KpiUnit;
import org.dealersdk.domain.problem.Text;
import org.jspecify.annotations.Nullable;

/** The satisfaction survey per quarter. */
final class SurveySection {

    private final List<PublishedSurvey> surveys;
    private final PublishedChanges changes;
    private final AfterSalesFigures computed;
    private final Verdict verdict;

    SurveySection(PublishedFigures published, Period period, AfterSalesFigures computed, Verdict verdict) {
        this.surveys = period.surveys(published);
        this.changes = published.changes();
        this.computed = computed;
        this.verdict = verdict;
    }

    void write(Html html) {
        if (surveys.isEmpty()) {
            return;
        }
        html.leaf("h2", new Text("Satisfaction survey", "客户满意度调查"));
        html.open("div", "class", "wide").open("table").open("thead").open("tr");
        html.leaf("th", new Text("quarter", "季度")).leaf("th", new Text("answers", "答卷数"), "class", "n");
        Kpis.surveyed().forEach(kpi -> html.leaf("th", kpi.name(), "colspan", 3));
        html.close().close().open("tbody");
        surveys.forEach(survey -> row(html, survey));
        growth(html);
        html.close().close().close();
        html.open("p", "class", "note")
                .text(new Text(
                        "Of each figure: published, computed, mark. The last line is relative growth from the first to the last quarter, %.",
                        "每项依次为：公布值、计算值、比较结果。末行为首季到末季的相对增幅，%。"))
                .close();
        chart(html);
    }

    private void row(Html html, PublishedSurvey survey) {
        SurveyFigures facts = computed.survey(survey.year(), survey.quarter());
        html.open("tr").leaf("th", survey.year() + " Q" + survey.quarter());
        html.leaf("td", Long.toString(facts.answers()), "class", "n");
        verdict.cells(html, Kpis.OVERALL, BigDecimal.valueOf(survey.overall()), facts);
        verdict.cells(html, Kpis.TOP_TWO_BOX, survey.topTwoBox(), facts);
        verdict.cells(html, Kpis.FACTORS, survey.factors(), facts);
        verdict.cells(html, Kpis.IMPLEMENTATION, survey.implementation(), facts);
        html.close();
    }

    /** Printed with 13.5 for the factors and 19 for implementation, so compared with as many digits. */
    private void growth(Html html) {
        if (surveys.size() < 4) {
            return;
        }
        html.open("tr", "class", "sum").leaf("th", new Text("growth, %", "增幅，%"));
        html.empty("td")
                .empty("td")
                .empty("td")
                .empty("td")
                .empty("td")
                .empty("td")
                .empty("td");
        verdict.cells(html, relative(Kpis.FACTORS, changes.factors()), changes.factors(), surveys);
        verdict.cells(html, relative(Kpis.IMPLEMENTATION, changes.implementation()), changes.implementation(), surveys);
        html.close();
    }

    private Kpi<List<PublishedSurvey>> relative(Kpi<SurveyFigures> kpi, BigDecimal printed) {
        Computation<List<PublishedSurvey>> growth = quarters -> Kpis.growth(
                kpi.of(facts(quarters.get(0))).orElse(BigDecimal.ZERO),
                kpi.of(facts(quarters.get(quarters.size() - 1))).orElse(BigDecimal.ZERO));
        return new Kpi<>(kpi.id(), kpi.name(), kpi.formula(), KpiUnit.PERCENT, printed.scale(), growth, null);
    }

    private SurveyFigures facts(PublishedSurvey survey) {
        return computed.survey(survey.year(), survey.quarter());
    }

    private void chart(Html html) {
        Chart chart = new Chart(
                        new Text("Survey figures by quarter", "各季度满意度"),
                        surveys.stream()
                                .map(one -> one.year() + " Q" + one.quarter())
                                .toList())
                .from(60);
        for (Kpi<SurveyFigures> kpi : Kpis.surveyed()) {
            List<@Nullable BigDecimal> values = new ArrayList<>();
            surveys.forEach(survey -> values.add(kpi.of(facts(survey)).orElse(null)));
            chart.series(kpi.name(), values);
        }
        chart.lines(html);
    }
}
