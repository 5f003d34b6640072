package org.dealersdk.cli.report;

import org.dealersdk.domain.problem.Text;

/** What surrounds the report's sections: head, style, language switch and the verdict. */
final class Page {

    private static final Text TITLE = new Text("After-sales figures: published and computed", "售后数据：公布值与计算值");

    /** Both languages are in the page; the two radio buttons in front of it choose one, without a script. */
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1b2430;--soft:#5b6776;--paper:#fff;--rule:#d5dbe3;--band:#f3f6fa;
            --good:#17693a;--bad:#b3261e;--a:#2f6fb0;--b:#e08a1e;--c:#3a8f6b;--d:#8a5aa8}
            @media (prefers-color-scheme:dark){:root{--ink:#e7ecf2;--soft:#a3afbd;--paper:#151b23;--rule:#364150;
            --band:#1d2530;--good:#6fd39a;--bad:#ff9a90;--a:#6ba6e0;--b:#f0ab55;--c:#69c29c;--d:#bd93da}}
            body{margin:0 auto;max-width:76rem;padding:1rem;background:var(--paper);color:var(--ink);
            font:15px/1.5 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif}
            h1{font-size:1.6rem;margin:.4rem 0}h2{font-size:1.2rem;margin:2.2rem 0 .5rem;border-bottom:2px solid var(--rule)}
            table{border-collapse:collapse;width:100%;font-size:.86rem;margin:.6rem 0}
            .wide{overflow-x:auto}th,td{padding:.22rem .45rem;border-bottom:1px solid var(--rule);text-align:left}
            thead th{background:var(--band);vertical-align:bottom}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
            tr.sum td,tr.sum th{font-weight:600;border-top:2px solid var(--rule)}
            td.m{white-space:nowrap;font-size:.8rem;color:var(--soft)}td.same{color:var(--good)}
            td.other{color:var(--bad);font-weight:700}p.note,li{color:var(--soft);font-size:.88rem}
            .verdict{padding:.7rem 1rem;border-left:6px solid var(--good);background:var(--band);font-weight:600}
            .verdict.other{border-color:var(--bad);color:var(--bad)}
            figure{margin:1rem 0}figcaption{font-weight:600;margin-bottom:.2rem}svg{width:100%;height:auto;display:block}
            .s0{fill:var(--a)}.s1{fill:var(--b)}.s2{fill:var(--c)}.s3{fill:var(--d)}
            polyline{fill:none;stroke-width:2}.l0{stroke:var(--a)}.l1{stroke:var(--b)}.l2{stroke:var(--c)}.l3{stroke:var(--d)}
            .grid{stroke:var(--rule)}.axis{fill:var(--soft);font-size:11px}
            #en:checked~main [lang=zh-CN],#zh:checked~main [lang=en]{display:none}
            #en,#zh{accent-color:var(--a)}label{margin-right:1rem}
            @media print{input,label{display:none}body{max-width:none;font-size:11px;padding:0}
            tr,figure,.verdict{break-inside:avoid}h2{break-after:avoid}.wide{overflow:visible}}
            """;

    private Page() {}

    static void head(Html html) {
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        html.empty("link", "rel", "icon", "href", "data:,");
        html.leaf("title", TITLE.english() + " · " + TITLE.chinese());
        html.style(STYLE).close();
    }

    static void languages(Html html, boolean chinese) {
        button(html, "en", "English", !chinese);
        button(html, "zh", "中文", chinese);
    }

    static void heading(Html html, Verdict verdict, Period period, String written) {
        html.leaf("h1", TITLE);
        html.leaf(
                "p",
                sentence(verdict.equal(), verdict.different()),
                "class",
                verdict.different() == 0 && verdict.equal() > 0 ? "verdict" : "verdict other");
        html.open("p", "class", "note");
        html.text(new Text(
                "Months " + period.from() + " to " + period.to() + ", written " + written
                        + ". Every computed figure comes from the work orders, survey answers and complaints in the store. The source publishes "
                        + "monthly totals only; the single orders are made up to add up to them.",
                "月份 " + period.from() + " 至 " + period.to() + "，生成于 " + written
                        + "。所有计算值均来自存储中的工单、问卷与投诉。来源只公布月度合计，单张工单按合计编制。"));
        html.close();
    }

    static Text sentence(int equal, int different) {
        if (different == 0 && equal > 0) {
            return new Text(
                    "All " + equal + " published figures, sums and growth rates equal those computed from the store.",
                    "全部 " + equal + " 项公布数据（含合计与增幅）与存储计算值一致。");
        }
        return new Text(
                different + " of " + (equal + different)
                        + " published figures differ from those computed from the store.",
                (equal + different) + " 项公布数据中有 " + different + " 项与存储计算值不一致。");
    }

    private static void button(Html html, String id, String name, boolean chosen) {
        if (chosen) {
            html.empty("input", "type", "radio", "name", "language", "id", id, "checked", "checked");
        } else {
            html.empty("input", "type", "radio", "name", "language", "id", id);
        }
        html.leaf("label", name, "for", id);
    }
}
