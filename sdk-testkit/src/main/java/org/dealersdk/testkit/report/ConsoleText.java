package org.dealersdk.testkit.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dealersdk.domain.problem.Text;
import org.dealersdk.testkit.rule.Omission;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Rule;
import org.dealersdk.testkit.rule.Verdict;

/** A run as a tree of chapters with what is not simply kept, a table of figures, and the result. */
public final class ConsoleText {

    private ConsoleText() {}

    /** The text in a language. */
    public static String of(Report report, Locale locale) {
        StringBuilder text = new StringBuilder();
        text.append(report.subject().id()).append(' ').append(report.subject().version());
        text.append(" (").append(report.subject().vendor()).append(")\n");
        Map<String, Map<Rule, List<Outcome>>> chapters = new TreeMap<>();
        report.rules()
                .forEach((rule, outcomes) -> chapters.computeIfAbsent(rule.subject(), any -> new TreeMap<>())
                        .put(rule, outcomes));
        chapters.forEach((chapter, rules) -> chapter(report, text, chapter, rules));
        table(report, text, locale, chapters);
        report.omitted(Omission.MEANS)
                .forEach(outcome -> text.append(new Text("not measured here: ", "本机未测量：").in(locale))
                        .append(outcome.check().title())
                        .append(": ")
                        .append(outcome.expected())
                        .append('\n'));
        report.objections()
                .forEach(objection -> text.append("! ").append(objection).append('\n'));
        text.append(Words.of(report.result()).in(locale)).append('\n');
        return text.toString();
    }

    private static void chapter(Report report, StringBuilder text, String name, Map<Rule, List<Outcome>> rules) {
        long kept = rules.values().stream()
                .filter(all -> Report.worst(all) == Verdict.PASS)
                .count();
        text.append("├─ ")
                .append(name)
                .append("  ")
                .append(kept)
                .append('/')
                .append(rules.size())
                .append('\n');
        rules.forEach((rule, outcomes) -> {
            if (outcomes.isEmpty()) {
                text.append("│  ○ ")
                        .append(rule.id())
                        .append(' ')
                        .append(rule.untested().orElse(""))
                        .append('\n');
            }
            outcomes.stream()
                    .filter(outcome -> outcome.verdict() != Verdict.PASS && outcome.verdict() != Verdict.NOT_RUN)
                    .map(report::text)
                    .forEach(line -> text.append("│  ")
                            .append(line.replace("\n", "\n│  "))
                            .append('\n'));
        });
    }

    private static void table(
            Report report, StringBuilder text, Locale locale, Map<String, Map<Rule, List<Outcome>>> chapters) {
        text.append("└─ ")
                .append(new Text("rules by verdict", "按结论统计的规则").in(locale))
                .append('\n');
        for (Verdict verdict : Verdict.values()) {
            text.append(String.format(Locale.ROOT, "   %-15s", verdict));
            chapters.forEach((name, rules) -> text.append(String.format(
                    Locale.ROOT,
                    " %s %3d",
                    name,
                    rules.values().stream()
                            .filter(all -> Report.worst(all) == verdict)
                            .count())));
            text.append('\n');
        }
        text.append("   ").append(report.outcomes().size()).append(' ');
        text.append(new Text("checks", "项检查").in(locale)).append(", ");
        text.append(String.format(Locale.ROOT, "%.1f s%n", report.took().toMillis() / 1000.0)
                .replace("\r", ""));
    }
}
