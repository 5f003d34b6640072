package org.dealersdk.cli.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dealersdk.cli.published.PublishedFigures;
import org.dealersdk.cli.published.PublishedMonth;
import org.dealersdk.domain.kpi.Kpi;
import org.dealersdk.domain.kpi.KpiUnit;
import org.dealersdk.domain.problem.Text;
import org.jspecify.annotations.Nullable;

/** Intakes, output, labour output and PDI: per month beside the published values, and year on year. */
final class MonthSection {

    private static final Text PUBLISHED = new Text("published", "公布值");
    private static final Text COMPUTED = new Text("computed", "计算值");

    private final List<PublishedMonth> months;
    private final AfterSalesFigures computed;
    private final Verdict verdict;
    private final Map<Kpi<MonthFigures>, Function<PublishedMonth, BigDecimal>> columns = new LinkedHashMap<>();

    MonthSection(PublishedFigures published, Period period, AfterSalesFigures computed, Verdict verdict) {
        this.months = period.months(published);
        this.computed = computed;
        this.verdict = verdict;
        columns.put(Kpis.INTAKES, month -> BigDecimal.valueOf(month.intakes()));
        columns.put(Kpis.OUTPUT, PublishedMonth::output);
        columns.put(Kpis.LABOUR, PublishedMonth::labour);
        columns.put(Kpis.PDI, month -> BigDecimal.valueOf(month.pdi()));
    }

    void write(Html html) {
        html.leaf("h2", new Text("Per month", "月度数据"));
        html.open("p", "class", "note")
                .text(new Text("Amounts in RMB 10,000.", "金额单位：万元。"))
                .close();
        html.open("div", "class", "wide").open("table");
        header(html);
        html.open("tbody");
        years().forEach(year -> year(html, year));
        html.close().close().close();
        columns.forEach((kpi, published) -> chart(html, kpi));
        yearOnYear(html);
    }

    private void header(Html html) {
        html.open("thead").open("tr").leaf("th", new Text("month", "月份"), "rowspan", 2);
        columns.keySet().forEach(kpi -> html.leaf("th", kpi.name(), "colspan", 3));
        html.close().open("tr");
        for (int i = 0; i < columns.size(); i++) {
            html.leaf("th", PUBLISHED, "class", "n")
                    .leaf("th", COMPUTED, "class", "n")
                    .empty("th");
        }
        html.close().close();
    }

    private void year(Html html, int year) {
        List<PublishedMonth> ofYear =
                months.stream().filter(one -> one.month().getYear() == year).toList();
        MonthFigures sum = MonthFigures.none(YearMonth.of(year, 1));
        for (PublishedMonth one : ofYear) {
            html.open("tr").leaf("th", one.month().toString());
            MonthFigures facts = computed.month(one.month());
            columns.forEach((kpi, published) -> verdict.cells(html, kpi, published.apply(one), facts));
            html.close();
            sum = sum.plus(facts);
        }
        MonthFigures total = sum;
        html.open("tr", "class", "sum").leaf("th", new Text(year + ", together", year + " 年合计"));
        columns.forEach((kpi, published) -> verdict.cells(
                html, kpi, ofYear.stream().map(published).reduce(BigDecimal.ZERO, BigDecimal::add), total));
        html.close();
    }

    private void chart(Html html, Kpi<MonthFigures> kpi) {
        List<String> names =
                IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList();
        Chart chart = new Chart(kpi.name(), names);
        for (int year : years()) {
            List<@Nullable BigDecimal> values = new ArrayList<>();
            for (int month = 1; month <= 12; month++) {
                YearMonth at = YearMonth.of(year, month);
                boolean shown = months.stream().anyMatch(one -> one.month().equals(at));
                values.add(shown ? kpi.of(computed.month(at)).orElse(null) : null);
            }
            chart.series(new Text(Integer.toString(year), year + " 年"), values);
        }
        chart.bars(html);
    }

    private void yearOnYear(Html html) {
        List<PublishedMonth> later =
                months.stream().filter(one -> before(one) != null).toList();
        if (later.isEmpty()) {
            return;
        }
        html.leaf("h2", new Text("Year on year, % against the same month of the year before", "同比，%（与上年同月相比）"));
        html.open("div", "class", "wide").open("table");
        header(html);
        html.open("tbody");
        for (PublishedMonth one : later) {
            PublishedMonth before = Objects.requireNonNull(before(one));
            html.open("tr").leaf("th", one.month().toString());
            columns.forEach((kpi, published) -> growth(html, kpi, published, before, one));
            html.close();
        }
        html.close().close().close();
    }

    private void growth(
            Html html,
            Kpi<MonthFigures> kpi,
            Function<PublishedMonth, BigDecimal> published,
            PublishedMonth before,
            PublishedMonth one) {
        Kpi<PublishedMonth> growth = new Kpi<>(
                kpi.id(),
                kpi.name(),
                kpi.formula(),
                KpiUnit.PERCENT,
                1,
                month -> Kpis.growth(
                        kpi.of(computed.month(before.month())).orElse(BigDecimal.ZERO),
                        kpi.of(computed.month(month.month())).orElse(BigDecimal.ZERO)),
                null);
        verdict.cells(html, growth, Kpis.growth(published.apply(before), published.apply(one)), one);
    }

    private @Nullable PublishedMonth before(PublishedMonth one) {
        return months.stream()
                .filter(other -> other.month().equals(one.month().minusYears(1)))
                .findFirst()
                .orElse(null);
    }

    private TreeSet<Integer> years() {
        TreeSet<Integer> years = new TreeSet<>();
        months.forEach(one -> years.add(one.month().getYear()));
        return years;
    }
}
