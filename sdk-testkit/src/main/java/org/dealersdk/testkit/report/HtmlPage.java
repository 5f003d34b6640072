package org.dealersdk.testkit.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.testkit.fault.FaultDictionary;
import org.dealersdk.testkit.fault.KnownFault;
import org.dealersdk.testkit.rule.Omission;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Rule;
import org.dealersdk.testkit.rule.RuleBook;
import org.dealersdk.testkit.rule.Verdict;

/** A run as one page without a network: figures, matrix of rules, failures; in English and Chinese. */
public final class HtmlPage {

    private static final Map<String, Text> CHAPTERS = Map.of(
            "PLG", new Text("Plug-in", "插件"),
            "STO", new Text("Storage", "存储"),
            "OUT", new Text("Outbox", "发件箱"),
            "MSG", new Text("Messaging", "消息"),
            "GRD", new Text("House rules", "店规"),
            "NTF", new Text("Notification", "通知"),
            "JRN", new Text("Journeys", "业务流程"),
            "CST", new Text("Cost", "开销"),
            "NUM", new Text("Numbering", "编号"));

    private final Report report;
    private final StringBuilder html = new StringBuilder();

    private HtmlPage(Report report) {
        this.report = report;
    }

    /** The page. */
    public static String of(Report report) {
        return new HtmlPage(report).page();
    }

    private String page() {
        head();
        figures();
        failures();
        matrix();
        about();
        return frame().replace(
                        "{{title}}",
                        Markup.of(report.subject().id() + ' ' + report.subject().version()))
                .replace("{{body}}", html);
    }

    private void head() {
        html.append("<header><div><h1>")
                .append(Markup.of(report.subject().id()))
                .append(" <small>");
        html.append(
                Markup.of(report.subject().version() + " · " + report.subject().vendor()));
        html.append("</small></h1><p class=\"result ")
                .append(css(report.result().name()))
                .append("\">");
        html.append(both(Words.of(report.result()))).append("</p></div>");
        html.append("<button id=\"language\" type=\"button\">中文 / English</button></header>\n");
        if (!report.objections().isEmpty()) {
            html.append("<ul class=\"objections\">");
            report.objections()
                    .forEach(objection ->
                            html.append("<li>").append(Markup.of(objection)).append("</li>"));
            html.append("</ul>\n");
        }
    }

    private void figures() {
        html.append("<nav><button type=\"button\" class=\"filter on\" data-show=\"\">");
        html.append(both(new Text("all", "全部")))
                .append(" <b>")
                .append(report.rules().size())
                .append("</b></button>");
        Map<Verdict, Long> counts = report.rules().values().stream()
                .collect(Collectors.groupingBy(Report::worst, TreeMap::new, Collectors.counting()));
        counts.forEach((verdict, count) -> html.append("<button type=\"button\" class=\"filter ")
                .append(css(verdict.name()))
                .append("\" data-show=\"")
                .append(css(verdict.name()))
                .append("\">")
                .append(both(Words.of(verdict)))
                .append(" <b>")
                .append(count)
                .append("</b></button>"));
        html.append("<input id=\"search\" type=\"search\" aria-label=\"search\" placeholder=\"STO.21 …\"></nav>\n");
    }

    private void failures() {
        List<Outcome> broken = report.outcomes().stream()
                .filter(outcome -> outcome.verdict().isBroken())
                .toList();
        if (broken.isEmpty()) {
            return;
        }
        html.append("<h2>").append(both(new Text("Failures", "违规"))).append("</h2>\n");
        Set<Rule> linked = new HashSet<>();
        broken.forEach(outcome -> card(outcome, linked.add(outcome.rule())));
    }

    private void card(Outcome outcome, boolean first) {
        String verdict = css(outcome.verdict().name());
        String id = first ? " id=\"f-" + Markup.of(outcome.rule().id()) + '"' : "";
        html.append("<article class=\"card ").append(verdict).append('"').append(id);
        html.append(" data-text=\"").append(Markup.of(search(outcome.rule())));
        html.append("\" data-verdict=\"").append(verdict).append("\"><h3>");
        html.append(Markup.of(outcome.rule().id())).append(" <small>");
        html.append(Markup.of(outcome.check().name())).append("</small></h3><p>");
        html.append(sentence(outcome.rule())).append("</p><dl>");
        if (!outcome.did().isEmpty()) {
            entry(new Text("did", "步骤"), String.join(" · ", outcome.did()));
        }
        boolean waived = outcome.verdict() == Verdict.WAIVED;
        entry(waived ? new Text("waived because", "豁免理由") : new Text("expected", "期望"), outcome.expected());
        entry(new Text("observed", "实际"), outcome.observed());
        entry(new Text("like", "疑似"), report.like(outcome));
        entry(new Text("cure", "对策"), outcome.check().cure());
        entry(new Text("again", "重跑"), outcome.again());
        outcome.attachments()
                .forEach(attachment ->
                        entry(new Text("file", "附件"), report.subject().id() + '-' + attachment.name()));
        html.append("</dl></article>\n");
    }

