package org.dealersdk.testkit.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Rule;

/** All known faults, read from the kill matrix in {@code docs/conformance}, which the build copies into this jar. Immutable. */
public final class FaultDictionary {

    /** Below this a name would mislead more than help. */
    private static final double LEAST_LIKENESS = 0.4;

    private static final FaultDictionary STANDARD = new FaultDictionary(load());

    private final List<KnownFault> faults;

    /** A dictionary of these faults. */
    public FaultDictionary(List<KnownFault> faults) {
        this.faults = List.copyOf(faults);
    }

    /** The faults this version of the kit was proven with. */
    public static FaultDictionary standard() {
        return STANDARD;
    }

    /** The faults. */
    public List<KnownFault> faults() {
        return faults;
    }

    /**
     * The known fault a broken rule looks most like, given all verdicts of its run. Verdicts of other chapters are left aside, since
     * each fault was tried with the chapter of its rule; so are those of other sweeping checks, since they show almost any fault.
     */
    public Optional<Likeness> nearest(Rule broken, Collection<Outcome> outcomes) {
        List<Outcome> chapter = outcomes.stream()
                .filter(outcome -> outcome.rule().subject().equals(broken.subject()))
                .filter(outcome -> !outcome.check().sweeping() || outcome.rule().equals(broken))
                .toList();
        Symptoms seen = Symptoms.of(chapter);
        Comparator<KnownFault> byLikeness =
                Comparator.comparingDouble(fault -> fault.symptoms().likeness(seen));
        return faults.stream()
                .filter(fault -> fault.subject().equals(broken.subject()))
                .filter(fault -> fault.symptoms().rules().contains(broken.id()))
                .filter(fault -> fault.symptoms().likeness(seen) >= LEAST_LIKENESS)
                .max(byLikeness)
                .map(fault -> counted(fault, chapter));
    }

    private static Likeness counted(KnownFault fault, List<Outcome> chapter) {
        Map<String, Boolean> broken = new TreeMap<>();
        for (Outcome outcome : chapter) {
            if (outcome.verdict().isJudged()) {
                broken.merge(outcome.rule().id(), outcome.verdict().isBroken(), Boolean::logicalOr);
            }
        }
        long agreeing = broken.entrySet().stream()
                .filter(rule -> fault.symptoms().rules().contains(rule.getKey()) == rule.getValue())
                .count();
        return new Likeness(fault, (int) agreeing, broken.size());
    }

    private static List<KnownFault> load() {
        try (InputStream matrix =
                FaultDictionary.class.getResourceAsStream("/org/dealersdk/testkit/conformance/kill-matrix.csv")) {
            if (matrix == null) {
                throw new IllegalStateException("the jar lacks its kill matrix");
            }
            String text = new String(matrix.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(KnownFault::read).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
