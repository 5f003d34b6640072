package org.dealersdk.testkit.plugin;

import java.util.List;
import java.util.stream.Stream;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.storage.Query;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.testkit.crash.ChildJvm;
import org.dealersdk.testkit.crash.ChildOrder;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Undecided;

/** The same work in processes of another language or zone, and a place that is in use. */
final class ProcessChecks {

    private static final String UTC = "UTC";
    private static final Surroundings HOME = new Surroundings("en", "US", UTC);

    private ProcessChecks() {}

    /** Where a process believes to be. */
    private record Surroundings(String language, String country, String zone) {
        Surroundings in(String otherZone) {
            return new Surroundings(language, country, otherZone);
        }

        String[] options() {
            return new String[] {"-Duser.language=" + language, "-Duser.country=" + country, "-Duser.timezone=" + zone};
        }
    }

    @Proves(
            value = "PLG.32",
            cure = "Use Locale.ROOT for whatever a program reads again, and decide by codes, never by texts.",
            tier = Tier.FULL)
    static void the_language_of_the_process_changes_nothing(PluginTrial trial) {
        sameEverywhere(
                trial,
                List.of(
                        new Surroundings("tr", "TR", UTC),
                        new Surroundings("ar", "EG", UTC),
                        new Surroundings("th", "TH", UTC)));
    }

    @Proves(
            value = "PLG.33",
            cure = "Keep instants as numbers since 1970, never as local time of whichever zone.",
            tier = Tier.FULL)
    static void the_zone_of_the_process_changes_nothing(PluginTrial trial) {
        sameEverywhere(
                trial,
                Stream.of("America/New_York", "Pacific/Apia", "Europe/Paris")
                        .map(HOME::in)
                        .toList());
    }

    private static void sameEverywhere(PluginTrial trial, List<Surroundings> elsewhere) {
        if (!trial.hasStorage()) {
            throw Undecided.notApplicable("the plug-in has no storage");
        }
        String home = trial.session().newName();
        List<String> expected = said(trial, home, EverydayWork.WHOLE, HOME);
        trial.that(!expected.isEmpty(), "a process that tells what it found", "it said nothing");
        boolean lasting = trial.session().descriptor().offers(Capability.PROCESS_DEATH_DURABILITY);
        for (Surroundings there : elsewhere) {
            trial.did(String.join(" ", there.options()));
            compare(trial, expected, said(trial, trial.session().newName(), EverydayWork.WHOLE, there));
            if (lasting) {
                List<String> read = said(trial, home, EverydayWork.READING, there);
                compare(trial, expected.subList(0, Math.min(read.size(), expected.size())), read);
            }
        }
    }

    private static void compare(PluginTrial trial, List<String> expected, List<String> said) {
        for (int i = 0; i < Math.min(expected.size(), said.size()); i++) {
            trial.equal("the same as in English and UTC,", expected.get(i), said.get(i));
        }
        trial.equal("how many answers", expected.size(), said.size());
    }

    private static List<String> said(PluginTrial trial, String place, String what, Surroundings where) {
        ChildOrder order = ChildOrder.of(trial.session(), EverydayWork.class, place)
                .with(EverydayWork.WHAT, what)
                .with(EverydayWork.STORE, trial.store().value())
                .options(where.options());
        try (ChildJvm child = order.start()) {
            String failure = child.end();
            trial.that(failure.isEmpty(), "the work to end well", failure);
            return child.said(EverydayWork.FOUND);
        }
    }

    @Proves(
            value = "PLG.34",
            cure = "Look whether the place is in use before touching anything of it, and leave nothing when it is.",
            whenDeclined = true)
    static void a_refused_opening_has_no_effect(PluginTrial trial) {
        String place = trial.session().newName();
        Storage one = trial.storage(place);
        one.transact(trial.store(), unit -> unit.insert(Probe.TYPE, Probe.of("x")));
        for (long round = 1; round <= 3; round++) {
            trial.refused(StorageProblem.IN_USE, () -> trial.storage(place));
            String id = "y" + round;
            one.transact(trial.store(), unit -> unit.insert(Probe.TYPE, Probe.of(id)));
            Long count = one.read(trial.store(), reader -> reader.count(Query.of(Probe.TYPE)));
            trial.equal("what the open one has", round + 1, count);
        }
        one.close();
        Storage next = trial.storage(place);
        Long count = next.read(trial.store(), reader -> reader.count(Query.of(Probe.TYPE)));
        trial.equal("what is there after opening again", 4L, count);
    }
}
