package org.dealersdk.cli.report;

import org.dealersdk.cli.published.PublishedFigures;
import org.dealersdk.domain.kpi.Kpi;
import org.dealersdk.domain.problem.Text;

/** How each figure is defined, and where the published ones come from. */
final class DefinitionSection {

    private DefinitionSection() {}

    static void write(Html html, PublishedFigures published) {
        html.leaf("h2", new Text("Definitions", "指标定义"));
        html.open("table").open("tbody");
        for (Kpi<?> kpi : Kpis.all()) {
            html.open("tr")
                    .leaf("td", kpi.id())
                    .leaf("th", kpi.name())
                    .leaf("td", kpi.formula())
                    .close();
        }
        html.close().close();
        html.leaf("h2", new Text("Source of the published figures", "公布数据来源"));
        html.leaf("p", published.source());
    }
}
