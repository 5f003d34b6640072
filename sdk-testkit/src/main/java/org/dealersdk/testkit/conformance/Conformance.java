package org.dealersdk.testkit.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.cost.CostSuite;
import org.dealersdk.testkit.crash.CrashSuites;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.fixture.Session;
import org.dealersdk.testkit.generate.SequenceSuite;
import org.dealersdk.testkit.history.HistorySuite;
import org.dealersdk.testkit.houserules.HouseRulesSuite;
import org.dealersdk.testkit.journey.JourneySuite;
import org.dealersdk.testkit.messaging.MessagingSuite;
import org.dealersdk.testkit.notification.NotificationSuite;
import org.dealersdk.testkit.numbering.NumberingSuite;
import org.dealersdk.testkit.outbox.OutboxSuite;
import org.dealersdk.testkit.plugin.PluginSuite;
import org.dealersdk.testkit.proxy.ConnectionSuite;
import org.dealersdk.testkit.report.Report;
import org.dealersdk.testkit.report.Subject;
import org.dealersdk.testkit.rule.Check;
import org.dealersdk.testkit.rule.Omission;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.Selection;
import org.dealersdk.testkit.rule.Suite;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Trial;
import org.dealersdk.testkit.rule.Verdict;
import org.dealersdk.testkit.storage.StorageSuite;

/**
 * One plug-in judged by all rules. Knows no test framework: {@link PluginConformance} runs it under JUnit, a command line can run it
 * with {@link #runAll}. Close it when done. Not thread-safe.
 */
public final class Conformance implements AutoCloseable {

    /** Chapters about a part of another chapter's provider. */
    private static final Map<String, String> SAME_PROVIDER = Map.of(
            OwnRules.STORAGE,
            "storage",
            "outbox",
            "storage",
            "histories",
            "storage",
            "sequences",
            "storage",
            "journeys",
            "storage",
            "cost",
            "storage",
            CrashSuites.STORAGE,
            "storage",
            CrashSuites.MESSAGING,
            "messaging",
            ConnectionSuite.NAME,
            "storage");

    private final Session session;
    private final Tier tier;
    private final Selection selection;
    private final List<Suite<?>> suites;
    private final List<Outcome> outcomes = new ArrayList<>();

    private Conformance(PluginFixture fixture, Tier tier, Selection selection) {
        session = new Session(fixture, tier, selection.repetition());
        this.tier = tier;
        this.selection = selection;
        List<Suite<?>> all = new ArrayList<>(List.of(
                PluginSuite.of(session),
                StorageSuite.of(session),
                HistorySuite.of(session),
                SequenceSuite.of(session),
                OutboxSuite.of(session),
                JourneySuite.of(session),
                MessagingSuite.of(session),
                NotificationSuite.of(session),
                NumberingSuite.of(session),
                CostSuite.of(session),
                CrashSuites.ofStorage(session),
                CrashSuites.ofMessaging(session),
                ConnectionSuite.of(session),
                HouseRulesSuite.of(session)));
        all.addAll(OwnRules.of(session));
        suites = List.copyOf(all);
        List<Check<?>> checks = new ArrayList<>();
        suites.forEach(suite -> checks.addAll(suite.checks()));
        selection.demandKnown(checks);
        selection.demandFitting(checks);
    }

    /** The judgement of the fixture's plug-in, as the system properties limit and deepen it; nothing is opened yet. */
    public static Conformance of(PluginFixture fixture) {
        return of(fixture, Tier.fromProperty(), Selection.fromProperty());
    }

    /** The judgement of the fixture's plug-in. */
    public static Conformance of(PluginFixture fixture, Tier tier, Selection selection) {
        return new Conformance(fixture, tier, selection);
    }

    /** All suites, in the order of the contract's chapters. */
    public List<Suite<?>> suites() {
        return suites;
    }

    /** Which rules the run looks at. */
    public Selection selection() {
        return selection;
    }

    /** Runs everything. */
    public List<Outcome> runAll() {
        suites.forEach(this::run);
        return outcomes();
    }

    /** Runs a suite. */
    public <T extends Trial> List<Outcome> run(Suite<T> suite) {
        return suite.checks().stream().map(check -> run(suite, check)).toList();
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

    /** What stands so far, for people and for machines. */
    public Report report() {
        List<String> objections =
                new ArrayList<>(Waivers.objections(session.fixture().waivers(), outcomes));
        missing().forEach(check -> objections.add("not run: " + check.title()));
        return new Report(
                Subject.of(session), tier, outcomes(), session.fixture().waivers(), objections);
    }

    @Override
    public void close() {
        session.close();
    }

    private <T extends Trial> Outcome judged(Suite<T> suite, Check<T> check) {
        if (!selection.includes(check)) {
            return Outcome.omitted(check, Omission.CHOICE, "left out by " + selection.leftOutBy(check));
        }
        Optional<Outcome> spared = notApplicable(suite, check);
        if (spared.isPresent()) {
            return spared.get();
        }
        if (!tier.includes(check)) {
            return Outcome.omitted(check, Omission.TIER, "only in the " + check.tier() + " tier");
        }
        Outcome outcome = judged(suite, check, 1);
        for (int round = 2; round <= tier.rounds(check) && outcome.verdict() == Verdict.PASS; round++) {
            outcome = judged(suite, check, round);
        }
        return Waivers.apply(session.fixture().waivers(), outcome);
    }

    private <T extends Trial> Outcome judged(Suite<T> suite, Check<T> check, int round) {
        session.begin(check.title(), round);
        Outcome outcome = suite.run(check);
        return session.end()
                .map(obstacle -> new Outcome(
                        check,
                        Verdict.NO_VERDICT,
                        outcome.did(),
                        "the check to be carried through",
                        obstacle,
                        outcome.cause(),
                        Optional.empty(),
                        outcome.took()))
                .orElse(outcome);
    }

    private Optional<Outcome> notApplicable(Suite<?> suite, Check<?> check) {
        if (lacks(suite)) {
            return Optional.of(Outcome.notApplicable(check, "the plug-in has no " + suite.name()));
        }
        Optional<Capability> capability = check.rule().capability();
        if (capability.isPresent() && offers(capability.get()) == check.whenDeclined()) {
            String reason = check.whenDeclined()
                    ? capability.get() + " is offered"
                    : session.descriptor().declined().get(capability.get());
            return Optional.of(Outcome.notApplicable(check, String.valueOf(reason)));
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
        String code = SAME_PROVIDER.getOrDefault(suite.name(), suite.name()).replace(' ', '-');
        try {
            return ProviderKind.all().stream()
                    .filter(kind -> kind.code().equals(code))
                    .map(kind -> kind.of(session.plugin()))
                    .anyMatch(part -> part != null && part.isEmpty());
        } catch (RuntimeException | Error broken) {
            return false;
        }
    }
}
