package org.dealersdk.testkit.conformance;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dealersdk.spi.Capability;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.messaging.MessagingSuite;
import org.dealersdk.testkit.outbox.OutboxSuite;
import org.dealersdk.testkit.plugin.PluginSuite;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Rule;
import org.dealersdk.testkit.rule.RuleBook;
import org.dealersdk.testkit.rule.Suite;
import org.dealersdk.testkit.rule.Trial;
import org.dealersdk.testkit.rule.Verdict;
import org.dealersdk.testkit.storage.StorageSuite;

/**
 * One plug-in judged by all rules. Knows no test framework: {@link PluginConformance} runs it under JUnit, a command line can run it
 * with {@link #runAll}. Close it when done. Not thread-safe.
 */
public final class Conformance implements AutoCloseable {

    private final Session session;
    private final List<Suite<?>> suites;
    private final List<Outcome> outcomes = new ArrayList<>();

    private Conformance(PluginFixture fixture) {
        session = new Session(fixture);
        suites = List.of(
                PluginSuite.of(session), StorageSuite.of(session), OutboxSuite.of(session), MessagingSuite.of(session));
    }

    /** The judgement of the fixture's plug-in; nothing is opened yet. */
    public static Conformance of(PluginFixture fixture) {
        return new Conformance(fixture);
    }

    /** All suites, in the order of the contract's chapters. */
    public List<Suite<?>> suites() {
        return suites;
    }

    /** Runs everything. */
    public List<Outcome> runAll() {
        suites.forEach(suite -> suite.checks().forEach(check -> run(suite, check)));
        return outcomes();
    }

    /** Runs one check and keeps its outcome. */
    public <T extends Trial> Outcome run(Suite<T> suite, Check<?> check) {
        Check<T> own = suite.checks().get(suite.checks().indexOf(check));
        Outcome outcome = judged(suite, own);
        outcomes.add(outcome);
        return outcome;
    }

    /** What was found so far. */
    public List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** The checks of all suites that have no outcome yet; empty after a whole run. */
    public List<Check<?>> missing() {
        List<Check<?>> missing = new ArrayList<>();
        suites.forEach(suite -> missing.addAll(suite.checks()));
        outcomes.forEach(outcome -> missing.remove(outcome.check()));
        return missing;
    }

    /** One line per verdict with its number, and one per rule that is not simply kept. */
    public String summary() {
        TreeMap<Verdict, Long> counts =
                outcomes.stream().collect(Collectors.groupingBy(Outcome::verdict, TreeMap::new, Collectors.counting()));
        StringBuilder text = new StringBuilder(session.descriptor().id() + ": " + counts + "\n");
        outcomes.stream()
                .filter(outcome -> outcome.verdict() != Verdict.PASS)
                .forEach(outcome -> text.append(outcome.text()).append('\n'));
        untested()
                .forEach(rule -> text.append("NOT_RUN ")
                        .append(rule.id())
                        .append(": ")
                        .append(rule.untested().orElse(""))
                        .append('\n'));
        return text.toString();
    }

    /** The rules of the contract no check exists for, each with its reason. */
    public static Collection<Rule> untested() {
        return RuleBook.standard().rules().stream()
                .filter(rule -> rule.untested().isPresent())
                .toList();
    }

    @Override
    public void close() {
        session.close();
    }

    private <T extends Trial> Outcome judged(Suite<T> suite, Check<T> check) {
        Optional<Outcome> spared = notApplicable(suite, check);
        if (spared.isPresent()) {
            return spared.get();
        }
        Outcome outcome = suite.run(check);
        return session.fixture().waivers().stream()
                .filter(waiver -> waiver.rule().equals(check.rule().id()))
                .findFirst()
                .map(waiver -> waived(outcome, waiver))
                .orElse(outcome);
    }

    private Optional<Outcome> notApplicable(Suite<?> suite, Check<?> check) {
        if (lacks(suite)) {
            return Optional.of(without(check, "the plug-in has no " + suite.name()));
        }
        Optional<Capability> capability = check.rule().capability();
        if (capability.isPresent() && offers(capability.get()) == check.whenDeclined()) {
            String reason = check.whenDeclined()
                    ? capability.get() + " is offered"
                    : session.descriptor().declined().get(capability.get());
            return Optional.of(without(check, String.valueOf(reason)));
        }
        return Optional.empty();
    }

    /** Everything counts as offered unless the descriptor plainly declines it. */
    private boolean offers(Capability capability) {
        try {
            return session.descriptor().offers(capability);
        } catch (RuntimeException | Error broken) {
            return true;
        }
    }

    /** True when the plug-in says plainly that it has no such part; a broken answer is judged, not excused. */
    private boolean lacks(Suite<?> suite) {
        try {
            Optional<?> part = switch (suite.name()) {
                case "storage", "outbox" -> session.plugin().storage();
                case "messaging" -> session.plugin().messaging();
                default -> Optional.of(suite);
            };
            return part != null && part.isEmpty();
        } catch (RuntimeException | Error broken) {
            return false;
        }
    }

    private static Outcome without(Check<?> check, String reason) {
        return new Outcome(check, Verdict.NOT_APPLICABLE, List.of(), reason, "", null, Duration.ZERO);
    }

    private static Outcome waived(Outcome outcome, PluginFixture.Waiver waiver) {
        boolean expired = LocalDate.now(Clock.systemUTC()).isAfter(waiver.until());
        if (!outcome.verdict().isRed() || expired) {
            return outcome;
        }
        return new Outcome(
                outcome.check(),
                Verdict.WAIVED,
                outcome.did(),
                waiver.reason() + " (until " + waiver.until() + ")",
                outcome.observed(),
                outcome.cause(),
                outcome.took());
    }
}
