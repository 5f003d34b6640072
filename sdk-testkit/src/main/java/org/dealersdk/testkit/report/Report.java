package org.dealersdk.testkit.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dealersdk.testkit.fault.FaultDictionary;
import org.dealersdk.testkit.fault.Likeness;
import org.dealersdk.testkit.fixture.PluginFixture.Waiver;
import org.dealersdk.testkit.rule.Attachment;
import org.dealersdk.testkit.rule.Omission;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Rule;
import org.dealersdk.testkit.rule.RuleBook;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Verdict;

/**
 * Everything a run found. Immutable.
 *
 * @param subject what was judged
 * @param tier how thoroughly
 * @param outcomes one for each check, in the order they were run
 * @param waivers the known failures
 * @param objections what is wrong with the run itself, such as a stale waiver; any of them makes it fail
 */
public record Report(
        Subject subject, Tier tier, List<Outcome> outcomes, List<Waiver> waivers, List<String> objections) {

    /** The worst verdict of a rule's checks is the rule's. */
    private static final List<Verdict> WORST_FIRST = List.of(
            Verdict.FAIL, Verdict.NO_VERDICT, Verdict.WAIVED, Verdict.NOT_RUN, Verdict.NOT_APPLICABLE, Verdict.PASS);

    public Report {
        outcomes = List.copyOf(outcomes);
        waivers = List.copyOf(waivers);
        objections = List.copyOf(objections);
    }

    /** What the run is worth. */
    public Result result() {
        if (!objections.isEmpty() || has(Verdict.FAIL) || has(Verdict.NO_VERDICT) || !has(Verdict.PASS)) {
            return Result.FAILED;
        }
        if (!omitted(Omission.CHOICE).isEmpty()) {
            return Result.PARTIAL;
        }
        if (has(Verdict.WAIVED)) {
            return Result.WAIVED;
        }
        return tier == Tier.FULL ? Result.CERTIFIED : Result.PASSED;
    }

    /** The outcomes of checks that were not run for this reason. */
    public List<Outcome> omitted(Omission omission) {
        return outcomes.stream()
                .filter(outcome -> outcome.omission().equals(Optional.of(omission)))
                .toList();
    }

    /** How many checks have each verdict. */
    public Map<Verdict, Integer> counts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        outcomes.forEach(outcome -> counts.merge(outcome.verdict(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    /** The outcomes of each rule of the plug-in's chapters; none for a rule without a check. */
    public Map<Rule, List<Outcome>> rules() {
        Map<Rule, List<Outcome>> byRule = new TreeMap<>();
        for (Rule rule : RuleBook.standard().rules()) {
            if (!rule.subject().equals("LIF")) {
                byRule.put(rule, new ArrayList<>());
            }
        }
        outcomes.forEach(outcome ->
                byRule.computeIfAbsent(outcome.rule(), any -> new ArrayList<>()).add(outcome));
        return Collections.unmodifiableMap(byRule);
    }

    /**
     * The worst verdict of these checks of one rule; NOT_RUN when there are none. Beside checks that were run, one of another tier or
     * without means does not count, nor does the check of a refusal that is not called for, because the capability is offered; a rule
     * with no other checks does not apply.
     */
    public static Verdict worst(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.verdict() != Verdict.NOT_APPLICABLE
                        || !outcome.check().whenDeclined())
                .min(Comparator.comparingInt(Report::badness))
                .map(Outcome::verdict)
                .orElse(outcomes.isEmpty() ? Verdict.NOT_RUN : Verdict.NOT_APPLICABLE);
    }

    private static int badness(Outcome outcome) {
        boolean excused =
                outcome.omission().isPresent() && !outcome.omission().get().equals(Omission.CHOICE);
        return excused ? WORST_FIRST.size() : WORST_FIRST.indexOf(outcome.verdict());
    }

    /** The known fault a failure looks like, in words. */
    public String like(Outcome failure) {
        return FaultDictionary.standard()
                .nearest(failure.rule(), outcomes)
                .map(Likeness::text)
                .orElse("no known fault");
    }

    /** A failure in seven lines, anything else in one. */
    public String text(Outcome outcome) {
        return outcome.verdict().isRed() ? outcome.text(like(outcome)) : outcome.text();
    }

    /** How long all checks took. */
    public Duration took() {
        return outcomes.stream().map(Outcome::took).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Writes JUnit XML, the page and the statement as {@code <plug-in id>.xml}, {@code .html} and {@code .json}, and the files that
     * belong to failures.
     */
    public void write(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(subject.id() + ".xml"), JUnitXml.of(this));
            Files.writeString(directory.resolve(subject.id() + ".html"), HtmlPage.of(this));
            Files.writeString(
                    directory.resolve(subject.id() + ".json"),
                    Statement.of(this).text());
            for (Outcome outcome : outcomes) {
                for (Attachment attachment : outcome.attachments()) {
                    Files.writeString(directory.resolve(subject.id() + '-' + attachment.name()), attachment.text());
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean has(Verdict verdict) {
        return outcomes.stream().anyMatch(outcome -> outcome.verdict() == verdict);
    }
}
