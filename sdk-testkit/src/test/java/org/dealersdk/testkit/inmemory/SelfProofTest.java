package org.dealersdk.testkit.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.dealersdk.spi.ProviderKind;
import org.dealersdk.testkit.control.Control;
import org.dealersdk.testkit.control.Disturbance;
import org.dealersdk.testkit.control.Disturbed;
import org.dealersdk.testkit.control.Proof;
import org.dealersdk.testkit.fault.FaultDictionary;
import org.dealersdk.testkit.fault.KnownFault;
import org.dealersdk.testkit.fault.Symptoms;
import org.dealersdk.testkit.fixture.PluginFixture;
import org.dealersdk.testkit.h2.H2FilePlugin;
import org.dealersdk.testkit.h2.H2MemoryPlugin;
import org.dealersdk.testkit.h2.H2Server;
import org.dealersdk.testkit.rule.Outcome;
import org.dealersdk.testkit.rule.RuleBook;
import org.dealersdk.testkit.rule.Tier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a green run of the kit is worth, measured: {@code mvn -q -Dself-proof}. Every faulty plug-in is judged by whole tiers, each at a fresh
 * place, and called by its name by the dictionary of an earlier run, which the jar holds; plug-ins that are right are judged again and again. Written to {@code docs/conformance}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIfSystemProperty(named = Proof.PROPERTY, matches = ".*")
class SelfProofTest {

    /** Nothing else runs meanwhile, and most of a run is waiting. */
    private static final int SIDE_BY_SIDE = 6;

    private static final Proof PROOF = new Proof(Path.of("..", "docs", "conformance"));

    /** How a faulty plug-in fared. */
    private record Finding(Mutant mutant, List<Outcome> chapter, boolean quick, boolean full, boolean ownRule) {

        String key() {
            return mutant.rule() + mutant.fault();
        }

        String name() {
            return mutant.fault() + ' ' + mutant.name();
        }

        KnownFault known() {
            return new KnownFault(mutant.fault(), mutant.name(), mutant.rule(), Symptoms.of(chapter));
        }
    }

    @Test
    void faulty_plugins_are_found_and_called_by_their_name() throws Exception {
        List<Mutant> mutants = MutantTest.mutants();
        List<Finding> findings = inParallel(mutants.stream()
                .<Callable<Finding>>map(mutant -> () -> finding(mutant))
                .toList());
        List<KnownFault> known = findings.stream()
                .filter(Finding::full)
                .sorted(Comparator.comparing(Finding::key))
                .map(Finding::known)
                .toList();
        Set<String> before = FaultDictionary.standard().faults().stream()
                .map(fault -> fault.id() + ' ' + fault.cause())
                .collect(Collectors.toSet());
        List<Finding> nameable = findings.stream()
                .filter(finding -> finding.full() && before.contains(finding.name()))
                .toList();
        List<String> misnamed = nameable.stream()
                .map(SelfProofTest::misnamed)
                .filter(name -> !name.isEmpty())
                .toList();
        write(findings, known, nameable.size(), misnamed);
    }