    /** What stands in backticks in the contract is code. */
    private static String sentence(Rule rule) {
        return Markup.of(rule.sentence()).replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    private void entry(Text name, String value) {
        html.append("<dt>")
                .append(both(name))
                .append("</dt><dd>")
                .append(Markup.of(value))
                .append("</dd>");
    }

    private void matrix() {
        html.append("<h2>").append(both(new Text("Rules", "规则"))).append("</h2>\n<div class=\"grid\">");
        Map<String, Map<Rule, List<Outcome>>> chapters = new TreeMap<>();
        report.rules()
                .forEach((rule, outcomes) -> chapters.computeIfAbsent(rule.subject(), any -> new TreeMap<>())
                        .put(rule, outcomes));
        chapters.forEach((chapter, rules) -> {
            caption(chapter, rules);
            rules.forEach(this::row);
            html.append("</tbody></table></section>\n");
        });
        html.append("</div>\n");
    }

    private void caption(String chapter, Map<Rule, List<Outcome>> rules) {
        boolean own =
                rules.keySet().stream().noneMatch(rule -> RuleBook.standard().has(rule.id()));
        Text name = own
                ? new Text("The vendor's own rules: " + chapter, "厂商自有规则：" + chapter)
                : CHAPTERS.getOrDefault(chapter, new Text(chapter, chapter));
        long kept = rules.values().stream()
                .filter(all -> Report.worst(all) == Verdict.PASS)
                .count();
        html.append("<section><table><caption>").append(both(name));
        html.append(" <small>").append(kept).append('/').append(rules.size()).append(" · ");
        html.append(seconds(rules.values().stream()
                .flatMap(List::stream)
                .mapToLong(outcome -> outcome.took().toMillis())
                .sum()));
        html.append("</small></caption><tbody>");
    }

    private void row(Rule rule, List<Outcome> outcomes) {
        Verdict verdict = Report.worst(outcomes);
        String reason = outcomes.stream()
                .filter(outcome -> outcome.verdict() == verdict && !verdict.isRed())
                .map(Outcome::expected)
                .findFirst()
                .or(rule::untested)
                .orElse("");
        long millis = outcomes.stream()
                .mapToLong(outcome -> outcome.took().toMillis())
                .sum();
        html.append("<tr data-verdict=\"").append(css(verdict.name())).append("\" data-text=\"");
        html.append(Markup.of(search(rule)))
                .append("\"><th>")
                .append(id(rule, verdict))
                .append("</th><td>");
        html.append(sentence(rule));
        if (!reason.isEmpty()) {
            html.append("<br><i>").append(Markup.of(reason)).append("</i>");
        }
        proof(rule);
        html.append("</td><td class=\"number\">").append(outcomes.isEmpty() ? "" : millis + " ms");
        html.append("</td><td><span class=\"tag ").append(css(verdict.name())).append("\">");
        html.append(both(Words.of(verdict))).append("</span></td></tr>\n");
    }

    /** Which faulty plug-ins the rule was proven with when this version of the kit was built: its lines of the kill matrix. */
    private void proof(Rule rule) {
        List<KnownFault> faults = FaultDictionary.standard().faults();
        List<KnownFault> own =
                faults.stream().filter(fault -> fault.rule().equals(rule.id())).toList();
        long further = faults.stream()
                .filter(fault -> !fault.rule().equals(rule.id()))
                .filter(fault -> fault.symptoms().rules().contains(rule.id()))
                .count();
        if (own.isEmpty()) {
            return;
        }
        html.append("<details><summary>")
                .append(both(new Text(
                        "proven with " + own.size() + " faulty plug-ins, and notices " + further + " more",
                        "已用 " + own.size() + " 个缺陷插件验证，另可发现 " + further + " 个")))
                .append("</summary><ul>");
        own.forEach(fault -> html.append("<li><b>")
                .append(Markup.of(fault.id()))
                .append("</b> ")
                .append(Markup.of(fault.cause()))
                .append("</li>"));
        html.append("</ul></details>");
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    private static String listed(Map<String, ?> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(" · "));
    }

    private void about() {
        html.append("<h2>").append(both(new Text("This run", "本次运行"))).append("</h2><dl class=\"about\">");
        entry(new Text("class", "类"), report.subject().type().getName());
        entry(new Text("SPI", "SPI 版本"), report.subject().spiVersion());
        entry(new Text("tier", "级别"), report.tier().toString());
        entry(
                new Text("checks", "检查"),
                report.outcomes().size() + " · " + seconds(report.took().toMillis()));
        report.subject().storage().ifPresent(all -> entry(new Text("storage", "存储设置"), listed(all)));
        report.subject().messaging().ifPresent(all -> entry(new Text("messaging", "消息设置"), listed(all)));
        report.subject().declined().forEach((name, reason) -> entry(new Text("declined", "不提供"), name + ": " + reason));
        report.waivers()
                .forEach(waiver -> entry(
                        new Text("waiver", "豁免"),
                        waiver.rule() + ": " + waiver.reason() + " (" + waiver.until() + ")"));
        report.omitted(Omission.MEANS)
                .forEach(outcome -> entry(
                        new Text("not measured here", "本机未测量"), outcome.check().title() + ": " + outcome.expected()));
        entry(new Text("contract", "规约"), "sha256 " + Fingerprint.ofContract());
        entry(new Text("kit's own proof", "套件自证"), listed(SelfProof.figures()));
        html.append("</dl>\n");
    }

    private static String id(Rule rule, Verdict verdict) {
        String id = Markup.of(rule.id());
        return verdict.isBroken() ? "<a href=\"#f-" + id + "\">" + id + "</a>" : id;
    }

    private static String search(Rule rule) {
        return (rule.id() + ' ' + rule.sentence()).toLowerCase(Locale.ROOT);
    }

    private static String css(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String both(Text text) {
        return "<span lang=\"en\">" + Markup.of(text.english()) + "</span><span lang=\"zh\">"
                + Markup.of(text.chinese()) + "</span>";
    }

    private static String frame() {
        try (InputStream frame = HtmlPage.class.getResourceAsStream("page.html")) {
            if (frame == null) {
                throw new IllegalStateException("the jar lacks the frame of the page");
            }
            return new String(frame.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
