package org.dealersdk.testkit.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Violation;
import org.jspecify.annotations.Nullable;

/** What is left of committed units when their process is killed. */
final class StorageCrashChecks {

    private static final int CYCLES = 6;
    private static final int FEW_CYCLES = 3;

    /** At which part of the time that opening takes a process is killed. */
    private static final List<Double> PARTS = List.of(0.6, 0.3, 0.9, 0.45, 0.15, 0.75);

    private StorageCrashChecks() {}

    @Proves(
            value = "STO.91",
            cure =
                    "Hand a commit's writes to the operating system before transact returns; a buffer of the process dies with it.")
    static void what_was_acknowledged_survives_a_kill(CrashTrial trial) {
        new Killing(trial).cycle((storage, before, after) -> demandWhole(trial, storage, after));
    }

    @Proves(
            value = "STO.91",
            cure =
                    "Write a unit so that recovery sees all of it or nothing: a journal with check sums, or one transaction.",
            tier = Tier.FULL)
    static void what_was_acknowledged_survives_kills_at_any_moment(CrashTrial trial) {
        Killing killing = new Killing(trial);
        for (int i = 0; i < CYCLES && (i < FEW_CYCLES || trial.hasTime()); i++) {
            killing.cycle((storage, before, after) -> demandWhole(trial, storage, after));
        }
    }

    /** The process is still at work while its disk is switched off; only what it had said before that counts. */
    @Proves(
            value = "STO.92",
            cure =
                    "Sync the very file that holds the unit, after the last write of the unit and before transact returns; a new file's"
                            + " directory, too.",
            tier = Tier.FULL)
    static void what_was_acknowledged_survives_the_loss_of_power(CrashTrial trial) {
        OwnDisk disk = trial.moveToOwnDisk();
        Killing killing = new Killing(trial, child -> {
            List<String> before = child.said(Writer.ACKNOWLEDGED);
            disk.cutPower();
            trial.did("the power goes");
            trial.kill(child);
            disk.restorePower();
            return before;
        });
        for (int i = 0; i < CYCLES && (i < FEW_CYCLES || trial.hasTime()); i++) {
            killing.cycle((storage, before, after) -> demandWhole(trial, storage, after));
        }
    }

    @Proves(
            value = "OUT.17",
            cure = "Write events in the same transaction as the changes they tell of.",
            tier = Tier.FULL)
    static void after_a_kill_each_unit_has_its_event_and_no_event_is_alone(CrashTrial trial) {
        Killing killing = new Killing(trial);
        for (int i = 0; i < CYCLES / 2 && (i < FEW_CYCLES || trial.hasTime()); i++) {
            killing.cycle((storage, before, after) -> demandEvents(trial, storage, before, after));
        }
    }

    @Proves(
            value = "STO.96",
            cure =
                    "Recover when opening, from what any moment may have left: a lock or mark of a dead process, half a journal, half"
                            + " a recovery.",
            tier = Tier.FULL)
    static void a_place_opens_by_itself_after_deaths_while_it_was_opened(CrashTrial trial) {
        Killing killing = new Killing(trial);
        killing.write();
        Duration opening = open(trial, null);
        for (double part : PARTS) {
            open(trial, Duration.ofNanos((long) (opening.toNanos() * part)));
            if (!trial.hasTime()) {
                break;
            }
        }
        killing.cycle((storage, before, after) -> demandWhole(trial, storage, after));
    }

    /** Opens the place in a process of its own and kills that after a time, or when it has opened it; how long it has lived. */
    private static Duration open(CrashTrial trial, @Nullable Duration after) {
        ChildJvm child = trial.start(trial.order(Opener.class));
        child.await(Opener.OPENING, 1);
        long begun = System.nanoTime();
        if (after == null) {
            child.await(Opener.OPENED, 1);
        } else {
            CrashTrial.letPass(after);
        }
        Duration lived = Duration.ofNanos(System.nanoTime() - begun);
        trial.kill(child);
        trial.did("was open: " + !child.said(Opener.OPENED).isEmpty());
        child.said(ChildMain.FAILED).forEach(failure -> {
            throw new Violation("the place to open after a sudden death", failure);
        });
        child.close();
        return lived;
    }

    private static void demandWhole(CrashTrial trial, Storage storage, long[] last) {
        for (int i = 0; i < last.length; i++) {
            int writer = i;
            storage.<Object>read(trial.store(), reader -> {
                Units.demandWhole(trial, reader, writer, last[writer]);
                return writer;
            });
        }
    }

    /** The units since the last look have an event each, in their order, and there is no other. */
    private static void demandEvents(CrashTrial trial, Storage storage, long[] before, long[] after) {
        Map<String, List<String>> expected = new TreeMap<>();
        for (int writer = 0; writer < after.length; writer++) {
            for (long number = before[writer] + 1; number <= after[writer]; number++) {
                expected.computeIfAbsent(Units.counter(writer), any -> new ArrayList<>())
                        .add(Units.name(writer, number));
            }
        }
        Map<String, List<String>> found = new TreeMap<>();
        trial.drained(storage)
                .forEach(event -> found.computeIfAbsent(event.subjectId(), any -> new ArrayList<>())
                        .add(event.id()));
        for (int writer = 0; writer < after.length; writer++) {
            String key = Units.counter(writer);
            List<String> wanted = expected.getOrDefault(key, List.of());
            List<String> had = found.getOrDefault(key, List.of());
            trial.that(
                    wanted.equals(had),
                    "one event for each of the " + wanted.size() + " units of writer " + writer + ", in their order",
                    had.size() + " events, up to " + (had.isEmpty() ? "none" : had.get(had.size() - 1))
                            + " for units up to " + (wanted.isEmpty() ? "none" : wanted.get(wanted.size() - 1)));
        }
    }
}