    @Test
    void right_plugins_are_never_called_faulty(@TempDir Path directory) throws Exception {
        PluginFixture memory = at(PluginFixture.of(InMemoryPlugin::new));
        List<Control.Tally> tallies = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            Control.Tally calm = Control.of("in memory", memory).judge(tier, tier == Tier.FULL ? 2 : 8);
            PROOF.time(calm);
            tallies.add(calm);
        }
        try (H2Server server = H2Server.start(directory)) {
            tallies.addAll(inParallel(busy(memory, server, directory)));
        }
        PROOF.add(tallies);
        assertThat(tallies)
                .allSatisfy(tally ->
                        assertThat(tally.falseAlarms()).as("%s", tally.alarms()).isZero());
    }

    /** Right plug-ins side by side, the longest first. */
    private static List<Callable<Control.Tally>> busy(PluginFixture memory, H2Server server, Path directory) {
        PluginFixture chaos = at(PluginFixture.of(LegalChaosTest::chaotic));
        PluginFixture partitioned = at(PluginFixture.of(PartitionedPlugin::new));
        PluginFixture h2 = at(PluginFixture.of(H2MemoryPlugin::new));
        PluginFixture file = PluginFixture.of(H2FilePlugin::new)
                .storageAt(place -> Map.of("path", directory.resolve(place).toString()));
        return List.of(
                quick("H2 memory slow", h2.with(SlowH2::new), 1),
                quick("in memory slow", memory.with(SlowMemory::new), 1),
                quick("legal chaos", chaos, 3, 3),
                quick("partitioned", partitioned, 3, 2),
                quick("H2 memory", h2, 3, 1),
                quick("in memory", memory, 3, 5),
                quick("legal chaos", chaos, 5),
                quick("in memory jittering", memory.with(JitteringMemory::new), 5),
                quick("H2 memory jittering", h2.with(JitteringH2::new), 1),
                quick("partitioned", partitioned, 3),
                quick("H2 memory", h2, 3),
                quick("H2 file", file, 1),
                quick("H2 file jittering", file.with(JitteringFile::new), 1),
                quick("H2 server", server.fixture(), 1));
    }

    private static Callable<Control.Tally> quick(String name, PluginFixture fixture, int runs) {
        return quick(name, fixture, 0, runs);
    }

    private static Callable<Control.Tally> quick(String name, PluginFixture fixture, int load, int runs) {
        Control control = Control.of(name, fixture);
        return () -> (load == 0 ? control : control.under(load)).judge(Tier.QUICK, runs);
    }

    private static PluginFixture at(PluginFixture fixture) {
        return fixture.storageAt(place -> Map.of("name", place))
                .messagingAt(place -> Map.of("name", place))
                .at(ProviderKind.NOTIFICATION, place -> Map.of("name", place));
    }

    private static Finding finding(Mutant mutant) {
        MutantRun quick = new MutantRun(mutant, Tier.QUICK);
        List<Outcome> chapter = quick.ownChapter();
        boolean found = MutantRun.isFound(chapter)
                || MutantRun.isFound(quick.sweeps())
                || MutantRun.isFound(quick.otherChapters());
        boolean full = found;
        if (!quick.isFoundByItsRule(chapter)) {
            MutantRun whole = new MutantRun(mutant, Tier.FULL);
            List<Outcome> own = whole.ownRule();
            List<Outcome> thorough = MutantRun.isFound(own) || found ? own : whole.ownChapter();
            if (!found || whole.isFoundByItsRule(thorough)) {
                chapter = thorough;
            }
            full = found || MutantRun.isFound(thorough) || MutantRun.isFound(whole.otherChapters());
        }
        return new Finding(mutant, chapter, found, full, quick.isFoundByItsRule(chapter));
    }

    /** What the dictionary of an earlier run calls it, when that is wrong; otherwise empty. */
    private static String misnamed(Finding finding) {
        String named = FaultDictionary.standard()
                .nearest(RuleBook.standard().rule(finding.mutant().rule()), finding.chapter())
                .map(like -> like.fault().id() + ' ' + like.fault().cause())
                .orElse("nothing");
        return named.equals(finding.name()) ? "" : finding.name() + " is called " + named;
    }

    private static void write(List<Finding> findings, List<KnownFault> known, int nameable, List<String> misnamed)
            throws IOException {
        List<String> lines = new ArrayList<>(List.of(KnownFault.HEAD));
        known.forEach(fault -> lines.add(fault.line()));
        Files.createDirectories(PROOF.directory());
        Files.write(PROOF.directory().resolve("kill-matrix.csv"), lines);
        Set<String> catalogue = CatalogueTest.catalogue().keySet();
        Set<String> missedByQuick = new TreeSet<>(catalogue);
        Set<String> missed = new TreeSet<>(catalogue);
        List<String> notQuick = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        findings.forEach(finding -> {
            missedByQuick.remove(CatalogueTest.number(finding.mutant().fault()));
            missed.remove(CatalogueTest.number(finding.mutant().fault()));
        });
        for (Finding finding : findings) {
            String number = CatalogueTest.number(finding.mutant().fault());
            if (!finding.quick()) {
                notQuick.add(finding.mutant().toString());
                missedByQuick.add(number);
            }
            if (!finding.full()) {
                lost.add(finding.mutant().toString());
                missed.add(number);
            }
            if (!finding.ownRule()) {
                elsewhere.add(finding.mutant().toString());
            }
        }
        missedByQuick.retainAll(catalogue);
        missed.retainAll(catalogue);
        Map<String, Long> figures = new TreeMap<>();
        figures.put("faulty-plug-ins", (long) findings.size());
        figures.put("found", findings.stream().filter(Finding::full).count());
        figures.put("found-by-quick", findings.stream().filter(Finding::quick).count());
        figures.put(
                "found-by-own-rule", findings.stream().filter(Finding::ownRule).count());
        figures.put("known-before", (long) nameable);
        figures.put("named", (long) nameable - misnamed.size());
        figures.put("catalogue", (long) catalogue.size());
        figures.put("catalogue-found", (long) catalogue.size() - missed.size());
        figures.put("catalogue-found-by-quick", (long) catalogue.size() - missedByQuick.size());
        PROOF.put(figures);
        System.out.printf(
                "%s%nquick misses %s%nof the catalogue %s%nfull misses %s%nof the catalogue %s%nfound by other rules only %s%nmisnamed %s%n",
                figures, notQuick, missedByQuick, lost, missed, elsewhere, misnamed);
        assertThat(lost).isEmpty();
        assertThat(nameable - misnamed.size()).as("%s", misnamed).isGreaterThanOrEqualTo((nameable * 95 + 99) / 100);
    }

    private static <R> List<R> inParallel(List<Callable<R>> work) throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            List<R> results = new ArrayList<>();
            for (Future<R> result : workers.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } finally {
            workers.shutdownNow();
        }
    }

    /** Each call a millisecond later. */
    public static final class SlowMemory extends Disturbed {
        public SlowMemory() {
            super(new InMemoryPlugin(), Disturbance.slow(Duration.ofMillis(1)));
        }
    }

    /** Each call a millisecond later. */
    public static final class SlowH2 extends Disturbed {
        public SlowH2() {
            super(new H2MemoryPlugin(), Disturbance.slow(Duration.ofMillis(1)));
        }
    }

    /** Calls at irregular times. */
    public static final class JitteringMemory extends Disturbed {
        public JitteringMemory() {
            super(new InMemoryPlugin(), Disturbance.jitter(7));
        }
    }

    /** Calls at irregular times. */
    public static final class JitteringH2 extends Disturbed {
        public JitteringH2() {
            super(new H2MemoryPlugin(), Disturbance.jitter(8));
        }
    }

    /** Calls at irregular times. */
    public static final class JitteringFile extends Disturbed {
        public JitteringFile() {
            super(new H2FilePlugin(), Disturbance.jitter(9));
        }
    }
}
