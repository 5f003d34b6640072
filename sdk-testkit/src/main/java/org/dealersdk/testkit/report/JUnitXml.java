package org.dealersdk.testkit.report;

import java.util.List;
import java.util.Locale;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Verdict;

/** A run as the XML that build servers read; each test's name begins with the rule's id. */
public final class JUnitXml {

    private JUnitXml() {}

    /** The document. */
    public static String of(Report report) {
        long skipped = report.outcomes().stream()
                .filter(outcome -> !outcome.verdict().isRed() && outcome.verdict() != Verdict.PASS)
                .count();
        long red = report.outcomes().stream()
                .filter(outcome -> outcome.verdict().isRed())
                .count();
        int objections = report.objections().isEmpty() ? 0 : 1;
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append(String.format(
                Locale.ROOT,
                "<testsuite name=\"conformance of %s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\""
                        + " time=\"%.3f\">%n",
                Markup.of(report.subject().id()),
                report.outcomes().size() + objections,
                red + objections,
                skipped,
                report.took().toMillis() / 1000.0));
        xml.append(property(
                "  ", "result", report.result().name(), "tier", report.tier().toString()));
        report.outcomes().forEach(outcome -> test(report, outcome, xml));
        if (objections > 0) {
            String all = String.join("\n", report.objections());
            xml.append("  <testcase classname=\"run\" name=\"the run itself\"><failure>")
                    .append(Markup.of(all))
                    .append("</failure></testcase>\n");
        }
        return xml.append("</testsuite>\n").toString().replace("\r", "");
    }

    private static void test(Report report, Outcome outcome, StringBuilder xml) {
        xml.append(String.format(
                Locale.ROOT,
                "  <testcase classname=\"%s.%s\" name=\"%s\" time=\"%.3f\">\n",
                Markup.of(report.subject().id()),
                outcome.rule().subject(),
                Markup.of(outcome.check().title()),
                outcome.took().toMillis() / 1000.0));
        xml.append(property(
                "    ",
                "rule",
                outcome.rule().id(),
                "verdict",
                outcome.verdict().name(),
                "tier",
                outcome.check().tier().toString(),
                "millis",
                String.valueOf(outcome.took().toMillis())));
        if (outcome.verdict().isRed()) {
            xml.append("    <failure message=\"")
                    .append(Markup.of(outcome.observed()))
                    .append("\">");
            xml.append(Markup.of(report.text(outcome))).append("</failure>\n");
        } else if (outcome.verdict() != Verdict.PASS) {
            xml.append("    <skipped message=\"")
                    .append(Markup.of(outcome.expected()))
                    .append("\"/>\n");
        }
        xml.append("  </testcase>\n");
    }

    private static String property(String indent, String... namesAndValues) {
        StringBuilder xml = new StringBuilder(indent + "<properties>");
        List<String> pairs = List.of(namesAndValues);
        for (int i = 0; i < pairs.size(); i += 2) {
            xml.append("<property name=\"").append(Markup.of(pairs.get(i))).append("\" value=\"");
            xml.append(Markup.of(pairs.get(i + 1))).append("\"/>");
        }
        return xml.append("</properties>\n").toString();
    }
}
