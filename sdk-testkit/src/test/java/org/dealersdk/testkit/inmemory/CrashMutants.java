package org.dealersdk.testkit.inmemory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Faults that show when a process dies, its disk is full, or its writes are watched; they need places in files and the full tier. */
final class CrashMutants {

    /** A process takes its time to begin. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private CrashMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant("CR-1", "commits wait in a buffer of the process", "STO.91", JournalPlugin.Buffering::new),
                new Mutant("CR-3", "a unit is written in pieces", "STO.91", JournalPlugin.Pieces::new),
                new Mutant("CR-3", "events are written after their unit", "OUT.17", JournalPlugin.EventsLater::new),
                new Mutant(
                        "CR-4", "a mark of the dead process keeps all others out", "STO.96", JournalPlugin.Marked::new),
                new Mutant(
                        "CR-4",
                        "a process that died while opening keeps all others out",
                        "STO.96",
                        JournalPlugin.MarkedWhileOpening::new),
                new Mutant("CR-2", "commits are never synced", "STO.92", JournalPlugin.Unsynced::new),
                new Mutant("CR-2", "only every fourth commit is synced", "STO.92", JournalPlugin.RarelySynced::new),
                new Mutant(
                        "CR-2", "another file than the journal is synced", "STO.92", JournalPlugin.SyncsAnother::new),
                new Mutant("CR-6", "a full disk is told as a broken one", "STO.94", JournalPlugin.TellsAnother::new),
                new Mutant("CR-6", "a failed write is not noticed", "STO.94", JournalPlugin.Swallowing::new),
                new Mutant("CR-6", "a failed write leaves half a record", "STO.94", JournalPlugin.HalfWritten::new),
                new Mutant(
                        "CR-6", "after a failed write nothing works any more", "STO.94", JournalPlugin.NeverAgain::new),
                new Mutant("MS-14", "published messages wait in a buffer", "MSG.8", JournalPlugin.Buffering::new),
                new Mutant("MS-8", "deaths of handlers are not counted", "MSG.32", JournalPlugin.Forgetful::new),
                new Mutant(
                        "MS-1",
                        "a message is taken off before its handler has it",
                        "MSG.32",
                        JournalPlugin.Hasty::new));
    }

    static boolean includes(Mutant mutant) {
        return all().stream().anyMatch(each -> each.toString().equals(mutant.toString()));
    }

    static Path newDirectory() {
        try {
            return Files.createTempDirectory("testkit-mutant");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Map<String, String> onDisk(Path disk, String place) {
        return Map.of("name", disk.resolve(place).toString());
    }

    static void delete(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
