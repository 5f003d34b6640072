package org.dealersdk.testkit.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dealersdk.spi.Capability;
import org.dealersdk.spi.messaging.Message;
import org.dealersdk.spi.storage.Storage;
import org.dealersdk.spi.storage.StorageProblem;
import org.dealersdk.spi.storage.Stored;
import org.dealersdk.testkit.probe.Probe;
import org.dealersdk.testkit.rule.Proves;
import org.dealersdk.testkit.rule.Tier;
import org.dealersdk.testkit.rule.Undecided;
import org.jspecify.annotations.Nullable;

/** What the disk has when the power goes, and what happens when it has no room. */
final class DiskChecks {

    private static final int UNITS = 25;

    /** One acknowledgement in so many may lack a sync of its own, for what a trace may miss. */
    private static final int ALLOWANCE = 10;

    /** No file of the process may grow beyond this while the disk is full. */
    private static final long ROOM = 4L << 20;

    /** What a unit may be told that found no room. */
    private static final Set<String> TOLD = Set.of(StorageProblem.FULL.id(), StorageProblem.UNKNOWN_OUTCOME.id());

    private static final int SOME = 3;
    private static final int SECONDS = 20;

    private DiskChecks() {}

    @Proves(
            value = "STO.92",
            cure =
                    "Sync the journal, with fsync or fdatasync, before transact returns; the store's setting for it is often off.",
            tier = Tier.FULL)
    static void each_acknowledged_unit_of_a_single_writer_was_synced(CrashTrial trial) {
        Path trace = trial.scratch("trace");
        SyncMeter.demandMeans(trial.scratch("try"));
        ChildJvm child = trial.start(trial.order(Writer.class)
                .with(CrashTrial.THREADS, 1)
                .with(Writer.UNITS, UNITS)
                .through(SyncMeter.tracing(trace)));
        child.await(Writer.ACKNOWLEDGED, UNITS);
        trial.equal("a unit that succeeds", "", child.end());
        SyncMeter meter = SyncMeter.read(trace);
        trial.did(meter.acknowledged() + " units acknowledged, " + meter.unsynced() + " without a sync");
        if (meter.acknowledged() < UNITS) {
            throw Undecided.inconclusive("the trace shows " + meter.acknowledged() + " of " + UNITS + " units");
        }
        trial.that(
                meter.unsynced() * ALLOWANCE <= meter.acknowledged(),
                "a sync before each of " + meter.acknowledged() + " acknowledged units",
                "none before " + meter.unsynced() + " of them");
    }

    /**
     * The disk is full for this one process: no file of it may grow beyond a size. The operating system then says that the file is too
     * large, which a storage may also take for a failure of the disk, or of the commit; what it says of the unit must be so.
     */
    @Proves(
            value = "STO.94",
            cure =
                    "Look at the result of every write, undo what a failed one has begun, and try again with the next unit.",
            tier = Tier.FULL)
    static void a_full_disk_fails_units_and_nothing_else(CrashTrial trial) {
        boolean endless = fill(
                trial,
                child -> room(child, String.valueOf(ROOM)),
                child -> room(child, "unlimited"),
                Set.of(StorageProblem.INPUT_OUTPUT.id()));
        if (endless) {
            throw Undecided.withoutMeans(
                    "a limit on the size of its files does not stop the plug-in; only who runs its disk can fill it");
        }
    }

    @Proves(
            value = "STO.94",
            cure =
                    "Look at the result of every write, tell a full disk by its own code, undo what a failed write has begun, and try again"
                            + " with the next unit.",
            tier = Tier.FULL)
    static void a_disk_without_room_is_told_as_such(CrashTrial trial) {
        OwnDisk disk = trial.moveToOwnDisk();
        fill(trial, child -> disk.fill(ROOM), child -> disk.empty(), Set.of());
    }

    /** Fills the disk under a writing process and empties it again; true when that did not stop the process. */
    private static boolean fill(
            CrashTrial trial, Consumer<ChildJvm> full, Consumer<ChildJvm> empty, Set<String> alsoTold) {
        if (!trial.session().descriptor().offers(Capability.PROCESS_DEATH_DURABILITY)) {
            throw Undecided.notApplicable("nothing is promised to survive the process that has no room");
        }
        ChildJvm child = trial.start(trial.order(Filler.class));
        child.await(Filler.KEPT, SOME);
        full.accept(child);
        trial.did("no room for further data");
        child.await(Filler.STOPPED, 1);
        boolean endless = child.said(Filler.STOPPED).contains(Filler.ENDLESS);
        empty.accept(child);
        int before = child.said(Filler.KEPT).size();
        trial.did("room again after " + before + " units");
        trial.eventually(
                "units that are kept when there is room again",
                () -> endless || child.said(Filler.KEPT).size() >= before + SOME,
                () -> "refused: " + child.said(Filler.STOPPED));
        trial.kill(child);
        child.close();
        try (Storage storage = trial.storage()) {
            demandTruth(trial, storage, child, endless, alsoTold);
        }
        return endless;
    }

    /** What was kept is there, what was refused is not, and what is there has its event. */
    private static void demandTruth(
            CrashTrial trial, Storage storage, ChildJvm child, boolean endless, Set<String> alsoTold) {
        Set<Long> kept = new TreeSet<>();
        child.said(Filler.KEPT).forEach(number -> kept.add(Long.valueOf(number)));
        Map<Long, String> refused = new TreeMap<>();
        for (String line : endless ? List.<String>of() : child.said(Filler.STOPPED)) {
            refused.put(Long.valueOf(line.split(" ")[0]), line.split(" ")[1]);
        }
        Set<String> codes = new TreeSet<>(refused.values());
        codes.removeAll(TOLD);
        codes.removeAll(alsoTold);
        trial.that(codes.isEmpty(), "units without room to fail with " + StorageProblem.FULL.id(), codes);
        List<String> expected = new ArrayList<>();
        for (long number = 1; number <= kept.size() + refused.size() + 1L; number++) {
            Probe found = found(trial, storage, number);
            if (kept.contains(number) || found != null) {
                trial.equal("what is kept of unit " + number, Filler.line(number), found);
                expected.add(Units.name(0, number));
            }
            String code = refused.getOrDefault(number, "");
            trial.that(
                    found == null || code.isEmpty() || code.equals(StorageProblem.UNKNOWN_OUTCOME.id()),
                    "nothing of unit " + number + ", which was refused with " + code,
                    "it is there");
        }
        List<String> events = trial.drained(storage).stream().map(Message::id).toList();
        trial.that(
                events.equals(expected),
                "the events of the " + expected.size() + " units that are there, and no others",
                events.size() + " events");
    }

    private static @Nullable Probe found(CrashTrial trial, Storage storage, long number) {
        return trial.answered(
                        "read",
                        storage.read(
                                trial.store(),
                                reader -> reader.find(
                                        Probe.TYPE, Filler.line(number).id())))
                .map(Stored::aggregate)
                .orElse(null);
    }

    /** Limits how large any file of the process may grow, or lifts the limit. */
    private static void room(ChildJvm child, String bytes) {
        String[] command = {"prlimit", "--pid", String.valueOf(child.pid()), "--fsize=" + bytes + ":unlimited"};
        try {
            Process limiting = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!limiting.waitFor(SECONDS, TimeUnit.SECONDS) || limiting.exitValue() != 0) {
                limiting.destroyForcibly();
                throw Undecided.withoutMeans("prlimit may not limit the files of a process here");
            }
        } catch (IOException absent) {
            throw Undecided.withoutMeans("prlimit is not installed");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw Undecided.inconclusive("the check was interrupted");
        }
    }
}
